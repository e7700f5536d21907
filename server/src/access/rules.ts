import { IMPORTER_KINDS } from 'shared/registers/findings.ts';
import { isFull, isOfKind, organisationsOf } from './actor.ts';
import type { Actor } from './actor.ts';

/** Who may reach a coordinate at all. The policies beside this file narrow rows and fields further. */
export const RULES = {
  /** Everybody, without an account. */
  PUBLIC: () => true,
  /** Anybody with a session, however far signing in has come. */
  SESSION: (actor: Actor) => actor.type === 'PERSON',
  /** Fully signed in. */
  FULL: isFull,
  INVESTOR: (actor: Actor) => isOfKind(actor, 'INVESTOR'),
  STEWARD: (actor: Actor) => organisationsOf(actor, 'SPK', 'ZONE_COMPANY').length > 0,
  /** Organisations whose people import tables. */
  IMPORTER: (actor: Actor) => organisationsOf(actor, ...IMPORTER_KINDS).length > 0,
  /** Who may say what a measure brings to an opportunity: stewards and akimats. */
  LINKER: (actor: Actor) => organisationsOf(actor, 'SPK', 'ZONE_COMPANY', 'AKIMAT').length > 0,
  SPK: (actor: Actor) => isOfKind(actor, 'SPK'),
  AUDITOR: (actor: Actor) => isOfKind(actor, 'AUDIT'),
  /** Who checks how plans are merged. */
  ANALYST: (actor: Actor) => organisationsOf(actor, 'ANALYSIS', 'AKIMAT').length > 0,
  /** The two sides of an audit. */
  AUDIT_PARTY: (actor: Actor) => organisationsOf(actor, 'AUDIT', 'SPK', 'ZONE_COMPANY').length > 0,
  ZONE_MANAGER: (actor: Actor) => isOfKind(actor, 'ZONE_COMPANY'),
  /** Analysts of akimats, who keep plans. */
  AKIMAT: (actor: Actor) => isOfKind(actor, 'AKIMAT'),
  PLATFORM: (actor: Actor) => isOfKind(actor, 'PLATFORM'),
  /** Parties to something private: the object itself was read under its row condition. */
  PARTY: isFull,
} as const satisfies Record<string, (actor: Actor) => boolean>;

export type RuleName = keyof typeof RULES;

/** Type → rule → fields. */
export type RuleTable = Readonly<Record<string, Partial<Readonly<Record<RuleName, string>>>>>;
