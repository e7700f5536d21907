import { isFull, isOfKind, organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** Who may reach a coordinate at all. Rows and fields inside are narrowed further by the policies beside this file. */
export const RULES = {
  /** Everybody, without an account. */
  PUBLIC: () => true,
  /** Anybody with a session, however far signing in has come. */
  SESSION: (actor: Actor) => actor.type === 'PERSON',
  /** Signed in to the end. */
  FULL: isFull,
  INVESTOR: (actor: Actor) => isOfKind(actor, 'INVESTOR'),
  STEWARD: (actor: Actor) => organisationsOf(actor, 'SPK', 'ZONE_COMPANY').length > 0,
  ZONE_MANAGER: (actor: Actor) => isOfKind(actor, 'ZONE_COMPANY'),
  PLATFORM: (actor: Actor) => isOfKind(actor, 'PLATFORM'),
  /** Parties to something private: the object itself was read through its row rule. */
  PARTY: isFull,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type RuleName = keyof typeof RULES;
