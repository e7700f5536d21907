import type { MeasureFacet } from 'shared/plans/measure-filter.ts';
import { useWords } from '../kernel/words.ts';
import type { MeasuresQuery } from './measures.graphql.ts';
import { MEASURE_WORDS } from './measures.words.ts';

type Named = Pick<MeasuresQuery, 'regions' | 'towns' | 'plans'>;
export type NameOf = (facet: MeasureFacet, value: string) => string;

const textOf = (rows: Named['towns' | 'plans'] | Named['regions'] | undefined, slug: string): string =>
  rows?.find((row) => row.slug === slug)?.name.text ?? slug;

/** The words for the values of every facet. A value that has none is shown as it is. */
export const useFacetNames = (data: Named | undefined): NameOf => {
  const t = useWords(MEASURE_WORDS);
  const names: Record<MeasureFacet, (value: string) => string> = {
    region: (value) => textOf(data?.regions, value),
    town: (value) => textOf(data?.towns, value),
    plan: (value) => textOf(data?.plans, value),
    year: (value) => value,
    // Words that somebody has made up in the address come back as they are.
    level: (value) => t.of('level', value as never),
    category: (value) => t.of('category', value as never),
    status: (value) => t.of('status', value as never),
    funding: (value) => t.of('funding', value as never),
    money: (value) => t.of('money', value as never),
    blocker: (value) => t.of('blocker', value as never),
    origin: (value) => t.of('origin', value as never),
  };
  return (facet, value) => names[facet](value);
};
