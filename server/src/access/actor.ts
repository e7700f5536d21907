import type { MembershipRole, OrganisationKind, SessionLevel } from 'shared/identity/roles.ts';
import type { Locale } from 'shared/locale/locale.ts';

export interface ActorMembership {
  readonly id: string;
  readonly organisationId: string;
  readonly kind: OrganisationKind;
  readonly role: MembershipRole;
}

/** Nobody has signed in. */
export interface Visitor {
  readonly type: 'VISITOR';
}

/** A signed-in person. Until `level` is FULL the person may only continue signing in. */
export interface Person {
  readonly type: 'PERSON';
  readonly id: string;
  readonly name: string;
  readonly email: string;
  readonly locale: Locale;
  readonly sessionId: string;
  /** Hash of the cookie that the request came with: a session that was renewed meanwhile has another one. */
  readonly tokenHash: string;
  readonly level: SessionLevel;
  /** The password or a code was given in this session within the last five minutes. */
  readonly isProved: boolean;
  readonly hasTotp: boolean;
  readonly memberships: readonly ActorMembership[];
}

/** Who asks. Never null: a missing viewer must not be mistaken for the system. */
export type Actor = Visitor | Person;

export const VISITOR: Visitor = { type: 'VISITOR' };

export const isFull = (actor: Actor): actor is Person => actor.type === 'PERSON' && actor.level === 'FULL';

/** Organisations of a fully signed-in person; only of these kinds, if any are given. */
export const organisationsOf = (actor: Actor, ...kinds: OrganisationKind[]): string[] =>
  isFull(actor) ? actor.memberships.filter((one) => kinds.length === 0 || kinds.includes(one.kind)).map((one) => one.organisationId) : [];

export const belongsTo = (actor: Actor, organisationId: string): boolean => organisationsOf(actor).includes(organisationId);

export const isOfKind = (actor: Actor, kind: OrganisationKind): boolean => organisationsOf(actor, kind).length > 0;
