import { screen, within } from '@testing-library/react';
import type { ComponentProps } from 'react';
import { describe, expect, it } from 'vitest';
import type { Locale } from 'shared/locale/locale.ts';
import { renderPage } from '../testing/render-page.tsx';
import { Site } from './OpportunitySite.tsx';

type Shown = ComponentProps<typeof Site>['shown'];

const UNKNOWN: Shown = {
  origin: 'REGISTERED',
  utilitiesPresent: [],
  utilitiesAbsent: [],
  condition: 'UNKNOWN',
  contamination: 'UNKNOWN',
  legalStates: [],
  details: { utilities: [] },
};

const show = async (shown: Partial<Shown>, locale: Locale = 'EN'): Promise<void> => {
  renderPage({ routes: [{ path: '/', element: <Site shown={{ ...UNKNOWN, ...shown }} /> }], url: '/', locale });
  await screen.findByRole('heading', { level: 2 });
};

/** The text under a label. */
const under = (label: string): HTMLElement => {
  const value = screen.getAllByRole('term').find((term) => term.textContent === label)?.nextElementSibling;
  if (!(value instanceof HTMLElement)) throw new Error(`Nothing stands under "${label}".`);
  return value;
};

const listUnder = (label: string): (string | null)[] =>
  within(under(label))
    .getAllByRole('listitem')
    .map((item) => item.textContent?.trim() ?? null);

describe('the site of an opportunity', () => {
  it('sorts every utility under on site, missing or not known', async () => {
    await show({ utilitiesPresent: ['ROAD', 'POWER'], utilitiesAbsent: ['GAS'] });
    expect(listUnder('On site')).toEqual(['Power', 'Access road']);
    expect(listUnder('Missing')).toEqual(['Gas']);
    expect(under('Not known').textContent).toContain('water, heat, sewerage, railway siding, telecoms');
    expect(under('Not known').textContent).not.toMatch(/power|road|gas/);
  });

  it('says how far the nearest connection is, of what is there and of what is missing', async () => {
    const lines = [
      { utility: 'GAS', distanceM: 2_300 },
      { utility: 'GAS', distanceM: 4_000 },
      { utility: 'POWER', distanceM: 350 },
      { utility: 'ROAD', distanceM: null },
    ] as const;
    await show({ utilitiesPresent: ['ROAD', 'POWER'], utilitiesAbsent: ['GAS'], details: { utilities: lines } });
    expect(listUnder('On site')).toEqual(['Power 350\u00a0m to the connection', 'Access road']);
    expect(listUnder('Missing')).toEqual(['Gas 2.3\u00a0km to the connection']);
  });

  it.each([
    [
      'EN',
      'Not known',
      'Structures, soil and groundwater, legal state, power, water, heat, gas, sewerage, railway siding, access road, telecoms',
    ],
    ['RU', 'Нет сведений', /^Состояние строений, почва и грунтовые воды, правовое состояние, электроснабжение,.*связь и интернет$/],
    ['KK', 'Мәлімет жоқ', /^Құрылыстардың жай-күйі, топырақ және жерасты сулары, құқықтық жай-күйі, /],
  ] as const)('says in one line of what nobody has stated that it is not known, in %s', async (locale, label, words) => {
    await show({}, locale);
    expect(under(label).textContent).toMatch(words);
    expect(screen.getAllByRole('term')).toHaveLength(1);
  });

  it('names all that stands between a buyer and the title', async () => {
    await show({ condition: 'MAJOR_REPAIR', contamination: 'LIMITED', legalStates: ['PLEDGED', 'ARRESTED'] });
    expect(under('Structures').textContent).toBe('Needs major repair');
    expect(under('Soil and groundwater').textContent).toBe('Pollution limits its use');
    expect(listUnder('Legal state')).toEqual(['Pledged', 'Seizure order']);
  });

  it('tells of a public record who put it into classes, and leads to the claims', async () => {
    await show({ origin: 'PUBLIC_RECORD' });
    expect(screen.getByText(/The compiler put it into these classes/)).toBeDefined();
    expect(screen.getByRole('link').getAttribute('href')).toBe('#claims');
  });
});
