import { screen, within } from '@testing-library/react';
import { expect, it } from 'vitest';
import { USUAL_WEIGHTS } from 'shared/funding/question.ts';
import type { FundingQuestionInput } from '../kernel/schema.graphql.ts';
import { MeDocument } from '../kernel/session.graphql.ts';
import { ME } from '../testing/audit-on-site.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import {
  CancelFundingRunDocument,
  FundingPageDocument,
  FundingRunDocument,
  FundingSectorsDocument,
  StartFundingRunDocument,
} from './funding.graphql.ts';
import type { FundingLineFragment, FundingPageQuery, FundingProjectFragment, FundingRunFragment } from './funding.graphql.ts';
import { routes } from './funding.routes.tsx';

const RUN = '33333333-3333-4333-8333-333333333333';
const SPK = '44444444-4444-4444-8444-444444444444';

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'EN' as const, isFallback: false });

const TOWN = { __typename: 'Town' as const, slug: 'ridder', name: text('Ridder') };

const PAGE: FundingPageQuery = {
  towns: [TOWN],
  measures: { __typename: 'MeasureConnection', totalCount: 0 },
  portfolios: [
    {
      __typename: 'Portfolio',
      id: SPK,
      invented: false,
      projects: 3,
      stated: 2,
      drafts: 0,
      steward: { __typename: 'Organisation', id: SPK, name: text('SPK Ertis') },
    },
  ],
};

const measure = (slug: string, title: string, cost: number, reason: FundingLineFragment['reason'] = null): FundingLineFragment => ({
  __typename: 'FundingLine',
  measure: { __typename: 'Measure', id: slug, slug, title: text(title), town: TOWN, category: 'HEAT' },
  project: null,
  cost,
  isDraft: false,
  reason,
});

const project = (slug: string, title: string): FundingProjectFragment => ({
  __typename: 'AnchorProject',
  id: slug,
  slug,
  title: text(title),
  town: TOWN,
  place: null,
  okedDivisions: [{ __typename: 'OkedDivision', code: '24', name: text('Metals') }],
});

const ASKED: FundingQuestionInput = {
  budget: 20_000_000_000,
  portfolio: null,
  towns: [],
  invented: false,
  weights: USUAL_WEIGHTS.MEASURES,
  must: [],
  ban: [],
  limits: [],
  pairs: [],
  needs: [],
};

type Question = FundingRunFragment['question'];

/** A question as the server answers it. */
const answered = ({ portfolio, limits, ...asked }: FundingQuestionInput): Question =>
  ({
    ...asked,
    __typename: 'FundingQuestion',
    portfolio: portfolio ? { ...portfolio, __typename: 'FundingPortfolio' } : null,
    limits: (limits ?? []).map((limit) => ({ ...limit, __typename: 'FundingLimit' })),
    weights: { ...asked.weights, __typename: 'FundingWeights' },
  }) as Question;

const point = (budget: number, spent: number, count: number) => ({
  __typename: 'FundingPoint' as const,
  budget,
  spent,
  worth: count,
  count,
});

const run = (more: Partial<FundingRunFragment>): FundingRunFragment => ({
  __typename: 'FundingRun',
  id: RUN,
  state: 'DONE',
  stage: 'ENDED',
  createdAt: '2026-11-30T10:00:00Z',
  gap: 0,
  isInfeasible: false,
  question: answered(ASKED),
  total: point(20_000_000_000, 5_000_000_000, 1),
  chosen: [measure('mains', 'New mains', 5_000_000_000)],
  out: [measure('boiler', 'New boiler', 30_000_000_000, 'TOO_DEAR')],
  uncounted: [],
  billion: null,
  curve: [],
  impossible: [],
  shortfalls: [],
  ...more,
});

/** Answers one after another; the last one however often it is asked for. */
const runs = (...answers: FundingRunFragment[]) =>
  answers.map((one, nth) => ({
    request: { query: FundingRunDocument, variables: { id: RUN } },
    result: { data: { fundingRun: one } },
    maxUsageCount: nth === answers.length - 1 ? 20 : 1,
  }));

const valueOf = (field: HTMLElement): string | null =>
  field instanceof HTMLInputElement || field instanceof HTMLSelectElement ? field.value : null;

const open = (url: string, mocks: readonly object[]): RenderedPage =>
  renderPage({
    routes,
    url,
    mocks: [
      { request: { query: FundingPageDocument }, result: { data: PAGE }, maxUsageCount: 5 },
      { request: { query: MeDocument }, result: { data: ME }, maxUsageCount: 5 },
      { request: { query: FundingSectorsDocument }, result: { data: { okedSections: [] } }, maxUsageCount: 5 },
      ...mocks,
    ] as never,
  });

it('starts a run with what was typed, shows its answer and has its address', async () => {
  const asked: unknown[] = [];
  const start = {
    request: { query: StartFundingRunDocument, variables: (given: object) => asked.push(given) > 0 },
    result: { data: { startFundingRun: { __typename: 'FundingRun', id: RUN } } },
  };
  const { user, address } = open('/plans/explorer', [start, ...runs(run({ state: 'RUNNING', stage: 'PROOF' }), run({}))]);
  const budget = await screen.findByLabelText('Budget, million ₸');
  await user.clear(budget);
  await user.type(budget, 'twenty');
  await user.click(screen.getByRole('button', { name: 'Find the best set' }));
  await screen.findByText('Correct the marked sums.');
  expect(asked).toEqual([]);
  await user.clear(budget);
  await user.type(budget, '20 bn');
  await user.click(screen.getByRole('button', { name: 'Find the best set' }));
  await screen.findByText('Proven: there is no better set for this money.');
  expect(asked).toMatchObject([{ input: ASKED }]);
  expect(address()).toBe(`/plans/explorer/${RUN}`);
  const out = screen.getByRole('table', { name: 'Out, and why' });
  within(out).getByText('costs more than the whole budget');
});

it('stops a run and keeps what it had found', async () => {
  const cancel = {
    request: { query: CancelFundingRunDocument, variables: { id: RUN } },
    result: { data: { cancelFundingRun: run({ state: 'CANCELLED', stage: 'PROOF', gap: 0.3 }) } },
  };
  const { user } = open(`/plans/explorer/${RUN}`, [...runs(run({ state: 'RUNNING', stage: 'PROOF' })), cancel]);
  await screen.findByText('Checking whether there is a better one');
  await user.click(screen.getByRole('button', { name: 'Stop' }));
  await screen.findByText('The calculation was stopped. What had been found is shown.');
  expect(screen.queryByRole('progressbar')).toBeNull();
  screen.getByRole('table', { name: 'In' });
});

it('names the floors and the required measures that cannot be had together', async () => {
  const limit = { __typename: 'FundingLimit' as const, by: 'TOWN' as const, key: 'ridder' };
  const infeasible = run({
    isInfeasible: true,
    total: null,
    chosen: [],
    out: [],
    impossible: [measure('mains', 'New mains', 5_000_000_000)],
    shortfalls: [{ __typename: 'FundingShortfall', short: 880_000_000_000, limit }],
  });
  open(`/plans/explorer/${RUN}`, runs(infeasible));
  await screen.findByText('All of it at once is not possible');
  screen.getByText(/^Ridder: .*880.* short$/);
  expect(screen.getByRole('link', { name: 'New mains' }).getAttribute('href')).toBe('/measures/mains');
});

it('restores the question of a shared address: what was typed, decided and tied', async () => {
  const question = answered({
    ...ASKED,
    budget: 343_600_000_000,
    must: ['mains'],
    needs: [{ one: 'mains', other: 'boiler' }],
    limits: [{ by: 'TOWN', key: 'ridder', atLeast: 1_000_000, atMost: null }],
  });
  open(`/plans/explorer/${RUN}`, runs(run({ question })));
  expect(valueOf(await screen.findByLabelText('Budget, million ₸'))).toBe('343,600');
  expect(valueOf(screen.getByLabelText('At least, million ₸'))).toBe('1');
  expect(valueOf(screen.getByLabelText('Decision: Ridder: New mains'))).toBe('MUST');
  screen.getByText('New mains only together with New boiler');
});

it('says that there is no such run when an address was cut', async () => {
  open('/plans/explorer/nothing', [
    { request: { query: FundingRunDocument, variables: { id: 'nothing' } }, result: { data: { fundingRun: null } } },
  ]);
  expect(await screen.findByText(/^There is no such calculation/)).toBeDefined();
});

it('asks about the projects of an SPK that an address names, and lists those of unknown cost', async () => {
  const asked: unknown[] = [];
  const start = {
    request: { query: StartFundingRunDocument, variables: (given: object) => asked.push(given) > 0 },
    result: { data: { startFundingRun: { __typename: 'FundingRun', id: RUN } } },
  };
  const portfolio = { steward: SPK, pays: 'SPK_SOUGHT' as const, withDrafts: false };
  const line = { ...measure('smelter', '', 2_000_000_000), measure: null, project: project('smelter', 'Smelter') };
  const done = run({
    question: answered({ ...ASKED, portfolio, weights: USUAL_WEIGHTS.PROJECTS }),
    chosen: [line],
    out: [],
    uncounted: [{ __typename: 'FundingUncounted', reason: 'NO_PLAN', project: project('mill', 'Steel mill') }],
  });
  const { user } = open(`/plans/explorer?spk=${SPK}`, [start, ...runs(done)]);
  expect(valueOf(await screen.findByLabelText('What the money is for'))).toBe(SPK);
  screen.getByRole('option', { name: 'SPK Ertis: 3 projects, financing known of 2' });
  // Whoever does not belong to the SPK is not offered its drafts.
  expect(screen.queryByLabelText(/not published yet/)).toBeNull();
  screen.getByRole('button', { name: 'Add a sector' });
  await user.click(screen.getByRole('button', { name: 'Find the best set' }));
  const chosen = await screen.findByRole('table', { name: 'In' });
  expect(asked).toMatchObject([{ input: { portfolio, weights: USUAL_WEIGHTS.PROJECTS } }]);
  expect(within(chosen).getByRole('link', { name: 'Smelter' }).getAttribute('href')).toBe('/opportunities/smelter');
  screen.getByRole('heading', { name: 'Not counted: no sums: 1' });
  screen.getByText('Financing was not stated: 1');
});
