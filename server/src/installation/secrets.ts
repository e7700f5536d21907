import { createHash, createHmac, createPrivateKey, createPublicKey, hkdfSync, randomBytes } from 'node:crypto';
import { chmod, mkdir, readFile, rename, writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { Secrets } from '../request/context.ts';
import type { SealingKey } from '../kernel/sealing.ts';

const readOrMake = async (folder: string): Promise<string> => {
  const file = path.join(folder, 'secret');
  try {
    return (await readFile(file, 'utf8')).trim();
  } catch {
    const made = randomBytes(32).toString('base64url');
    const draft = `${file}.${process.pid}`;
    await mkdir(folder, { recursive: true });
    await writeFile(draft, `${made}\n`, { mode: 0o600 });
    await chmod(draft, 0o600);
    await rename(draft, file);
    return made;
  }
};

/** The root secret: given by the operator, or made once and stored in the data folder. */
export const rootSecret = (given: string | undefined, folder: string): Promise<string> =>
  given ? Promise.resolve(given) : readOrMake(folder);

/** A separate secret for each purpose, so that none reveals another. */
const deriveSecret = (root: string, purpose: string): Buffer => Buffer.from(hkdfSync('sha256', root, 'qaita', purpose, 32));

export const rolePassword = (root: string, role: string): string =>
  createHmac('sha256', deriveSecret(root, 'roles')).update(role).digest('base64url');

/** Signs backups, so that only those of an installation that knows the secret are accepted. */
export const backupKey = (root: string): Buffer => deriveSecret(root, 'backups');

/** PKCS#8 wrapping of a raw Ed25519 seed (RFC 8410). */
const ED25519_PREFIX = Buffer.from('302e020100300506032b657004220420', 'hex');

/** Identifies the key without revealing it. */
const sealingKey = (root: string, purpose: string): SealingKey => {
  const key = deriveSecret(root, purpose);
  return { id: createHash('sha256').update('key id').update(key).digest('hex').slice(0, 8), key };
};

/** Everything derived from the root secret, and from the former one while the operator configures it. */
export const deriveSecrets = (root: string, former?: string): Secrets => {
  const key = createPrivateKey({
    key: Buffer.concat([ED25519_PREFIX, deriveSecret(root, 'receipts')]),
    format: 'der',
    type: 'pkcs8',
  });
  return {
    cursorKey: deriveSecret(root, 'cursors'),
    unsubscribeKey: deriveSecret(root, 'unsubscribe'),
    seedKey: sealingKey(root, 'seeds'),
    deviceKey: deriveSecret(root, 'devices'),
    receiptPrivateKey: key.export({ format: 'pem', type: 'pkcs8' }).toString(),
    receiptPublicKey: createPublicKey(key).export({ format: 'pem', type: 'spki' }).toString(),
    former: former === undefined || former === root ? null : deriveSecrets(former),
  };
};

/** The mark by which a database recognises its secret. It reveals nothing. */
export const secretMark = (root: string): string => deriveSecret(root, 'mark').toString('base64url');
