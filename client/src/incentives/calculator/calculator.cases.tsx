import { CalculatorTermsDocument } from './calculator-terms.graphql.ts';
import { CalculatorDocument } from './calculator.graphql.ts';
import { renderPage } from '../../testing/render-page.tsx';
import type { RenderedPage } from '../../testing/render-page.tsx';
import { Component } from './CalculatorPage.tsx';

// For tests: the calculator of a zone, as a prepared server answers it.

export const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });
const source = (words: string): object => ({ __typename: 'Source', title: text(words), url: 'https://example.kz/act', asOf: null });

export const clause = (key: string, value: number | null, more: object = {}): object => ({
  __typename: 'TermsClause',
  key,
  group: 'INCENTIVES',
  value,
  unit: null,
  oked: null,
  title: text(`Clause ${key}`),
  text: text('As the law says.'),
  relief: null,
  source: source('SEZ law'),
  ...more,
});

export const CLAUSES = (years: number): object[] => [
  clause('CATEGORY_B_FROM', 3_000_000),
  clause('CATEGORY_C_FROM', 14_500_000),
  clause('RELIEF_YEARS_A', 7),
  clause('RELIEF_YEARS_B', years),
  clause('RELIEF_YEARS_C', 25),
  clause('CIT_REDUCTION', 100),
  clause('LAND_TAX_COEFFICIENT', 0),
  clause('EXCLUDED_BY_ZONE_LAW', null),
  clause('CATEGORY_MRP_DATE', null, { text: null }),
  clause('FOREIGN_PLOT_PURCHASE', null, { text: text('Foreign legal entities may not buy plots.') }),
];

export const terms = (number: number, years: number): object => ({
  __typename: 'ZoneTerms',
  id: `terms-${number}`,
  number,
  effectiveFrom: number === 1 ? '2026-01-01' : '2027-03-01',
  state: number === 1 ? 'IN_FORCE' : 'SCHEDULED',
  clauses: CLAUSES(years),
});

const rate = (tax: string, percent: number): object => ({
  __typename: 'TaxRate',
  tax,
  from: '2026-01-01',
  percent,
  confidence: 'HIGH',
  note: text('Farming 3 %.'),
  source: source('Tax Code'),
});

/** What a scheduled version changes. */
const UPCOMING = {
  __typename: 'ZoneTerms',
  id: 'terms-2',
  number: 2,
  effectiveFrom: '2027-03-01',
  note: text('The law has changed.'),
  replaces: {
    __typename: 'TermsDiff',
    from: { __typename: 'ZoneTerms', id: 'terms-1', number: 1 },
    changes: [
      { __typename: 'TermsChange', key: 'RELIEF_YEARS_B', before: clause('RELIEF_YEARS_B', 15), after: clause('RELIEF_YEARS_B', 12) },
    ],
  },
};

const VERSIONS = [
  { __typename: 'ZoneTerms', id: 'terms-2', number: 2, state: 'SCHEDULED', effectiveFrom: '2027-03-01', effectiveUntil: null },
  { __typename: 'ZoneTerms', id: 'terms-1', number: 1, state: 'IN_FORCE', effectiveFrom: '2026-01-01', effectiveUntil: '2027-03-01' },
];

/** An inland zone with a distant and confirmed end. */
const FACTS = {
  validUntil: '2060-01-01',
  validUntilConfirmed: true,
  customsBorder: { __typename: 'CustomsBorder', isAt: false },
  activityDivisions: [],
  priorityActivities: [],
};

const zone = (slug: string): object => ({ __typename: 'SpecialZone', id: slug, slug, name: text(slug) });

/** With the version that was asked for. */
const answer = (version: object, more: object = {}): object => ({
  __typename: 'Query',
  zone: {
    ...zone('saryarqa'),
    ...FACTS,
    termsInForce: { __typename: 'ZoneTerms', id: 'terms-1', number: 1 },
    termsVersions: VERSIONS,
    upcomingTerms: [UPCOMING],
    termsVersion: version,
    ...more,
  },
  zones: [zone('aktau'), zone('saryarqa')],
  landTaxRates: [{ __typename: 'LandTaxRate', bonitet: 10, from: '2026-01-01', tengePerHa: 482.5, source: source('Tax Code, art. 578') }],
  taxRates: [rate('CIT', 20), rate('SOCIAL_TAX', 6), rate('VAT', 16), rate('PROPERTY_TAX', 1.5)],
  mrpHistory: [{ __typename: 'MrpValue', from: '2026-01-01', tenge: 4325, confidence: 'HIGH', source: source('Budget law') }],
  okedSections: [
    {
      __typename: 'OkedSection',
      code: 'A',
      divisions: [
        { __typename: 'OkedDivision', code: '01', name: text('Farming') },
        { __typename: 'OkedDivision', code: '24', name: text('Metals') },
        { __typename: 'OkedDivision', code: '92', name: text('Gambling') },
        { __typename: 'OkedDivision', code: '06', name: text('Oil') },
      ],
    },
  ],
});

export const openCalculator = (query = '', more: object = {}): RenderedPage =>
  renderPage({
    routes: [{ path: 'zones/:slug/calculator', element: <Component /> }],
    url: `/zones/saryarqa/calculator${query}`,
    mocks: [
      {
        request: { query: CalculatorDocument, variables: { slug: 'saryarqa', number: null } },
        result: { data: answer(terms(1, 15), more) },
      },
      { request: { query: CalculatorDocument, variables: { slug: 'saryarqa', number: 2 } }, result: { data: answer(terms(2, 12), more) } },
      {
        request: { query: CalculatorTermsDocument, variables: { slug: 'saryarqa', number: 2 } },
        result: { data: { __typename: 'Query', zone: { __typename: 'SpecialZone', id: 'saryarqa', termsVersion: terms(2, 12) } } },
      },
    ],
  });

export const PROJECT = '?cost=13000000000&start=2026-03-01';
