import { words } from './kept.ts';

const NOTHING = { approve: false, publish: false, withdraw: false };
export const rights = (change: Partial<typeof NOTHING> = {}) => ({ __typename: 'TermsRights' as const, ...NOTHING, ...change });

export const version = (change: Readonly<Record<string, unknown>>) => ({
  __typename: 'ZoneTerms' as const,
  id: 'v1',
  number: 1,
  state: 'IN_FORCE',
  effectiveFrom: '2026-01-01',
  effectiveUntil: null,
  publishedAt: '2026-01-01T05:00:00.000Z',
  hash: 'a1b2',
  version: 1,
  approvedAt: null,
  approvedBy: null,
  withdrawnAt: null,
  withdrawalReason: null,
  viewerCan: rights(),
  ...change,
});

export const draft = (change: Readonly<Record<string, unknown>> = {}) =>
  version({ id: 'd1', number: 2, state: 'DRAFT', effectiveFrom: null, publishedAt: null, hash: null, version: 4, ...change });

export const APPROVED = draft({
  state: 'APPROVED',
  approvedAt: '2026-11-26T05:00:00.000Z',
  approvedBy: 'Жанар Абенова',
  viewerCan: rights({ publish: true }),
});

const all = (en: string) => ({ __typename: 'TextInAllLanguages' as const, ru: null, kk: null, en });

const clause = (value: number) => ({
  __typename: 'TermsClause' as const,
  key: 'RELIEF_YEARS_A',
  group: 'CATEGORIES',
  titleAll: all('Years of relief'),
  textAll: null,
  value,
  unit: 'YEARS',
  relief: null,
  oked: null,
  source: null,
});

export const text = (id: string, state: string, value: number) => ({
  __typename: 'ZoneTerms' as const,
  id,
  number: 1,
  state,
  version: 4,
  noteAll: all('Longer relief'),
  clauses: [clause(value)],
  findings: [],
});

export const ZONE = { __typename: 'SpecialZone' as const, id: 'z1', slug: 'saryarqa', name: words('Saryarqa') };
const COMPANY = { __typename: 'Organisation' as const, id: 'o1', kind: 'ZONE_COMPANY' as const, name: words('Company') };
const MEMBERSHIP = { __typename: 'Membership' as const, id: 'm1', role: 'LEAD' as const, organisation: COMPANY, zones: [ZONE] };
export const viewer = {
  __typename: 'Viewer' as const,
  id: 'p1',
  name: 'Daniyar',
  email: 'd@example.kz',
  level: 'FULL',
  hasTotp: true,
  memberships: [MEMBERSHIP],
};
