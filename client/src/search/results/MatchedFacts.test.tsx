import { screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import { readSearch } from 'shared/search/address.ts';
import { renderPage } from '../../testing/render-page.tsx';
import { matchedConditions } from '../matched-conditions.ts';
import { MatchedFacts } from './MatchedFacts.tsx';

type Shown = ComponentProps<typeof MatchedFacts>['shown'];
type Fact = NonNullable<Shown['facts']>[number];

const text = (words: string) => ({ __typename: 'LocalizedText' as const, text: words, locale: 'RU' as const, isFallback: false });

const fact = (key: Fact['key'], said: Partial<Fact>): Fact => ({
  __typename: 'Fact',
  key,
  number: null,
  code: null,
  asOf: '2024',
  basis: 'STATED',
  text: null,
  sources: [{ __typename: 'Source', title: text('inbusiness.kz'), url: 'https://inbusiness.kz/plant', asOf: null }],
  ...said,
});

const show = async (query: string, facts: Fact[], utilitiesPresent: NonNullable<Shown['utilitiesPresent']> = []): Promise<void> => {
  const conditions = matchedConditions(readSearch(new URLSearchParams(query)));
  renderPage({
    routes: [{ path: '/', element: <MatchedFacts conditions={conditions} shown={{ facts, utilitiesPresent }} /> }],
    url: '/',
    locale: 'RU',
  });
  await screen.findAllByRole('term');
};

const under = (label: string): HTMLElement => {
  const value = screen.getByText(label).nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`Nothing stands under "${label}".`);
  return value;
};

describe('what the reader filtered by', () => {
  it('is answered by the claim of the utility itself before that of all utilities, with source and date', async () => {
    await show('utility=RAIL', [fact('UTILITIES', { text: text('есть всё') }), fact('RAIL', { text: text('тупик на 12 вагонов') })]);
    const said = under('Подъездной железнодорожный путь');
    expect(said.textContent).toBe('тупик на 12 вагоновinbusiness.kz, 2024 г.'.replace('2024 г', '2024\u00a0г'));
    expect(within(said).getByRole('link').getAttribute('href')).toBe('https://inbusiness.kz/plant');
  });

  it('is answered in its unit where it is a figure', async () => {
    await show('power=10-', [fact('POWER_MVA', { number: 12.5 })]);
    expect(under('Электрическая мощность').textContent).toContain('12,5\u00a0МВА');
  });

  it('is the steward’s word where a utility is there without a claim', async () => {
    await show('utility=GAS', [], ['GAS']);
    expect(under('Газоснабжение').textContent).toBe('естьсо слов куратора');
  });

  it('is unknown where nobody has stated it', async () => {
    await show('utility=GAS&power=10-', []);
    for (const label of ['Газоснабжение', 'Электрическая мощность']) expect(under(label).textContent).toBe('неизвестно');
  });
});
