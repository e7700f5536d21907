import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { SearchNamesDocument } from './filter-names.graphql.ts';
import type { SearchNamesQuery } from './filter-names.graphql.ts';

export type Name = SearchNamesQuery['regions'][number]['name'];

/** Names of filter values that only the server knows. */
export type FilterNames = Readonly<Record<'regions' | 'towns' | 'zones' | 'sections' | 'divisions', ReadonlyMap<string, Name>>> & {
  /** Codes of the divisions by the letter of their section. */
  readonly inSection: ReadonlyMap<string, readonly string[]>;
};

const bySlug = (list: readonly { readonly slug: string; readonly name: Name }[]): ReadonlyMap<string, Name> =>
  new Map(list.map(({ slug, name }) => [slug, name]));

const byCode = (list: readonly { readonly code: string; readonly name: Name }[]): ReadonlyMap<string, Name> =>
  new Map(list.map(({ code, name }) => [code, name]));

const namesOf = ({ regions, towns, zones, okedSections }: SearchNamesQuery): FilterNames => ({
  regions: bySlug(regions),
  towns: bySlug(towns),
  zones: bySlug(zones),
  sections: byCode(okedSections),
  divisions: byCode(okedSections.flatMap((section) => section.divisions ?? [])),
  inSection: new Map(okedSections.map(({ code, divisions }) => [code, (divisions ?? []).map((division) => division.code)])),
});

/** Null until loaded. There are many names of divisions; they are only loaded when one is needed. */
export const useFilterNames = (withDivisions: boolean): FilterNames | null => {
  const { data, previousData } = useQuery(SearchNamesDocument, { variables: { withDivisions } });
  const shown = data ?? previousData;
  return useMemo(() => (shown ? namesOf(shown) : null), [shown]);
};
