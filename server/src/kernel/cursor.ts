import { createHash, createHmac, timingSafeEqual } from 'node:crypto';
import { badInput } from './problems.ts';

export type CursorKey = readonly (string | number | null)[];

/** What a cursor is bound to: the list, its sort, its filter and its reader. A cursor of another list is refused. */
export const listScope = (...parts: readonly unknown[]): string => createHash('sha256').update(JSON.stringify(parts)).digest('base64url');

const sign = (secret: Buffer, scope: string, body: string): string =>
  createHmac('sha256', secret).update(scope).update('.').update(body).digest('base64url').slice(0, 16);

export const writeCursor = (secret: Buffer, scope: string, key: CursorKey): string => {
  const body = Buffer.from(JSON.stringify(key)).toString('base64url');
  return `${body}.${sign(secret, scope, body)}`;
};

const isKey = (value: unknown): value is CursorKey =>
  Array.isArray(value) && value.every((part) => part === null || typeof part === 'string' || typeof part === 'number');

/** The key in the cursor; BAD_USER_INPUT when it was tampered with or belongs to another list or reader. */
export const readCursor = (secret: Buffer, scope: string, cursor: string): CursorKey => {
  const [body = '', mark = ''] = cursor.split('.', 2);
  const given = Buffer.from(cursor.length > 1_000 ? '' : mark);
  const expected = Buffer.from(sign(secret, scope, body));
  if (given.length !== expected.length || !timingSafeEqual(given, expected)) throw badInput({ path: 'after', rule: 'CURSOR' });
  const key: unknown = JSON.parse(Buffer.from(body, 'base64url').toString());
  if (!isKey(key)) throw badInput({ path: 'after', rule: 'CURSOR' });
  return key;
};
