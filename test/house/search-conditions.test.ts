import { buildSchema, isInputObjectType } from 'graphql';
import { describe, expect, it } from 'vitest';
import { CONDITION_FIELDS, isKnownField, isListField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { FILTER_FIELDS } from 'shared/search/filter.ts';
import { repositoryFiles, textOf } from './repository.ts';

const schema = buildSchema(textOf('shared/schema.graphql'));

const enumValues = (name: string): string[] => {
  const type = schema.getType(name);
  return type && 'getValues' in type ? type.getValues().map((value) => value.name) : [];
};

/** `TOWN_LIST` for `townList`. */
const keyOf = (parameter: string): string => parameter.replace(/[A-Z]/g, (letter) => `_${letter}`).toUpperCase();

const PLAIN_WORDS = new Set(['near', 'text']);

describe('a condition of the search', () => {
  it.each(CONDITION_FIELDS.filter((field) => field !== 'text'))(
    '%s has one name: its parameter and its key are it, without plural and unit',
    (field) => {
      const { key, codec } = SEARCH_CONDITIONS[field];
      const [parameter = ''] = codec.names;
      expect(keyOf(parameter)).toBe(key);
      expect(field.startsWith(parameter.replace(/y$/, ''))).toBe(true);
    },
  );

  it('shares no parameter of the address with another, now or formerly', () => {
    const names = CONDITION_FIELDS.flatMap((field) => SEARCH_CONDITIONS[field].codec.names);
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('is a field of the filter in the schema, and nothing else is', () => {
    const filter = schema.getType('OpportunityFilter');
    expect(isInputObjectType(filter) ? Object.keys(filter.getFields()).toSorted() : []).toEqual([...FILTER_FIELDS, 'unknown'].toSorted());
  });

  it('is named by the lists of the schema', () => {
    const keys = (fields: readonly (typeof CONDITION_FIELDS)[number][]): string[] =>
      fields.map((field) => SEARCH_CONDITIONS[field].key).toSorted();
    expect(enumValues('FacetKey')).toEqual(keys(CONDITION_FIELDS.filter(isListField)));
    expect(enumValues('RangeKey')).toEqual(keys(CONDITION_FIELDS.filter((field) => SEARCH_CONDITIONS[field].control === 'RANGE')));
    const activities = ['SECTION', 'DIVISION'];
    expect(enumValues('ConditionKey')).toEqual([...keys(CONDITION_FIELDS).filter((key) => !activities.includes(key)), 'OKED'].toSorted());
  });

  it.each(['ru', 'kk', 'en'])('has words in %s, and no words are left of one that is gone', (language) => {
    const words = JSON.parse(textOf(`client/src/search/search.${language}.json`)) as Record<string, Record<string, string>>;
    const expected = CONDITION_FIELDS.filter((field) => !PLAIN_WORDS.has(field));
    expect(Object.keys(words['filter'] ?? {}).toSorted()).toEqual([...expected, 'unknown'].toSorted());
    for (const name of PLAIN_WORDS) expect(words[name === 'text' ? 'words' : name]).toBeTypeOf('string');
  });

  it('is a closed list only if every value has its enum in the schema', () => {
    const enums = Object.values(schema.getTypeMap()).map(({ name }) => enumValues(name).toSorted().join());
    const lists: (readonly string[])[] = CONDITION_FIELDS.filter(isListField).flatMap((field) =>
      isKnownField(field) ? [] : [SEARCH_CONDITIONS[field].values],
    );
    expect(enums).toEqual(expect.arrayContaining(lists.map((values) => values.toSorted().join())));
  });
});

/** Files that name three conditions or more for a reason of their own. A table of conditions is not a reason: derive it. */
const REASONS: Readonly<Record<string, string>> = {
  'client/src/home/HomePage.tsx': 'names of the searches that it leads to',
  'client/src/home/ways.ts': 'searches that the home page leads to',
  'client/src/search/SearchBar.tsx': 'orders of the list',
  'client/src/search/filters/SearchFilters.tsx': 'activities have a control of their own, a part of the map none',
  'client/src/search/filters/SearchValue.tsx': 'the dictionary of each closed list; complete by its type',
  'client/src/search/map/places.ts': 'links to the search of a place',
  'client/src/search/matched-conditions.ts': 'claims of one utility alone',
  'client/src/search/results/MatchedFacts.tsx': 'claims whose words are those of a closed list',
  'client/src/search/results/OrderNote.tsx': 'orders of the list',
  'client/src/search/results/UnknownRows.tsx': 'sums in the other currency',
  'client/src/suggestions/suggestion.ts': 'what is suggested becomes a filter',
  'client/src/search/table/TableCell.tsx': 'columns of the table',
  'client/src/search/table/table-columns.ts': 'columns of the table',
  'client/src/search/useFilterNames.ts': 'names of what is data',
  'server/src/search/clusters.ts': 'what the rows of a cell share',
  'server/src/search/filter.inputs.ts': 'descriptions in the schema',
  'server/src/search/filter.ts': 'distance and map',
  'server/src/matching/may-fit.ts': 'which rows a must leaves',
  'server/src/matching/place-facts.ts': 'what the index says of each criterion',
  'server/src/search/lists.ts': 'activities, and the lists that ticks stand for',
  'server/src/search/order.ts': 'orders of the list',
  'server/src/search/place-counts.queries.ts': 'what makes a place',
  'server/src/search/search.entity.ts': 'columns of the read model',
  'server/src/search/similar.queries.ts': 'what opportunities are compared by',
  'server/src/search/suggestions.queries.ts': 'kinds of suggestions',
  'shared/src/search/address.ts': 'columns of the table',
  'shared/src/search/conditions.ts': 'the table itself',
  'shared/src/search/controls.ts': 'names of the controls',
  'shared/src/search/stated-figures.ts': 'units as people write them',
  'shared/src/search/stated-words.ts': 'facts as people say them',
  'shared/src/search/vocabulary.ts': 'orders of the list and kinds of suggestions',
};

const isOfSearch = (file: string): boolean =>
  /^(shared|server|client)\/src\/.*\.tsx?$/.test(file) &&
  !/\.(test|cases)\.tsx?$|\/(testing|migrations)\/|\.graphql\.ts$/.test(file) &&
  (/\/src\/(search|suggestions)\//.test(file) || textOf(file).includes("'shared/search/"));

const names = CONDITION_FIELDS.map((field) => {
  const { key, codec } = SEARCH_CONDITIONS[field];
  return new RegExp(String.raw`'(${field}|${key}|${codec.names[0]})'|(?<![.\w])(${field}|${key})\??:`);
});

describe('conditions are listed', () => {
  it('in their table, and by hand nowhere else', () => {
    const listing = repositoryFiles.filter((file) => isOfSearch(file) && names.filter((name) => name.test(textOf(file))).length >= 3);
    expect(listing.toSorted()).toEqual(Object.keys(REASONS).toSorted());
  });
});
