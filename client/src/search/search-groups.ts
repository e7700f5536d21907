import { NO_SEARCH, isAsked, nameOf, readSearch, writeSearch } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { CONDITION_FIELDS, isListField, namesField } from 'shared/search/condition-fields.ts';
import type { ConditionField, ConditionKey, ListField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';

/** The same search with one value on or off; a value that the filter does not know changes nothing. */
export const withChoice = (search: Search, key: ListField, value: string, isOn: boolean): Search => {
  const chosen = search[key].filter((one) => one !== value);
  const params = new URLSearchParams(writeSearch(search));
  params.set(nameOf(key), [...chosen, ...(isOn ? [value] : [])].join(','));
  return readSearch(params);
};

/** One condition of the search: a value of a list, or another filter as a whole. */
export type Condition =
  | { readonly kind: 'value'; readonly key: ListField; readonly value: string }
  | { readonly kind: 'whole'; readonly key: Exclude<ConditionField, ListField> | 'unknown' };

/** The control of the filters for it. */
export const controlOf = ({ key }: Condition): (typeof SEARCH_CONDITIONS)[ConditionField]['control'] =>
  key === 'unknown' ? 'TICK' : SEARCH_CONDITIONS[key].control;

const conditionsIn = (search: Search, key: ConditionField): readonly Condition[] => {
  if (isListField(key)) return search[key].map((value) => ({ kind: 'value', key, value }));
  return isAsked(search, key) ? [{ kind: 'whole', key }] : [];
};

/** All conditions of the search, in the order of the filters. */
export const conditionsOf = (search: Search): readonly Condition[] => [
  ...CONDITION_FIELDS.flatMap((key) => conditionsIn(search, key)),
  ...(search.unknown ? [{ kind: 'whole', key: 'unknown' } as const] : []),
];

/** A condition as the server names it; `value` is one utility of several. */
export interface Named {
  readonly key: ConditionKey;
  readonly value?: string | null;
}

/** The parts of this search behind some of the server's conditions. */
export const conditionsNamed = (search: Search, named: readonly Named[]): readonly Condition[] =>
  conditionsOf(search).filter((condition) =>
    named.some(
      ({ key, value }) =>
        condition.key !== 'unknown' &&
        namesField(key, condition.key) &&
        (!value || (condition.kind === 'value' && condition.value === value)),
    ),
  );

export const withoutCondition = (search: Search, condition: Condition): Search =>
  condition.kind === 'value'
    ? withChoice(search, condition.key, condition.value, false)
    : { ...search, [condition.key]: NO_SEARCH[condition.key] };

/** Chosen divisions replace their section, as on the server: a section is chosen as a whole, in part or not at all. */
export type SectionState = 'whole' | 'part' | 'none';

export const sectionState = (search: Search, section: string, divisions: readonly string[]): SectionState => {
  if (divisions.some((code) => search.divisions.includes(code))) return 'part';
  return search.sections.includes(section) ? 'whole' : 'none';
};

/** Chooses a section as a whole, or drops it with all its divisions. */
export const withSection = (search: Search, section: string, divisions: readonly string[]): Search => ({
  ...withChoice(search, 'sections', section, sectionState(search, section, divisions) !== 'whole'),
  divisions: search.divisions.filter((code) => !divisions.includes(code)),
});

/** One division on or off; its section is then no longer chosen as a whole. */
export const withDivision = (search: Search, section: string, code: string, isOn: boolean): Search =>
  withChoice({ ...search, sections: search.sections.filter((one) => one !== section) }, 'divisions', code, isOn);

/** Drops everything that narrows the list; its presentation and the ticks stay. */
export const cleared = (search: Search): Search => ({
  ...NO_SEARCH,
  order: search.order,
  view: search.view,
  columns: search.columns,
  picked: search.picked,
});
