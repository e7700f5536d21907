import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompareFormDocument, ZoneEstimatesDocument } from '../gql-incentives/graphql.ts';
import { renderPage } from '../testing/render-page.tsx';
import { Component } from './ZonesComparePage.tsx';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });
const clause = (key: string, value: number): object => ({ __typename: 'TermsClause', key, value, unit: null, title: text(key) });

const estimate = (slug: string, saving: number, more: object = {}): object => ({
  __typename: 'ZoneEstimate',
  zone: { __typename: 'SpecialZone', id: slug, slug, name: text(slug) },
  terms: { __typename: 'ZoneTerms', id: `terms-${slug}`, number: 1, effectiveFrom: '2026-01-01' },
  refusals: [],
  term: { __typename: 'EstimateTerm', category: 'B', costMrp: 3_005_780.3, mrp: 4325, years: 15, until: '2036-01-01', endsWithZone: true },
  lines: [
    {
      __typename: 'EstimateLine',
      tax: 'CIT',
      missing: [],
      isCounted: true,
      clause: { ...clause('CIT_REDUCTION', 100), relief: { __typename: 'TermsRelief', tax: 'CIT', measure: 'REDUCTION', amount: 100, years: null } },
    },
  ],
  total: { __typename: 'EstimateSum', standard: saving, withTerms: 0, saving },
  presentValue: null,
  security: clause('SECURITY_SHARE', 10),
  answerTime: null,
  ...more,
});

const REFUSED = { refusals: [{ __typename: 'Refusal', reason: 'EXCLUDED', exclusion: 'GAMBLING', clause: { ...clause('EXCLUDED_BY_ZONE_LAW', 0), title: text('Who may not take part') } }], lines: [] };

const open = (query: string): ReturnType<typeof renderPage> =>
  renderPage({
    routes: [{ path: 'zones/compare', element: <Component /> }],
    url: `/zones/compare${query}`,
    mocks: [
      { request: { query: CompareFormDocument }, result: { data: { __typename: 'Query', okedSections: [] } } },
      {
        request: { query: ZoneEstimatesDocument, variables: ({ project }) => project.capex === 13_000_000_000 && project.start === '2026-03-01' && project.years.length === 10 },
        result: { data: { __typename: 'Query', incentiveEstimates: [estimate('aktau', 0), estimate('ontustik', 5_000_000), estimate('qyzyljar', 0, REFUSED)] } },
      },
    ],
  });

const names = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent ?? null);

describe('zones compared for a project', () => {
  it('asks for cost and day first', async () => {
    open('');
    expect(await screen.findByText(/Give the project cost and the day/)).toBeDefined();
  });

  it('stand by saving, and what is unknown is said', async () => {
    open('?cost=13000000000&start=2026-03-01');
    expect(await screen.findByText('3 zones compared.')).toBeDefined();
    expect(names()).toEqual(['ontustik', 'aktau', 'qyzyljar']);
    const [, best, uncounted, refused] = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(best).toMatch(/B15 yearsuntil 1 January 2036, shorter than the full term.*as in most zones.*10% = ₸1\.3\u00a0bn.*unknown.*over 10 years/);
    const common = screen.getByRole('region', { name: 'Reliefs that most zones give' });
    expect(common.textContent).toMatch(/Corporate income tax: cut by 100/);
    expect(uncounted).toContain('not counted: give profit or staff in the calculator');
    expect(refused).toMatch(/relief does not apply.*runs a gambling business\..*Who may not take part/);
  });

  it('lead on with the project, and stand in another order when the address says so', async () => {
    const page = open('?cost=13000000000&start=2026-03-01');
    await page.user.click(await screen.findByRole('link', { name: 'Zone' }));
    expect(names()).toEqual(['aktau', 'ontustik', 'qyzyljar']);
    await waitFor(() => expect(page.address()).toBe('/zones/compare?cost=13000000000&start=2026-03-01&sort=name'));
    expect(screen.getByRole('link', { name: /^Calculator ?: aktau/ }).getAttribute('href')).toBe('/zones/aktau/calculator?cost=13000000000&start=2026-03-01');
  });
});
