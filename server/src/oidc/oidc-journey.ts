import { createHmac, timingSafeEqual } from 'node:crypto';
import { z } from 'zod';
import type { Secrets } from '../request/context.ts';

/** The purpose: to sign in or, for a signed-in person, to link the identity to the account or to prove who is there. */
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

/** Values that the browser carries to the provider and back, so that nobody else can finish the sign-in for it. */
export type Journey = z.infer<typeof Journey>;

export const journeyCookieName = (isSecure: boolean): string => (isSecure ? '__Host-qaita-oidc' : 'qaita-oidc');

/** A key derived from the one for cursors: a cursor can never be taken for a journey. */
const mark = (secrets: Pick<Secrets, 'cursorKey'>, body: string): Buffer =>
  createHmac('sha256', createHmac('sha256', secrets.cursorKey).update('oidc-journey').digest()).update(body).digest();

export const sealJourney = (secrets: Pick<Secrets, 'cursorKey'>, journey: Journey): string => {
  const body = Buffer.from(JSON.stringify(journey)).toString('base64url');
  return `${body}.${mark(secrets, body).toString('base64url')}`;
};

/** The journey in the cookie; null when it is not ours, was changed, or is older than ten minutes. */
export const openJourney = (secrets: Pick<Secrets, 'cursorKey'>, cookie: string | undefined, now: number): Journey | null => {
  const [body = '', given = ''] = (cookie ?? '').split('.');
  const expected = mark(secrets, body);
  const seal = Buffer.from(given, 'base64url');
  if (seal.length !== expected.length || !timingSafeEqual(seal, expected)) return null;
  const journey = Journey.parse(JSON.parse(Buffer.from(body, 'base64url').toString()));
  return journey.until > now ? journey : null;
};
