import { screen, waitFor, within } from '@testing-library/react';
import { describe, expect, it } from 'vitest';
import { CalculatorDocument } from '../gql-incentives/graphql.ts';
import { renderPage } from '../testing/render-page.tsx';
import type { RenderedPage } from '../testing/render-page.tsx';
import { Component } from './CalculatorPage.tsx';
import { keptProject } from './kept-project.ts';

const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'EN', isFallback: false });
const source = (words: string): object => ({ __typename: 'Source', title: text(words), url: 'https://example.kz/act', asOf: null });

const clause = (key: string, value: number | null, more: object = {}): object => ({
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

const terms = (number: number, years: number): object => ({
  __typename: 'ZoneTerms',
  id: `terms-${number}`,
  number,
  effectiveFrom: '2026-01-01',
  state: number === 1 ? 'IN_FORCE' : 'SCHEDULED',
  clauses: [
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
  ],
});

const rate = (tax: string, percent: number): object => ({ __typename: 'TaxRate', tax, from: '2026-01-01', percent, confidence: 'HIGH', note: text('Farming 3 %.'), source: source('Tax Code') });

const zone = (slug: string): object => ({ __typename: 'SpecialZone', id: slug, slug, name: text(slug) });

/** With the version asked for. */
const answer = (version: object): object => ({
  __typename: 'Query',
  zone: { ...zone('saryarqa'), validUntil: null, termsInForce: { __typename: 'ZoneTerms', id: 'terms-1' }, termsVersion: version },
  zones: [zone('aktau'), zone('saryarqa')],
  taxRates: [rate('CIT', 20), rate('SOCIAL_TAX', 6), rate('VAT', 16)],
  mrpHistory: [{ __typename: 'MrpValue', from: '2026-01-01', tenge: 4325, confidence: 'HIGH', source: source('Budget law') }],
  okedSections: [{ __typename: 'OkedSection', code: 'A', divisions: [{ __typename: 'OkedDivision', code: '01', name: text('Farming') }, { __typename: 'OkedDivision', code: '24', name: text('Metals') }] }],
});

const open = (query = ''): RenderedPage =>
  renderPage({
    routes: [{ path: 'zones/:slug/calculator', element: <Component /> }],
    url: `/zones/saryarqa/calculator${query}`,
    mocks: [
      { request: { query: CalculatorDocument, variables: { slug: 'saryarqa', number: null } }, result: { data: answer(terms(1, 15)) } },
      { request: { query: CalculatorDocument, variables: { slug: 'saryarqa', number: 2 } }, result: { data: answer(terms(2, 12)) } },
    ],
  });

const COST = 'Project cost, ₸';
const START = 'Day of the contract with the zone';
const PROJECT = '?cost=13000000000&start=2026-03-01';

const type = async ({ user }: RenderedPage, label: string, words: string): Promise<void> => {
  const field = await screen.findByLabelText(label);
  await user.clear(field);
  await user.type(field, words);
};

const line = (tax: string): string => screen.getAllByText(tax, { selector: 'dt' })[0]?.nextElementSibling?.textContent ?? '';

describe('the incentive calculator', () => {
  it('counts as one types, and address and device follow', async () => {
    const page = open();
    expect(await screen.findByText(/the estimate appears here/)).toBeDefined();
    await type(page, COST, '13 000 000 000');
    expect(screen.getByText('The day of the contract is still needed.')).toBeDefined();
    await type(page, START, '2026-03-01');
    expect(screen.getByText('Category B')).toBeDefined();
    expect(screen.getByText('15 years')).toBeDefined();
    expect(screen.getByText('until 1 March 2041')).toBeDefined();
    expect(screen.getByText(/= 3,005,780\.3 MRP/)).toBeDefined();
    await waitFor(() => expect(page.address()).toBe(`/zones/saryarqa/calculator${PROJECT}`));
    expect(keptProject.read()?.value).toBe(PROJECT);
  });

  it('shows taxes with and without the terms, each with its rule and rate', async () => {
    open(`${PROJECT}&y=~1000000000&years=2`);
    const row = (await screen.findByRole('button', { name: /^2027/ })).closest('tr') ?? document.body;
    expect(row.textContent).toContain('₸200,000,000');
    expect(line('Corporate income tax')).toMatch(/Clause CIT_REDUCTION: cut by 100%.*20% · since 1 January 2026 · Tax Code/);
    expect(screen.getByText(/₸13,000,000,000 ÷ ₸4,325/)).toBeDefined();
  });

  it('opens a year tax by tax', async () => {
    const { user } = open(`${PROJECT}&y=~1000000000&staff=10&wage=100000&years=1`);
    await user.click(await screen.findByRole('button', { name: /^2026/ }));
    expect(screen.getByRole('rowheader', { name: 'Social tax' })).toBeDefined();
  });

  it.each([
    [COST, '12 tons', 'This does not read as a number. Write, for example, 12,500, 1.5 or 13\u00a0bn.'],
    ['Imported equipment, % of the cost', '140', 'The number must be from 0 to 100.'],
    ['Staff', '1,5', 'A whole number is needed here.'],
  ])('%s: keeps %s as typed and says what is wrong', async (label, typed, sentence) => {
    const page = open(PROJECT);
    await type(page, label, typed);
    const field = screen.getByLabelText<HTMLInputElement>(label);
    expect(screen.getByText(sentence)).toBeDefined();
    expect(field.value).toBe(typed);
    expect(field.getAttribute('aria-invalid')).toBe('true');
  });

  it('misses the day once its field was left empty', async () => {
    const { user } = open('?cost=13000000000');
    await user.click(await screen.findByLabelText(START));
    await user.tab();
    expect(screen.getByText('Give the day of the contract: without it the category is not known.')).toBeDefined();
  });

  it('says by which clause a project is shut out', async () => {
    const { user } = open(PROJECT);
    await user.click(await screen.findByLabelText('runs a gambling business'));
    const notice = screen.getByText('No relief: the terms do not apply').parentElement ?? document.body;
    expect(notice.textContent).toContain('runs a gambling business.');
    expect(within(notice).getByRole('link', { name: 'Clause EXCLUDED_BY_ZONE_LAW' }).getAttribute('href')).toBe('/zones/saryarqa/terms/1#clauses-INCENTIVES');
  });

  it('asks for a rate that nobody knows, and counts once it is given', async () => {
    const page = open(`${PROJECT}&ha=10`);
    expect(await screen.findAllByText('Not counted. Fill in: land tax, ₸ a hectare and year.')).toHaveLength(1);
    await type(page, 'Land tax, ₸ a hectare and year', '2500');
    expect(line('Land tax')).toMatch(/Without the terms .*given by you/);
  });

  it('warns of what it cannot know', async () => {
    open(`${PROJECT}&country=CN&oked=01`);
    expect(await screen.findByText(/Foreign legal entities may not buy plots/)).toBeDefined();
    expect(screen.getByText(/may have another income tax rate: Farming 3 %/)).toBeDefined();
    expect(screen.getByText(/full list of priority activities/)).toBeDefined();
  });

  it('has a discounted sum only with a rate', async () => {
    const page = open(`${PROJECT}&y=~1000000000`);
    expect(await screen.findByText('Give a discount rate to see it.')).toBeDefined();
    await type(page, 'Discount rate, % a year', '12');
    expect(screen.getByText(/discounted at 12% for every year/)).toBeDefined();
  });

  it('counts by another version when the address asks for it', async () => {
    open(`${PROJECT}&version=2`);
    expect(await screen.findByText('12 years')).toBeDefined();
    expect(screen.getByText(/Another version is in force today/)).toBeDefined();
  });

  it('offers the project of this device, and lets it go', async () => {
    keptProject.write({ value: PROJECT, version: null });
    const page = open();
    expect(await screen.findByText('Category B')).toBeDefined();
    expect(screen.getByText(/This is your last project/)).toBeDefined();
    await page.user.click(screen.getByRole('button', { name: 'Clear the form' }));
    expect(screen.getByText(/the estimate appears here/)).toBeDefined();
    await waitFor(() => expect(keptProject.read()).toBeNull());
  });

  it('goes year by year from what was the same', async () => {
    const page = open(`${PROJECT}&y=5~2&years=3`);
    await page.user.click(await screen.findByLabelText('The same each year'));
    const field = screen.getByLabelText<HTMLInputElement>('2028: Profit before tax, ₸');
    expect(field.value).toBe('2');
    await page.user.clear(field);
    await page.user.type(field, '-7');
    await waitFor(() => expect(page.address()).toContain('y=5~2,5~2,5~-7'));
  });
});
