import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import { MatchNamesDocument } from './match-names.graphql.ts';
import type { MatchNamesQuery } from './match-names.graphql.ts';

/** Names of places and activities by their codes. */
export type MatchNames = Readonly<Record<'regions' | 'towns' | 'divisions', ReadonlyMap<string, string>>>;

const namesOf = ({ regions, towns, okedSections }: MatchNamesQuery): MatchNames => ({
  regions: new Map(regions.map(({ slug, name }) => [slug, name.text])),
  towns: new Map(towns.map(({ slug, name }) => [slug, name.text])),
  divisions: new Map(okedSections.flatMap(({ divisions }) => (divisions ?? []).map(({ code, name }) => [code, name.text] as const))),
});

/** Null until loaded. */
export const useMatchNames = (): MatchNames | null => {
  const { data } = useQuery(MatchNamesDocument);
  return useMemo(() => (data ? namesOf(data) : null), [data]);
};
