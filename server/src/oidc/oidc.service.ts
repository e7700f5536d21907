import { isFull } from '../access/actor.ts';
import type { Actor, Person } from '../access/actor.ts';
import { linkExternally, proveExternally, signInExternally } from '../identity/external.service.ts';
import type { ExternalIdentity } from '../identity/external.service.ts';
import type { SignInResultType } from '../identity/viewer.types.ts';
import { limit, rateLimit } from '../kernel/rate-limits.ts';
import type { Context } from '../request/context.ts';
import type { Errand } from './oidc-journey.ts';
import type { OidcMessage } from './oidc.words.ts';

const OIDC = rateLimit('OIDC', { per: 'ADDRESS', points: 30, seconds: 600 });

/** Past the first step of signing in: codes may still have to be set up, and that asks for a proof, too. */
const canProve = (actor: Actor): actor is Person => actor.type === 'PERSON' && actor.level !== 'CODE_NEEDED';

/** A stolen cookie must not link a thief's identity to the account. */
const mayLink = (actor: Actor): Person | OidcMessage => {
  if (!isFull(actor)) return 'SIGN_IN_FIRST';
  return actor.isProved ? actor : 'PROVE_FIRST';
};

/** What the reader goes to the provider for, or why that is refused. RATE_LIMITED when the address asks too often. */
export const chooseErrand = async (ctx: Context, kind: Errand['kind'], isFromOurPages: boolean): Promise<Errand | OidcMessage> => {
  await limit(ctx, OIDC);
  if (kind === 'SIGN_IN') return { kind };
  if (!isFromOurPages) return 'SIGN_IN_FIRST';
  const person = kind === 'LINK' ? mayLink(ctx.actor) : canProve(ctx.actor) ? ctx.actor : 'SIGN_IN_FIRST';
  return typeof person === 'string' ? person : { kind, personId: person.id };
};

const link = async (ctx: Context, personId: string, identity: ExternalIdentity): Promise<OidcMessage> => {
  if (!isFull(ctx.actor) || ctx.actor.id !== personId) return 'SIGN_IN_FIRST';
  return (await linkExternally(ctx, identity)) ? 'LINKED' : 'TAKEN';
};

const prove = async (ctx: Context, personId: string, identity: ExternalIdentity): Promise<OidcMessage> => {
  const { actor } = ctx;
  if (!canProve(actor) || actor.id !== personId) return 'SIGN_IN_FIRST';
  return (await proveExternally(ctx, actor, identity)) ? 'PROVED' : 'NOT_YOURS';
};

/**
 * Completes what the reader came back for: returns the person who has signed in, or the refusal. RATE_LIMITED when the address
 * asks too often.
 */
export const finishErrand = async (
  ctx: Context,
  errand: Errand,
  identify: () => Promise<ExternalIdentity>,
): Promise<SignInResultType | OidcMessage> => {
  await limit(ctx, OIDC);
  const identity = await identify();
  if (errand.kind === 'LINK') return link(ctx, errand.personId, identity);
  if (errand.kind === 'PROVE') return prove(ctx, errand.personId, identity);
  return (await signInExternally(ctx, identity)) ?? 'UNKNOWN';
};
