import type { RefObject } from 'react';
import type { SuggestionsQuery } from './suggestions.graphql.ts';
import { measureUrl, opportunityUrl, townUrl } from '../kernel/urls.ts';
import { searchUrl } from '../kernel/search-url.ts';

export type Suggestion = SuggestionsQuery['suggestions'][number];

/** Filters that a suggestion may set. */
export type PlaceKey = 'regions' | 'towns' | 'zones' | 'divisions';

/** In the field of a search, a chosen suggestion is added to that search. Elsewhere it begins a new one. */
export interface Choices {
  readonly onFilter?: (key: PlaceKey, value: string) => void;
  readonly onWords?: (words: string) => void;
}

export interface SuggestionsProps extends Choices {
  /** The element around the field. */
  readonly frame: RefObject<HTMLElement | null>;
}

const SUGGESTION_GROUPS = ['PLACE', 'ZONE', 'ENTERPRISE', 'ACTIVITY', 'PAST_USE', 'OPPORTUNITY', 'MEASURE'] as const;
type GroupName = (typeof SUGGESTION_GROUPS)[number];

/** The effect of a suggestion: sets a filter, becomes the search words, or leads to a page. */
export type Outcome =
  | { readonly does: 'filter'; readonly key: PlaceKey; readonly value: string }
  | { readonly does: 'words'; readonly words: string }
  | { readonly does: 'go'; readonly to: string };

const filter =
  (key: PlaceKey) =>
  (value: string): Outcome => ({ does: 'filter', key, value });

const KINDS: Record<Suggestion['kind'], { readonly group: GroupName; readonly outcome: (value: string, label: string) => Outcome }> = {
  REGION: { group: 'PLACE', outcome: filter('regions') },
  TOWN: { group: 'PLACE', outcome: filter('towns') },
  ZONE: { group: 'ZONE', outcome: filter('zones') },
  ENTERPRISE: { group: 'ENTERPRISE', outcome: (town) => ({ does: 'go', to: townUrl(town) }) },
  ACTIVITY: { group: 'ACTIVITY', outcome: filter('divisions') },
  PAST_USE: { group: 'PAST_USE', outcome: (_, words) => ({ does: 'words', words }) },
  OPPORTUNITY: { group: 'OPPORTUNITY', outcome: (slug) => ({ does: 'go', to: opportunityUrl(slug) }) },
  MEASURE: { group: 'MEASURE', outcome: (slug) => ({ does: 'go', to: measureUrl(slug) }) },
};

export const outcomeOf = ({ kind, value, label }: Suggestion): Outcome => KINDS[kind].outcome(value, label.text);

/** Suggestions by kind, in display order; kinds without any are left out. */
export const grouped = (found: readonly Suggestion[]): readonly { readonly name: GroupName; readonly options: readonly Suggestion[] }[] =>
  SUGGESTION_GROUPS.map((name) => ({ name, options: found.filter(({ kind }) => KINDS[kind].group === name) })).filter(
    ({ options }) => options.length > 0,
  );

/** Where a suggestion leads from a page that is not the search. */
export const addressOf = (outcome: Outcome): string => {
  if (outcome.does === 'go') return outcome.to;
  return searchUrl(outcome.does === 'words' ? { text: outcome.words } : { [outcome.key]: [outcome.value] });
};
