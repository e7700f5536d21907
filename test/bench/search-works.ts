import type { Variables } from './works/work.ts';

/** One kind of question of the search page. */
export interface SearchWork {
  readonly name: string;
  readonly document: string;
  /** The nth question: filters and words change from one to the next. */
  readonly variables: (n: number, regions: readonly string[]) => Variables;
}

const TEXT = '{ text locale isFallback }';
const CARD = `slug kind origin status title ${TEXT} summary ${TEXT} region { slug name ${TEXT} } town { slug name ${TEXT} } zone { slug name ${TEXT} }
  landHa floorM2 powerMva investment { amount currency } permanentJobs asOf asOfBasis`;
const PAGE = `totalCount unknownCount facets { key values { value count } } histograms { key unknown bars { from to count } } edges { node { ${CARD} } }`;

const KINDS = ['FACILITY', 'ANCHOR_PROJECT', 'ZONE_SITE', 'INDUSTRIAL_SITE'];
/** Words found in a tenth of all rows, in a few rows, misspelled words, and several at once. */
const WORDS = ['завод', '4711', 'цемента', 'кирпич', 'мибели', 'fabrika', 'насос труб', 'cement', 'удобрений', '90210', 'зовод'];
const TYPED = ['за', 'зав', 'цем', 'ридд', 'balk', 'ost', 'меб', 'karag', 'Жез', '47', 'кирп', 'сэз'];
const UTILITIES = [['POWER'], ['RAIL', 'GAS'], [], ['WATER', 'SEWERAGE']];

const at = <T>(list: readonly T[], n: number): T => {
  const found = list[n % list.length];
  if (found === undefined) throw new Error('there is nothing to ask about');
  return found;
};

/** Filters that people combine: a list, a place, a figure within a range. */
const filterOf = (n: number, regions: readonly string[]): Record<string, unknown> => ({
  kinds: [at(KINDS, n)],
  ...(n % 3 === 0 ? { regions: [at(regions, n), at(regions, n + 7)] } : {}),
  ...(n % 4 === 1 ? { landHa: { min: 3 + (n % 17), max: 120 + n } } : {}),
  ...(n % 5 === 2 ? { utilities: at(UTILITIES, n) } : {}),
  ...(n % 7 === 3 ? { acceptsInterest: true, dealTypes: ['SALE', 'UNKNOWN'] } : {}),
});

export const SEARCH_WORKS: readonly SearchWork[] = [
  {
    name: 'page, total, all facets',
    document: `query Page($filter: OpportunityFilter) { opportunities(filter: $filter, first: 20) { ${PAGE} } }`,
    variables: (n, regions) => ({ filter: filterOf(n, regions) }),
  },
  {
    name: 'the same with words',
    document: `query Words($filter: OpportunityFilter, $text: String) { opportunities(filter: $filter, text: $text, first: 20) { ${PAGE} } }`,
    variables: (n, regions) => ({ text: at(WORDS, n), filter: n % 2 === 0 ? {} : filterOf(n, regions) }),
  },
  {
    name: 'clusters',
    document: `query Clusters($filter: OpportunityFilter, $bounds: Box!, $zoom: Float!) { opportunities(filter: $filter, first: 1) {
      clusters(bounds: $bounds, zoom: $zoom) { count location { lat lng } bounds { west south east north } place ${TEXT} } } }`,
    variables: (n, regions) => ({
      filter: filterOf(n, regions),
      ...at(
        [
          { bounds: { west: 46, south: 40, east: 88, north: 56 }, zoom: 4 },
          { bounds: { west: 76, south: 47, east: 84, north: 51 }, zoom: 7 },
        ],
        n,
      ),
    }),
  },
  {
    name: 'suggestions',
    document: `query Suggest($text: String!) { suggestions(text: $text) { kind value count label ${TEXT} } }`,
    variables: (n) => ({ text: at(TYPED, n) }),
  },
  {
    name: 'nothing-found advice',
    document: `query Advice($filter: OpportunityFilter) { opportunities(filter: $filter, first: 1) { totalCount advice { count drop { key value } } } }`,
    variables: (n, regions) => ({
      filter: {
        kinds: ['ZONE_SITE'],
        towns: ['ridder'],
        regions: [at(regions, n)],
        utilities: at(UTILITIES, n),
        landHa: { min: 5 + (n % 90) },
        powerMva: { max: 10 },
      },
    }),
  },
];
