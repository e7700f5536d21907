import type { OpportunityFilter, SearchQueryVariables } from '../gql/graphql.ts';
import type { Search } from './search-address.ts';
import type { Range } from './search-codecs.ts';

const MILLION = 1_000_000;

/** A range whose ends stand the wrong way round: said beside its fields, and not sent. */
export const isReversed = ({ min, max }: Range): boolean => min !== null && max !== null && min > max;

const ends = (range: Range, unit = 1): { min?: number; max?: number } | undefined => {
  if ((range.min === null && range.max === null) || isReversed(range)) return undefined;
  return {
    ...(range.min === null ? {} : { min: unit === 1 ? range.min : Math.round(range.min * unit) }),
    ...(range.max === null ? {} : { max: unit === 1 ? range.max : Math.round(range.max * unit) }),
  };
};

const list = <T>(values: readonly T[]): T[] | undefined => (values.length > 0 ? [...values] : undefined);

/** What is left open is left out: the same search is one entry of the cache. */
const withoutGaps = (filter: OpportunityFilter): OpportunityFilter => Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

const filterOf = (search: Search): OpportunityFilter =>
  withoutGaps({
    kinds: list(search.kinds),
    regions: list(search.regions),
    towns: list(search.towns),
    zones: list(search.zones),
    sections: list(search.sections),
    divisions: list(search.divisions),
    statuses: list(search.statuses),
    dealTypes: list(search.deals),
    origins: list(search.origins),
    rail: list(search.rail),
    investment: ends(search.investment, MILLION),
    landHa: ends(search.land),
    floorM2: ends(search.floor),
    powerMva: ends(search.power),
    termsInForce: search.terms || undefined,
    acceptsInterest: search.open || undefined,
    includeUnknown: search.unknown || undefined,
  });

/** What narrows the list, for the list and for the map. */
export const narrowingOf = (search: Search): Pick<SearchQueryVariables, 'filter' | 'text'> => ({
  filter: filterOf(search),
  ...(search.q ? { text: search.q } : {}),
});

export const variablesOf = (search: Search): SearchQueryVariables => ({
  ...narrowingOf(search),
  sort: search.order.by,
  direction: search.order.direction,
  ...(search.after ? { after: search.after } : {}),
});
