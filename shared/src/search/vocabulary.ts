import {
  CONDITIONS,
  CONTAMINATIONS,
  CURRENCIES,
  DEAL_TYPES,
  EQUIPMENT,
  LEGAL_STATES,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  UTILITIES,
} from '../opportunities/kinds.ts';
import { TOWN_LIST_ANSWERS } from '../towns/towns.ts';

/** What nobody has stated is an answer of its own, never "no". */
export const DEAL_ANSWERS = [...DEAL_TYPES, 'UNKNOWN'] as const;
export type DealAnswer = (typeof DEAL_ANSWERS)[number];

export const LEGAL_ANSWERS = [...LEGAL_STATES, 'UNKNOWN'] as const;
export type LegalAnswer = (typeof LEGAL_ANSWERS)[number];

export const CURRENCY_ANSWERS = [...CURRENCIES, 'UNKNOWN'] as const;
export type CurrencyAnswer = (typeof CURRENCY_ANSWERS)[number];

/** Filters that show a count beside every value. */
export const FACET_KEYS = [
  'KIND',
  'REGION',
  'TOWN',
  'TOWN_LIST',
  'ZONE',
  'SECTION',
  'DIVISION',
  'DEAL_TYPE',
  'STATUS',
  'ORIGIN',
  'UTILITY',
  'CONDITION',
  'CONTAMINATION',
  'LEGAL_STATE',
  'CURRENCY',
  'EQUIPMENT',
] as const;
export type FacetKey = (typeof FACET_KEYS)[number];

/** Values of the facets that are closed lists; places and activities come from the data. */
export const FACET_VALUES = {
  KIND: OPPORTUNITY_KINDS,
  TOWN_LIST: TOWN_LIST_ANSWERS,
  DEAL_TYPE: DEAL_ANSWERS,
  STATUS: OPPORTUNITY_STATUSES,
  ORIGIN: ORIGINS,
  UTILITY: UTILITIES,
  CONDITION: CONDITIONS,
  CONTAMINATION: CONTAMINATIONS,
  LEGAL_STATE: LEGAL_ANSWERS,
  CURRENCY: CURRENCY_ANSWERS,
  EQUIPMENT,
} as const satisfies Partial<Record<FacetKey, readonly string[]>>;

/**
 * Figures that are asked for as a range, each in its one unit (docs/domain.md, "Rules", 7). A sum is in the currency it was
 * stated in, and never converted: INVESTMENT is in tenge.
 */
export const RANGE_KEYS = ['INVESTMENT', 'INVESTMENT_USD', 'CAPITAL_PER_JOB', 'LAND', 'FLOOR', 'POWER', 'WATER'] as const;
export type RangeKey = (typeof RANGE_KEYS)[number];

const MILLION = 1_000_000;

/**
 * Lower ends of the bars of each histogram, in the unit of the figure; a bar reaches up to, and not including, the next
 * one's lower end. The first bar begins at zero. The database has the same steps (search_step), and a test compares them.
 */
export const RANGE_STEPS: Record<RangeKey, readonly number[]> = {
  INVESTMENT: [0, 10, 30, 100, 300, 1_000, 3_000, 10_000, 30_000, 100_000, 300_000].map((millions) => millions * MILLION),
  INVESTMENT_USD: [0, 1, 3, 10, 30, 100, 300, 1_000, 3_000].map((millions) => millions * MILLION),
  CAPITAL_PER_JOB: [0, 1, 3, 10, 30, 100, 300, 1_000].map((millions) => millions * MILLION),
  LAND: [0, 0.3, 1, 3, 10, 30, 100, 300],
  FLOOR: [0, 300, 1_000, 3_000, 10_000, 30_000, 100_000],
  POWER: [0, 0.3, 1, 3, 10, 30, 100],
  WATER: [0, 10, 30, 100, 300, 1_000, 3_000, 10_000],
};

/** What happens to a row of which an asked figure or utility is unknown. ONLY: just these rows, as long as no condition fails. */
export const UNKNOWN_MODES = ['EXCLUDE', 'INCLUDE', 'ONLY'] as const;
export type UnknownMode = (typeof UNKNOWN_MODES)[number];

/**
 * RELEVANCE: the best match of the words, then the newest; without words the usual order: first what accepts expressions of
 * interest, then what is not invented, then what is better documented, then the newest. DISTANCE needs a town to measure from.
 * Sums in tenge come before sums in dollars in both directions.
 */
export const SEARCH_SORTS = [
  'RELEVANCE',
  'NEWEST',
  'DISTANCE',
  'TITLE',
  'KIND',
  'STATUS',
  'PLACE',
  'INVESTMENT',
  'JOBS',
  'CAPITAL_PER_JOB',
  'LAND',
  'FLOOR',
  'POWER',
  'WATER',
  'HEAT',
  'AS_OF',
] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** How far from a bound a figure may lie and still be a near miss, as a share of the bound (docs/domain.md, "Rules", 9). */
export const NEAR_MISS_TOLERANCE = 0.2;

/** More columns than this cannot be read side by side. */
export const MOST_COMPARED = 4;

/** Maximum number of ticked rows: the address of the page must not become too long to be sent. */
export const MOST_PICKED = 50;

/** Kinds of suggestions while typing. */
export const SUGGESTION_KINDS = ['REGION', 'TOWN', 'ZONE', 'ENTERPRISE', 'ACTIVITY', 'PAST_USE', 'OPPORTUNITY'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];

/** Conditions of a search, as advice names them. OKED: sections and divisions together. */
export const CONDITION_KEYS = [
  'KIND',
  'REGION',
  'TOWN',
  'TOWN_LIST',
  'ZONE',
  'OKED',
  'DEAL_TYPE',
  'STATUS',
  'ORIGIN',
  'UTILITY',
  'CONDITION',
  'CONTAMINATION',
  'LEGAL_STATE',
  'CURRENCY',
  'EQUIPMENT',
  ...RANGE_KEYS,
  'NEAR',
  'BOX',
  'TERMS',
  'OPEN',
  'TEXT',
] as const;
export type ConditionKey = (typeof CONDITION_KEYS)[number];
