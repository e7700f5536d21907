import { describe, expect, it } from 'vitest';
import type { MembershipRole, OrganisationKind, SessionLevel } from 'shared/identity/roles.ts';
import { VISITOR } from './actor.ts';
import type { Actor } from './actor.ts';
import { canInvite, canListOrganisations, managesOrganisations } from './identity.policy.ts';

const aPerson = (kind: OrganisationKind, role: MembershipRole, level: SessionLevel = 'FULL'): Actor => ({
  type: 'PERSON',
  id: 'p',
  name: 'Имя',
  email: 'p@example.kz',
  locale: 'RU',
  sessionId: 's',
  tokenHash: 'h',
  level,
  isProved: true,
  hasTotp: false,
  memberships: [{ id: 'm', organisationId: 'own', kind, role }],
});

describe.each<[string, Actor, { own: boolean; other: boolean; list: boolean }]>([
  ['a visitor', VISITOR, { own: false, other: false, list: false }],
  ['a lead', aPerson('INVESTOR', 'LEAD'), { own: true, other: false, list: true }],
  ['a member', aPerson('SPK', 'MEMBER'), { own: false, other: false, list: false }],
  ['a lead who has not shown the code yet', aPerson('SPK', 'LEAD', 'CODE_NEEDED'), { own: false, other: false, list: false }],
  ['a lead without a second factor', aPerson('SPK', 'LEAD', 'ENROLMENT_NEEDED'), { own: false, other: false, list: false }],
  ['somebody of the platform', aPerson('PLATFORM', 'MEMBER'), { own: true, other: true, list: true }],
  ['somebody of the platform before the code', aPerson('PLATFORM', 'LEAD', 'CODE_NEEDED'), { own: false, other: false, list: false }],
])('%s', (_, actor, may) => {
  it('invites where it may', () => {
    expect({ own: canInvite(actor, 'own'), other: canInvite(actor, 'other') }).toEqual({ own: may.own, other: may.other });
  });

  it('lists organisations if it may', () => {
    expect(canListOrganisations(actor)).toBe(may.list);
  });
});

it('without an organisation to lead the condition is an empty list, not an empty condition', () => {
  expect(managesOrganisations(aPerson('SPK', 'MEMBER'))).toMatchObject({ values: [[]] });
  expect(managesOrganisations(VISITOR)).toMatchObject({ values: [[]] });
  expect(managesOrganisations(aPerson('SPK', 'LEAD'))).toMatchObject({ values: [['own']] });
});
