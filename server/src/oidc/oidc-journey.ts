import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from '../request/context.ts';

/** What for: to sign in, or for somebody who is signed in, to tie the identity to the account or to prove who is there. */
const Errand = z.discriminatedUnion('kind', [
  z.object({ kind: z.literal('SIGN_IN') }),
  z.object({ kind: z.enum(['LINK', 'PROVE']), personId: z.string() }),
]);
export type Errand = z.infer<typeof Errand>;

const Journey = z.object({
  provider: z.string(),
  state: z.string(),
  nonce: z.string(),
  verifier: z.string(),
  errand: Errand,
  /** Milliseconds. */
  until: z.number(),
});

/** What the browser carries to the provider and back, so that nobody else can finish the journey for it. */
export type Journey = z.infer<typeof Journey>;

export const journeyCookieName = (isSecure: boolean): string => (isSecure ? '__Host-qaita-oidc' : 'qaita-oidc');

/** A key of its own out of the one for cursors: a cursor can never pass for a journey. */
const mark = (secrets: Pick<Secrets, 'cursorKey'>, body: string): Buffer =>
  createHmac('sha256', createHmac('sha256', secrets.cursorKey).update('oidc-journey').digest()).update(body).digest();

export const sealJourney = (secrets: Pick<Secrets, 'cursorKey'>, journey: Journey): string => {
  const body = Buffer.from(JSON.stringify(journey)).toString('base64url');
  return `${body}.${mark(secrets, body).toString('base64url')}`;
};

/** The journey of the cookie; null when it is none of ours, was changed, or took longer than ten minutes. */
export const openJourney = (secrets: Pick<Secrets, 'cursorKey'>, cookie: string | undefined, now: number): Journey | null => {
  const [body = '', given = ''] = (cookie ?? '').split('.');
  const expected = mark(secrets, body);
  const seal = Buffer.from(given, 'base64url');
  if (seal.length !== expected.length || !timingSafeEqual(seal, expected)) return null;
  const journey = Journey.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return journey.until > now ? journey : null;
};
