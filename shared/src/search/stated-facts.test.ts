import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Locale } from '../locale/locale.ts';
import { NO_SEARCH, readSearch, writeSearch } from './address.ts';
import type { Search } from './address.ts';
import { statedFacts, withFact } from './stated-facts.ts';

/** What is left of the words, and the filters, when every fact has been turned into one. */
const asFilters = (q: string, locale: Locale = 'RU'): string => {
  let search: Search = { ...NO_SEARCH, text: q };
  for (let [fact] = statedFacts(search.text, locale); fact; [fact] = statedFacts(search.text, locale)) search = withFact(search, fact);
  return decodeURIComponent(writeSearch(search)).replaceAll('+', ' ');
};

describe('search words that state a fact', () => {
  it.each<[Locale, string, string]>([
    ['RU', 'железная дорога', '?utility=RAIL'],
    ['RU', 'с железной дорогой', '?utility=RAIL'],
    ['RU', 'ж/д', '?utility=RAIL'],
    ['RU', 'Ж/Д ветка', '?utility=RAIL'],
    ['RU', 'ж.д. тупик', '?utility=RAIL'],
    ['RU', 'жд ветка', '?utility=RAIL'],
    ['RU', 'железнодорожный путь', '?utility=RAIL'],
    ['RU', 'подъездные пути', '?utility=RAIL'],
    ['KK', 'теміржол', '?utility=RAIL'],
    ['KK', 'темір жол тармағы', '?utility=RAIL'],
    ['EN', 'railway siding', '?utility=RAIL'],
    ['EN', 'rail', '?utility=RAIL'],
    ['RU', 'газ', '?utility=GAS'],
    ['KK', 'табиғи газ', '?utility=GAS'],
    ['EN', 'natural gas', '?utility=GAS'],
    ['RU', 'вода', '?utility=WATER'],
    ['KK', 'су', '?utility=WATER'],
    ['EN', 'water supply', '?utility=WATER'],
    ['RU', 'электричество', '?utility=POWER'],
    ['KK', 'электр қуаты', '?utility=POWER'],
    ['EN', 'electricity', '?utility=POWER'],
    ['RU', 'отопление', '?utility=HEAT'],
    ['KK', 'жылу', '?utility=HEAT'],
    ['EN', 'heating', '?utility=HEAT'],
    ['RU', 'канализация', '?utility=SEWERAGE'],
    ['KK', 'кәріз', '?utility=SEWERAGE'],
    ['EN', 'sewerage', '?utility=SEWERAGE'],
    ['RU', 'дорога', '?utility=ROAD'],
    ['KK', 'автожол', '?utility=ROAD'],
    ['EN', 'access road', '?utility=ROAD'],
    ['RU', 'интернет', '?utility=TELECOM'],
    ['KK', 'байланыс', '?utility=TELECOM'],
    ['EN', 'fibre', '?utility=TELECOM'],
    ['RU', 'кран', '?equipment=CRANE'],
    ['RU', 'мостовой кран', '?equipment=CRANE'],
    ['RU', 'с кран-балкой', '?equipment=CRANE'],
    ['KK', 'көпір краны', '?equipment=CRANE'],
    ['EN', 'overhead crane', '?equipment=CRANE'],
    ['RU', 'аренда', '?dealType=LEASE'],
    ['KK', 'жалға алу', '?dealType=LEASE'],
    ['EN', 'for sale', '?dealType=SALE'],
    ['RU', 'без обременений', '?legalState=CLEAR'],
    ['RU', '24100', '?division=24'],
    ['RU', 'ОКЭД 10', '?division=10'],
    ['KK', 'ЭҚЖЖ 10.11', '?division=10'],
    ['EN', 'OKED 24 Ridder', '?q=Ridder&division=24'],
    ['RU', '5 МВА', '?power=5-'],
    ['RU', '5МВА', '?power=5-'],
    ['RU', '2,5 МВт', '?power=2.5-'],
    ['RU', '630 кВА', '?power=0.63-'],
    ['EN', '2.5 MVA', '?power=2.5-'],
    ['EN', 'at least 5 MW', '?power=5-'],
    ['KK', '5 МВА-дан астам', '?power=5-'],
    ['RU', '10 га', '?land=10-'],
    ['RU', 'до 10 га', '?land=-10'],
    ['RU', 'от 5 до 10 га', '?land=5-10'],
    ['RU', '5–10 га', '?land=5-10'],
    ['RU', '50 соток', '?land=0.5-'],
    ['KK', '10 га-ға дейін', '?land=-10'],
    ['EN', 'between 5 and 10 ha', '?land=5-10'],
    ['EN', '10 hectares', '?land=10-'],
    ['RU', '3 000 м²', '?floor=3000-'],
    ['RU', '3 тыс. кв. м', '?floor=3000-'],
    ['RU', '3000 м2 и более', '?floor=3000-'],
    ['KK', '3000 шаршы метр', '?floor=3000-'],
    ['EN', '3,000 sq m', '?floor=3000-'],
    ['EN', '3,000 sqm', '?floor=3000-'],
    ['RU', '500 м3/сут', '?water=500-'],
    ['RU', '500 куб. м в сутки', '?water=500-'],
    ['EN', '500 m3/day', '?water=500-'],
    ['KK', '500 м³/тәул.', '?water=500-'],
    ['RU', '500 млн тенге', '?investment=-500'],
    ['RU', '1,5 млрд ₸', '?investment=-1500'],
    ['RU', 'от 2 млрд тг', '?investment=2000-'],
    ['KK', '500 млн теңге', '?investment=-500'],
    ['RU', '20 млн долларов', '?investmentUsd=-20'],
    ['EN', '$20m', '?investmentUsd=-20'],
    ['EN', '20 million dollars', '?investmentUsd=-20'],
    ['EN', 'USD 5,000,000', '?investmentUsd=-5'],
  ])('%s «%s» could be the filter %s', (locale, q, address) => {
    expect(asFilters(q, locale)).toBe(address);
  });

  it.each<[string, string]>([
    ['завод с ж/д веткой и 5 МВА в Риддере', '?q=завод Риддере&utility=RAIL&power=5-'],
    ['цех 3000 м2, газ, вода', '?q=цех&utility=WATER,GAS&floor=3000-'],
    ['участок 10 га железная дорога электричество', '?q=участок&utility=POWER,RAIL&land=10-'],
  ])('«%s» keeps the other words', (q, address) => {
    expect(asFilters(q)).toBe(address);
  });

  it.each([
    'газета',
    'водка',
    'дорогостоящий',
    'суд',
    'жолдас',
    'railcast',
    'газоперерабатывающий завод',
    'Водолей',
    'завод № 5',
    'цех 12',
    'Газель',
    'тепловоз',
    'жизнь',
    'поезд',
  ])('«%s» states none', (q) => {
    expect(statedFacts(q, 'RU')).toEqual([]);
  });

  it('offers both readings of a figure that can be read in two ways', () => {
    expect(statedFacts('10.500 га', 'RU').map((fact) => fact.kind === 'range' && fact.range.min)).toEqual([10_500, 10.5]);
  });

  const parts = fc.constantFrom(
    'завод',
    'ж/д',
    '5 МВА',
    'до',
    'от',
    '–',
    '10',
    ',',
    'га',
    'газ',
    'м2',
    '$',
    'млн',
    'тенге',
    'және',
    ' ',
    '\u00a0',
    '1 000',
    '5 и',
    'су',
    '(',
    '[',
    '😀',
  );

  it('are read from anything in a bounded time, and every fact leaves fewer words and an address that reads back', () => {
    fc.assert(
      fc.property(
        fc.array(parts, { maxLength: 30 }).map((list) => list.join(' ').slice(0, 200)),
        fc.constantFrom<Locale>('RU', 'KK', 'EN'),
        (q, locale) => {
          for (const fact of statedFacts(q, locale)) {
            const search = withFact({ ...NO_SEARCH, text: q }, fact);
            expect(search.text.length).toBeLessThan(q.length);
            expect(readSearch(new URLSearchParams(writeSearch(search)))).toEqual(search);
          }
        },
      ),
      { numRuns: 300 },
    );
  });

  it('no text of two hundred letters delays the page', () => {
    for (const q of ['1 '.repeat(100), '1,1.'.repeat(50), 'от '.repeat(66), 'ж /'.repeat(66), '9'.repeat(200)])
      expect(statedFacts(q, 'RU')).toEqual([]);
  });
});
