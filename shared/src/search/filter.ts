import type { Condition, Contamination, Equipment, OpportunityKind, OpportunityStatus, Origin, Utility } from '../opportunities/kinds.ts';
import type { TownListAnswer } from '../towns/towns.ts';
import type { Search } from './address.ts';
import type { Box, Near } from './whereabouts.ts';
import type { Range } from './codecs.ts';
import type { CurrencyAnswer, DealAnswer, LegalAnswer, UnknownMode } from './vocabulary.ts';

export interface Bounds {
  min?: number | null;
  max?: number | null;
}

/** The filter of the API (`OpportunityFilter`) as a plain value: what is left out does not narrow the list. */
export interface SearchFilter {
  kinds?: OpportunityKind[] | null;
  regions?: string[] | null;
  towns?: string[] | null;
  zones?: string[] | null;
  sections?: string[] | null;
  divisions?: string[] | null;
  statuses?: OpportunityStatus[] | null;
  dealTypes?: DealAnswer[] | null;
  origins?: Origin[] | null;
  utilities?: Utility[] | null;
  conditions?: Condition[] | null;
  contaminations?: Contamination[] | null;
  legalStates?: LegalAnswer[] | null;
  currencies?: CurrencyAnswer[] | null;
  equipment?: Equipment[] | null;
  townLists?: TownListAnswer[] | null;
  investment?: Bounds | null;
  investmentUsd?: Bounds | null;
  capitalPerJob?: Bounds | null;
  landHa?: Bounds | null;
  floorM2?: Bounds | null;
  powerMva?: Bounds | null;
  waterM3Day?: Bounds | null;
  near?: Near | null;
  box?: Box | null;
  termsInForce?: boolean | null;
  acceptsInterest?: boolean | null;
  unknown?: UnknownMode | null;
}

const MILLION = 1_000_000;

/** A range whose ends are reversed is reported beside its fields and not sent. */
export const isReversed = ({ min, max }: Range): boolean => min !== null && max !== null && min > max;

const ends = (range: Range, unit = 1): Bounds | undefined => {
  if ((range.min === null && range.max === null) || isReversed(range)) return undefined;
  const scaled = (value: number): number => (unit === 1 ? value : Math.round(value * unit));
  return {
    ...(range.min === null ? {} : { min: scaled(range.min) }),
    ...(range.max === null ? {} : { max: scaled(range.max) }),
  };
};

const list = <T>(values: readonly T[]): T[] | undefined => (values.length > 0 ? [...values] : undefined);

/** Empty conditions are left out, so that the same search is one entry of the cache. */
const withoutGaps = (filter: { [K in keyof SearchFilter]: SearchFilter[K] | undefined }): SearchFilter =>
  Object.fromEntries(Object.entries(filter).filter(([, value]) => value !== undefined));

/** The API filter for a search in the address bar. */
export const filterOf = (search: Search): SearchFilter =>
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
    utilities: list(search.utilities),
    conditions: list(search.conditions),
    contaminations: list(search.contaminations),
    legalStates: list(search.legalStates),
    currencies: list(search.currencies),
    equipment: list(search.equipment),
    townLists: list(search.townLists),
    investment: ends(search.investment, MILLION),
    investmentUsd: ends(search.dollars, MILLION),
    capitalPerJob: ends(search.capital, MILLION),
    landHa: ends(search.land),
    floorM2: ends(search.floor),
    powerMva: ends(search.power),
    waterM3Day: ends(search.water),
    near: search.near ?? undefined,
    box: search.box ?? undefined,
    termsInForce: search.terms || undefined,
    acceptsInterest: search.open || undefined,
    unknown: search.unknown ? 'INCLUDE' : undefined,
  });
