import type { MockLink } from '@apollo/client/testing';
import { emptyMeasure } from 'shared/plans/measure-content.ts';
import { EMPTY_PLAN } from 'shared/plans/plan-content.ts';
import type { ProposalState } from 'shared/plans/proposal.ts';
import { MeasureNamesDocument } from '../measures/measure-content.graphql.ts';
import { answer } from './kept.ts';

const text = (en: string) => ({ __typename: 'EditedText', ru: null, kk: null, en });
const named = (words: string) => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });

const RIGHTS: Readonly<Record<string, { edit: boolean; recall: boolean; review: boolean }>> = {
  DRAFT: { edit: true, recall: false, review: false },
  RETURNED: { edit: true, recall: false, review: false },
  SENT: { edit: false, recall: true, review: false },
};

const TOWN = {
  __typename: 'Town',
  id: 'town',
  slug: 'balkhash',
  name: named('Balkhash'),
  region: { __typename: 'Region', id: 'region', slug: 'karagandy' },
};

const common = (state: ProposalState, version: number) => ({
  id: 'one',
  version,
  state,
  baseVersion: 0,
  remarks: null,
  updatedByName: 'Asem',
  updatedAt: '2026-11-30T10:00:00.000Z',
  viewerCan: { __typename: 'MeasureProposalRights', ...(RIGHTS[state] ?? { edit: false, recall: false, review: false }) },
});

/** A proposal of a new measure as the API answers it, with one planned sum. */
export const measureProposal = (state: ProposalState, version: number, more: Readonly<Record<string, unknown>> = {}, amount = 100) => ({
  __typename: 'MeasureProposal',
  ...common(state, version),
  town: TOWN,
  content: {
    __typename: 'MeasureContent',
    ...emptyMeasure(null),
    title: text('Repair of a heating main'),
    money: [
      {
        __typename: 'EditedMoney',
        kind: 'PLANNED',
        moneySource: 'LOCAL_BUDGET',
        year: 2026,
        amount,
        uncounted: null,
        asOf: null,
        source: null,
      },
    ],
  },
  measure: null,
  ...more,
});

/** A proposal of a new plan as the API answers it. */
export const planProposal = (state: ProposalState, version: number, more: Readonly<Record<string, unknown>> = {}, toYear = 2032) => ({
  __typename: 'PlanProposal',
  ...common(state, version),
  town: { __typename: 'Town', id: 'town', slug: 'balkhash', name: named('Balkhash') },
  region: null,
  content: { __typename: 'PlanContent', ...EMPTY_PLAN, name: text('Plan of Balkhash'), fromYear: 2028, toYear },
  plan: null,
  ...more,
});

/** The names of plans and measures: there are none. */
export const noNames: MockLink.MockedResponse = {
  request: { query: MeasureNamesDocument, variables: () => true },
  maxUsageCount: Number.POSITIVE_INFINITY,
  result: { data: { __typename: 'Query', plans: [], measures: { __typename: 'MeasureConnection', edges: [] } } },
};

/** An answer that is given once, so that the same question is answered differently afterwards. */
export const once = (...given: Parameters<typeof answer>): MockLink.MockedResponse => ({ ...answer(...given), maxUsageCount: 1 });
