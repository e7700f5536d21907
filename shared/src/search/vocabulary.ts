import { REUSES } from '../audits/uses.ts';
import { CURRENCIES, DEAL_TYPES, LEGAL_STATES } from '../opportunities/kinds.ts';

/** What nobody has stated is an answer of its own, never "no". */
export const DEAL_ANSWERS = [...DEAL_TYPES, 'UNKNOWN'] as const;

export const LEGAL_ANSWERS = [...LEGAL_STATES, 'UNKNOWN'] as const;

export const CURRENCY_ANSWERS = [...CURRENCIES, 'UNKNOWN'] as const;

/** Uses that a facility is promising for by its newest approved audit. NONE: it is audited, and promising for none yet. */
export const POTENTIAL_ANSWERS = [...REUSES, 'NONE', 'UNKNOWN'] as const;

/** What happens to a row of which an asked figure or utility is unknown. ONLY: just these rows, as long as no condition fails. */
export const UNKNOWN_MODES = ['EXCLUDE', 'INCLUDE', 'ONLY'] as const;
export type UnknownMode = (typeof UNKNOWN_MODES)[number];

/**
 * RELEVANCE: the best match of the words, then the newest; without words the usual order: first what accepts expressions of
 * interest, then what is not invented, then what is better documented, then the newest. DISTANCE needs a town to measure from.
 * Sums in tenge come before sums in dollars in both directions. POTENTIAL: by the number of uses that a facility is promising
 * for; indices of different uses are never compared.
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
  'PRICE',
  'RENT',
  'LAND',
  'FLOOR',
  'POWER',
  'WATER',
  'HEAT',
  'POTENTIAL',
  'AS_OF',
] as const;
export type SearchSort = (typeof SEARCH_SORTS)[number];

/** How far from a bound a figure may lie and still be a near miss, as a share of the bound (docs/domain.md, "Rules", 9). */
export const NEAR_MISS_TOLERANCE = 0.2;

/** Maximum length of the text of a search. */
export const LONGEST_WORDS = 200;

/** More columns than this cannot be read side by side. */
export const MOST_COMPARED = 4;

/** Maximum number of ticked rows: the address of the page must not become too long to be sent. */
export const MOST_PICKED = 50;

/** Kinds of suggestions while typing. */
export const SUGGESTION_KINDS = ['REGION', 'TOWN', 'ZONE', 'ENTERPRISE', 'ACTIVITY', 'PAST_USE', 'OPPORTUNITY', 'MEASURE'] as const;
export type SuggestionKind = (typeof SUGGESTION_KINDS)[number];
