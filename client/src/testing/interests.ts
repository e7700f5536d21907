import type { MockLink } from '@apollo/client/testing';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import type { InterestMove, InterestState, Side } from 'shared/interests/interest.machine.ts';
import type { OrganisationKind } from '../kernel/session.ts';
import { OkedDivisionsDocument } from '../interests/interest-content.graphql.ts';
import { MeDocument } from '../kernel/session.graphql.ts';

const text = (words: string) => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });

const organisation = (id: string, name: string) => ({
  __typename: 'Organisation',
  id,
  name: text(name),
  bin: null,
  country: 'KZ',
  identityCheck: 'DECLARED',
  hasPeople: true,
});

/** An opportunity with everything that the pages of interests ask for. */
export const opportunity = (change: Readonly<Record<string, unknown>> = {}) => ({
  __typename: 'Facility',
  id: 'facility-1',
  slug: 'glass-works',
  title: text('Glass works'),
  status: 'IDLE',
  origin: 'REGISTERED',
  place: text('Ridder'),
  town: null,
  region: { __typename: 'Region', id: 'region-1', name: text('East Kazakhstan') },
  zone: null,
  steward: organisation('steward-1', 'SPK'),
  okedDivisions: [{ __typename: 'OkedDivision', code: '23', name: text('Glass and minerals') }],
  facts: [],
  termsInForce: null,
  landHa: 2,
  floorM2: null,
  powerMva: null,
  permanentJobs: null,
  rail: 'UNKNOWN',
  investment: null,
  viewerCan: { __typename: 'OpportunityRights', expressInterest: true },
  myInterest: null,
  myEarlierInterest: null,
  ...change,
});

export const FULL_FIELDS: InterestFields = {
  purpose: 'Bottles',
  okedDivision: '23',
  investment: 900_000_000,
  currency: 'KZT',
  permanentJobs: 120,
  landHa: null,
  powerMva: null,
  startMonth: null,
  ownFundsPercent: null,
  partners: null,
  message: null,
  contactName: 'Aigerim',
  contactPhone: '+77010000000',
  consent: true,
  exclusionKnown: false,
};

export const NO_FIELDS: InterestFields = {
  ...FULL_FIELDS,
  purpose: null,
  okedDivision: null,
  investment: null,
  permanentJobs: null,
  contactName: null,
  contactPhone: null,
  consent: false,
};

interface InterestChange {
  readonly state?: InterestState;
  readonly version?: number;
  readonly fields?: InterestFields;
  readonly viewerSide?: Side;
  readonly viewerCan?: readonly InterestMove[];
  readonly [zone: string]: unknown;
}

/** An expression of interest with everything that its pages ask for. */
export const interest = ({ fields = FULL_FIELDS, ...change }: InterestChange = {}) => ({
  __typename: 'Interest',
  id: 'interest-1',
  number: change.state && change.state !== 'DRAFT' ? 'EOI-2026-000001' : null,
  state: 'DRAFT',
  version: 1,
  whoseMove: 'INVESTOR',
  viewerSide: 'INVESTOR',
  viewerCan: ['SUBMIT'],
  contentHash: 'ab'.repeat(32),
  submittedAt: '2026-11-25T10:00:00.000Z',
  updatedAt: '2026-11-25T10:00:00.000Z',
  investor: organisation('investor-1', 'Glass LLP'),
  nameNotices: [],
  steward: organisation('steward-1', 'SPK'),
  opportunity: opportunity(),
  follows: null,
  followedBy: null,
  lastChange: { __typename: 'InterestChange', at: '2026-11-25T10:00:00.000Z', move: null, by: 'SELF', name: 'Aigerim' },
  events: [],
  receipt: null,
  termsCited: null,
  termsSince: [],
  requirements: [],
  answerClock: null,
  reviewCase: { __typename: 'ReviewCase', version: 0, dueOn: null, assignee: null },
  reviewColleagues: [],
  reviewNotes: [],
  rivals: [],
  ...change,
  fields: { __typename: 'InterestFields', ...fields },
});

const source = { __typename: 'Source', title: text('SEZ law, art. 23'), url: 'https://example.kz/law', asOf: null };

const clause = (key: string, title: string, value: number | null = null, unit: string | null = null) => ({
  __typename: 'TermsClause',
  key,
  title: text(title),
  value,
  unit,
  text: null,
  source,
});

const version = (number: number, state: string, effectiveFrom: string) => ({
  __typename: 'ZoneTerms',
  id: `terms-${number}`,
  number,
  state,
  effectiveFrom,
});

/** Parts of an expression of interest about a site of a zone whose terms have changed since. */
export const inZone = {
  termsCited: {
    ...version(1, 'SUPERSEDED', '2026-01-01'),
    zone: { __typename: 'SpecialZone', id: 'zone-1', slug: 'turan', name: text('Turan') },
  },
  termsSince: [
    { __typename: 'TermsSince', changes: 3, better: 1, worse: 2, terms: version(2, 'IN_FORCE', '2026-12-01') },
    { __typename: 'TermsSince', changes: 4, better: 2, worse: 2, terms: version(3, 'SCHEDULED', '2027-12-01') },
  ],
  requirements: [
    clause('PAPER_CHARTER', 'Charter'),
    clause('PAPER_FEASIBILITY_STUDY', 'Feasibility study'),
    clause('SECURITY_SHARE', 'Security', 10, 'PERCENT'),
    clause('ANSWER_WORKING_DAYS', 'Answer', 10, 'WORKING_DAYS'),
  ],
  answerClock: {
    __typename: 'AnswerClock',
    promised: 10,
    used: 3,
    dueOn: '2026-12-09',
    isPaused: false,
    isOverdue: false,
    endedOn: null,
    unknownYears: [],
  },
};

/** A fully signed-in person of one organisation. */
export const memberOf = (kind: OrganisationKind): MockLink.MockedResponse => ({
  request: { query: MeDocument },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      __typename: 'Query',
      me: {
        __typename: 'Viewer',
        id: 'person-1',
        name: 'Aigerim',
        email: 'aigerim@example.kz',
        level: 'FULL',
        hasTotp: true,
        memberships: [
          {
            __typename: 'Membership',
            id: 'membership-1',
            role: 'MEMBER',
            organisation: { ...organisation('own-1', 'Own'), kind },
            zones: [],
          },
        ],
      },
    },
  },
});

/** A classifier with one section. */
export const divisions: MockLink.MockedResponse = {
  request: { query: OkedDivisionsDocument },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: {
    data: {
      __typename: 'Query',
      okedSections: [
        {
          __typename: 'OkedSection',
          code: 'C',
          name: text('Manufacturing'),
          divisions: [{ __typename: 'OkedDivision', code: '23', name: text('Other non-metallic mineral products') }],
        },
      ],
    },
  },
};
