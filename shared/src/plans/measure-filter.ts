import { LONGEST_WORDS } from '../search/vocabulary.ts';

/** What the list of measures is narrowed by; each is a parameter of the address, its values separated by commas. */
export const MEASURE_FACETS = [
  'region',
  'town',
  'level',
  'plan',
  'category',
  'status',
  'funding',
  'money',
  'year',
  'blocker',
  'origin',
] as const;
export type MeasureFacet = (typeof MEASURE_FACETS)[number];

/** GAP: the largest missing sum first. */
export const MEASURE_SORTS = ['GAP', 'PLANNED', 'NEWEST'] as const;
export type MeasureSort = (typeof MEASURE_SORTS)[number];

const MOST_VALUES = 50;

export type MeasureFacets = Partial<Readonly<Record<MeasureFacet, readonly string[]>>>;

export interface MeasureFilter extends MeasureFacets {
  readonly words?: string | null;
  /** Only measures that were not done, or that got less than was planned. */
  readonly lacking?: boolean | null;
}

export interface MeasureQuery {
  readonly filter: MeasureFilter;
  readonly sort: MeasureSort;
}

const listOf = (value: string | null): string[] =>
  [...new Set((value ?? '').split(',').map((part) => part.trim()))]
    .filter((part) => part !== '' && part.length <= 80)
    .slice(0, MOST_VALUES);

/** Reads an address. Parameters and sorts that it does not know change nothing; values are checked where they are compared. */
export const readMeasureQuery = (params: URLSearchParams): MeasureQuery => {
  const facets = MEASURE_FACETS.flatMap((facet) => {
    const values = listOf(params.getAll(facet).join(','));
    return values.length > 0 ? [[facet, values] as const] : [];
  });
  // Longer words are not searched; they stay in their field.
  const words = params.get('q')?.trim() ?? '';
  return {
    filter: {
      ...Object.fromEntries(facets),
      ...(words === '' || words.length > LONGEST_WORDS ? {} : { words }),
      ...(params.get('lacking') === '1' ? { lacking: true } : {}),
    },
    sort: MEASURE_SORTS.find((sort) => sort === params.get('sort')) ?? 'GAP',
  };
};

/** The address of a query, without a question mark; empty for the whole list in its usual order. */
export const writeMeasureQuery = ({ filter, sort }: MeasureQuery): string => {
  const params = new URLSearchParams();
  if (filter.words) params.set('q', filter.words);
  for (const facet of MEASURE_FACETS) {
    const values = filter[facet] ?? [];
    if (values.length > 0) params.set(facet, values.join(','));
  }
  if (filter.lacking) params.set('lacking', '1');
  if (sort !== 'GAP') params.set('sort', sort);
  return params.toString().replaceAll('%2C', ',');
};

/** What the missing money stopped: measures of the towns' plans that were not done or not fully funded, largest gap first. */
export const MISSING_MONEY: MeasureQuery = { filter: { level: ['TOWN'], lacking: true }, sort: 'GAP' };
