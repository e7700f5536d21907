import type { MockLink } from '@apollo/client/testing';
import { screen, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { routes } from '../plans/plans.routes.tsx';
import { refusal } from '../testing/refusal.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import { me } from '../testing/viewer.ts';
import { ChainRunDocument, RefuseLinkDocument, SecondLifeDocument } from './second-life.graphql.ts';
import type { ChainMeasureFragment, ChainPlaceFragment, SecondLifeQuery } from './second-life.graphql.ts';

const said = (text: string) => ({ __typename: 'LocalizedText' as const, text, locale: 'EN' as const, isFallback: false });
const TOWN = { __typename: 'Town' as const, id: 't', slug: 'ridder', name: said('Ridder') };

const measure = (slug: string, title: string, status: 'PLANNED' | 'STOPPED' = 'PLANNED'): ChainMeasureFragment => ({
  __typename: 'SecondLifeMeasure',
  delivers: 'HEAT',
  hindrance: status === 'STOPPED' ? 'STOPPED' : null,
  viewerPlans: false,
  measure: {
    __typename: 'Measure',
    id: slug,
    slug,
    title: said(title),
    town: TOWN,
    category: 'HEAT',
    status,
    origin: 'PUBLIC_RECORD',
    planned: 1_000_000_000,
    allocated: null,
    gap: null,
    funding: 'UNKNOWN',
    blocker: null,
  },
});

const place = (slug: string, title: string, count: number, viewerKeeps = false): ChainPlaceFragment => ({
  __typename: 'SecondLifePlace',
  id: slug,
  slug,
  title: said(title),
  kind: 'FACILITY',
  origin: 'PUBLIC_RECORD',
  town: TOWN,
  industrialZone: null,
  auditedOn: '2026-10-01',
  promisingFor: ['LIGHT'],
  permanentJobs: 120,
  needs: [{ __typename: 'NetworkNeed', utility: 'HEAT', reason: 'ABSENT' }],
  interest: { __typename: 'OpenInterest', count, jobs: null, investment: null, powerMva: null, isExact: false },
  viewerKeeps,
});

const LINK: SecondLifeQuery['secondLife']['links'][number] = {
  __typename: 'SecondLifeLink',
  id: 'l1',
  measure: 'main',
  opportunity: 'foundry',
  utility: 'HEAT',
  verdict: 'STATED',
  proposedFor: null,
  asOf: '2026-09-01',
  words: null,
  isDemo: false,
  viewerCanEnd: false,
  source: { __typename: 'Source', title: said('example.kz'), url: 'https://example.kz/act', asOf: '2026-09-01' },
  organisation: { __typename: 'Organisation', id: 'o', name: said('Ertis SPK') },
};

const chain = (more: Partial<SecondLifeQuery['secondLife']> = {}, towns: readonly string[] = []): MockLink.MockedResponse => ({
  request: { query: SecondLifeDocument, variables: { towns } },
  maxUsageCount: 3,
  result: {
    data: {
      __typename: 'Query',
      secondLife: {
        __typename: 'SecondLife',
        isCut: false,
        measures: [measure('main', 'Heating main'), measure('boiler', 'Boiler house', 'STOPPED')],
        opportunities: [place('foundry', 'Foundry', 2), place('mill', 'Flour mill', 0)],
        links: [LINK],
        ...more,
      },
      towns: [TOWN],
    },
  },
});

const show = (url: string, ...mocks: readonly MockLink.MockedResponse[]): RenderedPage =>
  renderPage({ routes, url, mocks: [...mocks, me(null)] });

describe('the page of the chain', () => {
  it('keeps what is stated apart from what the rule proposes, each with its grounds', async () => {
    show('/second-life', chain());
    const main = within(await screen.findByRole('article', { name: 'Heating main' }));
    expect(main.getByText('Stated links')).toBeTruthy();
    expect(main.getByText(/Ertis SPK/)).toBeTruthy();
    expect(main.getByText('1 proposed link')).toBeTruthy();
    expect(main.getByText('2 open interests')).toBeTruthy();
    expect(main.getByText(/fewer than five/)).toBeTruthy();
    expect(main.getByText('Proposed: the place lacks the network.')).toBeTruthy();
    expect(within(screen.getByRole('article', { name: 'Boiler house' })).getByText('stopped or not done')).toBeTruthy();
    expect(screen.queryByRole('button', { name: /Confirm/ })).toBeNull();
  });

  it('says who loses what when a measure is unticked, and keeps it in the address', async () => {
    const page = show('/second-life', chain());
    await page.user.click(await screen.findByRole('checkbox', { name: 'The measure stays: Heating main' }));
    expect(page.address()).toBe('/second-life?off=main');
    const scenario = within(await screen.findByRole('region', { name: 'Scenario' }));
    expect(scenario.getByText(/1 place loses, 0 are left without the network; 2 open interests/)).toBeTruthy();
    await page.user.click(screen.getByRole('checkbox', { name: 'The measure stays: Boiler house' }));
    expect(page.address()).toBe('/second-life?off=main,boiler');
    expect(scenario.getAllByText('no network')).toHaveLength(2);
    expect(screen.getByRole('link', { name: 'CSV' }).getAttribute('href')).toBe('/en/export/second-life.csv?off=main,boiler');
  });

  it('takes out what a run of the explorer left out', async () => {
    const run = {
      request: { query: ChainRunDocument, variables: { id: 'r1' } },
      result: {
        data: {
          __typename: 'Query',
          fundingRun: {
            __typename: 'FundingRun',
            id: 'r1',
            out: [{ __typename: 'FundingLine', measure: { __typename: 'Measure', id: 'main', slug: 'main' } }],
          },
        },
      },
    };
    const page = show('/second-life?run=r1', chain(), run);
    const box = await screen.findByRole('checkbox', { name: 'The measure stays: Heating main' });
    expect(box).toHaveProperty('checked', false);
    await page.user.click(box);
    expect(page.address()).toBe('/second-life?run=r1&on=main');
  });

  it('lets the steward refuse a proposal with a reason, and keeps the reason when it is not taken', async () => {
    const pair = { opportunity: 'mill', measure: 'main', utility: 'HEAT' };
    const refused = {
      request: {
        query: RefuseLinkDocument,
        variables: ({ input }: Record<string, Record<string, unknown>>) =>
          Object.entries({ ...pair, words: 'Another bank' }).every(([key, value]) => input?.[key] === value),
      },
      result: refusal('RULE_BROKEN', { rule: 'LINK_NOT_PROPOSED' }),
    };
    const page = show(
      '/second-life',
      chain({ opportunities: [place('foundry', 'Foundry', 2), place('mill', 'Flour mill', 0, true)] }),
      refused,
    );
    const main = within(await screen.findByRole('article', { name: 'Heating main' }));
    await page.user.click(main.getByRole('button', { name: 'Refuse: Flour mill' }));
    await page.user.click(main.getByRole('button', { name: 'Send' }));
    const words = main.getByLabelText('Why');
    expect(words.getAttribute('aria-invalid')).toBe('true');
    await page.user.type(words, 'Another bank');
    await page.user.click(main.getByRole('button', { name: 'Send' }));
    expect(await main.findByText(/The rule does not propose this link/)).toBeTruthy();
    expect(words).toHaveProperty('value', 'Another bank');
  });
});
