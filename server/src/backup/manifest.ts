import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import { BackupProblem } from './backup-problem.ts';

/** Increased when an older version of the product could no longer read the archive. */
export const FORMAT = 1;

const digest = z.string().regex(/^[0-9a-f]{64}$/);
const name = z.string().regex(/^[a-z_][a-z0-9_]*$/);

const Manifest = z.object({
  format: z.literal('qaita-backup'),
  version: z.number().int(),
  product: z.string(),
  postgres: z.string(),
  madeAt: z.string(),
  /** Names of the migrations that had been run. */
  migrations: z.array(z.string()),
  /** In the order in which their rows can be inserted. */
  tables: z.array(z.object({ name, columns: z.array(name), rows: z.number().int(), sha256: digest })),
  sequences: z.array(z.object({ name, last: z.string().regex(/^-?\d+$/), isCalled: z.boolean() })),
  jobs: z.object({ count: z.number().int(), sha256: digest }),
  files: z.array(z.object({ path: z.string(), sha256: digest })),
});
export type Manifest = z.infer<typeof Manifest>;
export type TableEntry = Manifest['tables'][number];

/** Names of the members of an archive. Long content is split into consecutive members. */
export const MEMBERS = {
  tables: 'tables/',
  jobs: 'jobs/',
  files: 'files/',
  manifest: 'manifest.json',
  signature: 'manifest.hmac',
} as const;

/** Signs with the key of the installation: an archive that somebody else has made is refused. */
const sign = (key: Buffer, text: Buffer): string => createHmac('sha256', key).update(text).digest('hex');

/** Identifies the key without revealing it. */
const keyId = (key: Buffer): string => createHash('sha256').update('key id').update(key).digest('hex').slice(0, 16);

const isSignedWith = (key: Buffer, text: Buffer, signature: string): boolean => {
  const [wanted, given] = [Buffer.from(sign(key, text)), Buffer.from(signature)];
  return wanted.length === given.length && timingSafeEqual(wanted, given);
};

const parse = (text: Buffer): Manifest => {
  let read: unknown;
  try {
    read = JSON.parse(text.toString('utf8'));
  } catch {
    throw new BackupProblem('The archive’s list of contents cannot be read.');
  }
  const version = typeof read === 'object' && read !== null && 'version' in read ? read.version : undefined;
  if (typeof version === 'number' && version !== FORMAT) {
    throw new BackupProblem(
      `The archive is of format ${version}, and this version of Qaita reads format ${FORMAT}: use the version that made it, or a newer one.`,
    );
  }
  const { data } = Manifest.safeParse(read);
  if (!data) throw new BackupProblem('The archive’s list of contents is not one of Qaita.');
  return data;
};

/** The manifest, if one of these keys has signed it. Without any keys the signature is not checked. */
export const openManifest = (text: Buffer, signature: string, keys: readonly Buffer[]): Manifest => {
  const [keyName, mac] = [signature.slice(0, 16), signature.slice(17)];
  if (keys.length > 0) {
    const key = keys.find((one) => keyId(one) === keyName);
    if (!key) {
      throw new BackupProblem(
        'The archive was made under another secret. Give the secret of that installation as SECRET (or as DATA_DIR/secret). If it is lost for good, --secret-lost restores all the same: one-time codes then have to be removed, and links in letters already sent stop working.',
      );
    }
    if (!isSignedWith(key, text, mac)) throw new BackupProblem('The archive’s list of contents was changed after it was made.');
  }
  return parse(text);
};

export const signatureOf = (key: Buffer, text: Buffer): string => `${keyId(key)}.${sign(key, text)}`;
