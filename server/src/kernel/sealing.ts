import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';

/** A key with a name: what is stored says which key decrypts it. */
export interface SealingKey {
  readonly id: string;
  readonly key: Buffer;
}

const NONCE_BYTES = 12;
const TAG_BYTES = 16;
const SEALED = /^v1\.([0-9a-f]{8})\.([\w-]{38,})$/;

/** The owner of the text, the format and the key: an encrypted text that was moved or relabelled cannot be decrypted. */
const associated = (keyId: string, about: string): Buffer => Buffer.from(`v1.${keyId}.${about}`);

/** Encrypts with AES-256-GCM. `about` names the row and column and must be given again for decrypting. */
export const seal = ({ id, key }: SealingKey, text: string, about: string): string => {
  const nonce = randomBytes(NONCE_BYTES);
  const cipher = createCipheriv('aes-256-gcm', key, nonce, { authTagLength: TAG_BYTES }).setAAD(associated(id, about));
  const body = Buffer.concat([nonce, cipher.update(text, 'utf8'), cipher.final(), cipher.getAuthTag()]);
  return `v1.${id}.${body.toString('base64url')}`;
};

const open = ({ id, key }: SealingKey, body: Buffer, about: string): string | null => {
  const decipher = createDecipheriv('aes-256-gcm', key, body.subarray(0, NONCE_BYTES), { authTagLength: TAG_BYTES });
  decipher.setAAD(associated(id, about)).setAuthTag(body.subarray(-TAG_BYTES));
  try {
    return Buffer.concat([decipher.update(body.subarray(NONCE_BYTES, -TAG_BYTES)), decipher.final()]).toString('utf8');
  } catch {
    return null;
  }
};

/** The text, or null when none of the keys decrypts it or it was changed or moved. */
export const unseal = (keys: readonly SealingKey[], sealed: string, about: string): string | null => {
  const [, id, body] = SEALED.exec(sealed) ?? [];
  const key = keys.find((one) => one.id === id);
  return key && body ? open(key, Buffer.from(body, 'base64url'), about) : null;
};
