import { screen, waitFor } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CompareFormDocument, ZoneEstimatesDocument } from './compare.graphql.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { Component } from './ZonesComparePage.tsx';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });
const clause = (key: string, value: number): object => ({ __typename: 'TermsClause', key, value, unit: null, title: text(key) });

const estimate = (slug: string, saving: number, more: object = {}): object => ({
  __typename: 'ZoneEstimate',
  zone: { __typename: 'SpecialZone', id: slug, slug, name: text(slug), validUntil: '2036', upcomingTerms: [] },
  terms: { __typename: 'ZoneTerms', id: `terms-${slug}`, number: 1, state: 'IN_FORCE', effectiveFrom: '2026-01-01' },
  verdict: 'CLEAR',
  refusals: [],
  doubts: [],
  term: {
    __typename: 'EstimateTerm',
    category: 'B',
    costMrp: 3_005_780.3,
    mrp: 4325,
    isMrpOfEarlierYear: false,
    flip: null,
    years: 15,
    until: '2036-01-01',
    latestUntil: '2037-01-01',
    endsWithZone: true,
  },
  termGap: null,
  lines: [
    {
      __typename: 'EstimateLine',
      tax: 'CIT',
      missing: [],
      isCounted: true,
      clause: {
        ...clause('CIT_REDUCTION', 100),
        relief: { __typename: 'TermsRelief', tax: 'CIT', measure: 'REDUCTION', amount: 100, years: null },
      },
    },
  ],
  total: { __typename: 'EstimateSum', standard: saving, withTerms: 0, saving },
  presentValue: null,
  most: null,
  security: clause('SECURITY_SHARE', 10),
  answerTime: null,
  ...more,
});

const doubt = (reason: string): object => ({ __typename: 'Doubt', reason, exclusion: null });
const UNCHECKED = { verdict: 'UNCHECKED', doubts: [doubt('LIST_UNKNOWN')] };
const DOUBTFUL = { verdict: 'DOUBTFUL', doubts: [doubt('ACTIVITY_OUTSIDE_KNOWN')] };

const REFUSED = {
  verdict: 'REFUSED',
  refusals: [
    {
      __typename: 'Refusal',
      reason: 'EXCLUDED',
      exclusion: 'GAMBLING',
      clause: { ...clause('EXCLUDED_BY_ZONE_LAW', 0), title: text('Who may not take part') },
    },
  ],
  lines: [],
};

const ZONES = [estimate('aktau', 0), estimate('ontustik', 5_000_000), estimate('qyzyljar', 0, REFUSED)];

const open = (query: string, zones: readonly object[] = ZONES): ReturnType<typeof renderPage> =>
  renderPage({
    routes: [{ path: 'zones/compare', element: <Component /> }],
    url: `/zones/compare${query}`,
    mocks: [
      { request: { query: CompareFormDocument }, result: { data: { __typename: 'Query', okedSections: [] } } },
      {
        request: {
          query: ZoneEstimatesDocument,
          variables: ({ project }) => project.capex === 13_000_000_000 && project.start === '2026-03-01' && project.years.length === 10,
        },
        result: { data: { __typename: 'Query', incentiveEstimates: zones } },
      },
    ],
  });

const names = (): (string | null)[] => screen.getAllByRole('rowheader').map((cell) => cell.querySelector('a')?.textContent ?? null);

describe('zones compared for a project', () => {
  it('asks for cost and day first', async () => {
    open('');
    expect(await screen.findByText(/Give the project cost and the day/)).toBeDefined();
  });

  it('are sorted by saving, and unknown savings are named', async () => {
    open('?cost=13000000000&start=2026-03-01');
    expect(await screen.findByText('3 zones compared.')).toBeDefined();
    expect(names()).toEqual(['ontustik', 'aktau', 'qyzyljar']);
    const [, best, uncounted, refused] = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(best).toMatch(
      /B9 years 10 months, until the end of 2035This is the shortest it may be: the end of the zone is known only as 2036 \(day unknown\)\. The longest: 10 years 10 months, until the end of 2036\.By law for category B: 15 years; relief ends earlier.*as in most zones.*10% = ₸1\.3\u00a0bn.*unknown.*over 10 years/,
    );
    const common = screen.getByRole('region', { name: 'Reliefs that most zones give' });
    expect(common.textContent).toMatch(/Corporate income tax: cut by 100/);
    expect(uncounted).toContain('not counted: give profit or staff in the calculator');
    expect(refused).toMatch(/no relief.*runs a gambling business\..*Who may not take part/);
  });

  it('are not ranked by a saving that rests on an unchecked activity, and the order is said', async () => {
    const zones = [estimate('a', 900, DOUBTFUL), estimate('b', 100, UNCHECKED), estimate('c', 500, UNCHECKED), estimate('d', 1)];
    open('?cost=13000000000&start=2026-03-01', zones);
    expect(await screen.findByText(/Order: first the zones where everything was checked, by saving/)).toBeDefined();
    expect(names()).toEqual(['d', 'b', 'c', 'a']);
    const [, checked, unchecked, , doubted] = screen.getAllByRole('row').map((row) => row.textContent ?? '');
    expect(checked).toContain('no obstacle');
    expect(unchecked).toMatch(/activity not checked.*no full list of the zone’s activities.*if this activity is admitted/);
    expect(doubted).toMatch(/reservations.*activity not among the zone’s known ones/);
  });

  it('say by which version they are counted and which one will come', async () => {
    const later = {
      __typename: 'ZoneTerms',
      id: 'terms-3',
      number: 3,
      effectiveFrom: '2028-01-01',
      replaces: { __typename: 'TermsDiff', from: { __typename: 'ZoneTerms', id: 'terms-2', number: 2 } },
    };
    const zone = { __typename: 'SpecialZone', id: 'aktau', slug: 'aktau', name: text('aktau'), upcomingTerms: [later] };
    open('?cost=13000000000&start=2026-03-01', [
      estimate('aktau', 5, {
        zone,
        terms: { __typename: 'ZoneTerms', id: 'terms-2', number: 2, state: 'SCHEDULED', effectiveFrom: '2027-03-01' },
      }),
    ]);
    expect(await screen.findByText('Counted by version 2, in force from 1 March 2027')).toBeDefined();
    expect(screen.getByText(/Version 3 takes effect on 1 January 2028/)).toBeDefined();
    expect(screen.getByRole('link', { name: /^What changes/ }).getAttribute('href')).toBe('/zones/aktau/terms/diff?from=2&to=3');
  });

  it('keep the project in their links, and are sorted as the address says', async () => {
    const page = open('?cost=13000000000&start=2026-03-01');
    await page.user.click(await screen.findByRole('link', { name: 'Zone' }));
    expect(names()).toEqual(['aktau', 'ontustik', 'qyzyljar']);
    await waitFor(() => expect(page.address()).toBe('/zones/compare?cost=13000000000&start=2026-03-01&sort=name'));
    expect(screen.getByRole('link', { name: /^Calculator ?: aktau/ }).getAttribute('href')).toBe(
      '/zones/aktau/calculator?cost=13000000000&start=2026-03-01',
    );
  });
});
