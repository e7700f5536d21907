import { createHmac, timingSafeEqual } from 'node:crypto';

/** Which letters a link stops: all about saved searches and watches, or those about one of them. */
export interface Unsubscribe {
  readonly personId: string;
  readonly subject: { readonly kind: 'SEARCH' | 'WATCH'; readonly id: string } | null;
}

const KINDS = ['ALL', 'SEARCH', 'WATCH'] as const;
const ID_BYTES = 16;
const BODY_BYTES = 2 * ID_BYTES + 1;
const MARK_BYTES = 16;

const bytesOf = (id: string): Buffer => Buffer.from(id.replaceAll('-', ''), 'hex');

const idOf = (bytes: Buffer): string => bytes.toString('hex').replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5');

const sign = (key: Buffer, body: Buffer): Buffer => createHmac('sha256', key).update(body).digest().subarray(0, MARK_BYTES);

/** The token of a link that works without signing in and does not expire: it can stop these letters and do nothing else. */
export const writeUnsubscribe = (key: Buffer, { personId, subject }: Unsubscribe): string => {
  const kind = Buffer.from([KINDS.indexOf(subject?.kind ?? 'ALL')]);
  const body = Buffer.concat([kind, bytesOf(personId), subject ? bytesOf(subject.id) : Buffer.alloc(ID_BYTES)]);
  return Buffer.concat([body, sign(key, body)]).toString('base64url');
};

/** What the token stands for; null when it is not one of ours. */
export const readUnsubscribe = (key: Buffer, token: string): Unsubscribe | null => {
  const bytes = /^[\w-]{60,70}$/.test(token) ? Buffer.from(token, 'base64url') : Buffer.alloc(0);
  if (bytes.length !== BODY_BYTES + MARK_BYTES) return null;
  const body = bytes.subarray(0, BODY_BYTES);
  if (!timingSafeEqual(bytes.subarray(BODY_BYTES), sign(key, body))) return null;
  const kind = KINDS[body[0] ?? 0] ?? 'ALL';
  const personId = idOf(body.subarray(1, 1 + ID_BYTES));
  return { personId, subject: kind === 'ALL' ? null : { kind, id: idOf(body.subarray(1 + ID_BYTES)) } };
};
