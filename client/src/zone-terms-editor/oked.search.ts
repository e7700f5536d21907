import type { OkedDivisionsQuery } from '../gql-work/graphql.ts';

export type Division = OkedDivisionsQuery['okedSections'][number]['divisions'][number];

/** As many as fit under a field. */
const MOST = 8;

/** Divisions whose code begins, or whose name goes, as typed; those that are chosen already are left out. */
export const findDivisions = (divisions: readonly Division[], typed: string, chosen: readonly string[]): readonly Division[] => {
  const words = typed.trim().toLowerCase();
  if (words === '') return [];
  return divisions
    .filter(({ code, name }) => !chosen.includes(code) && (code.startsWith(words) || name.text.toLowerCase().includes(words)))
    .slice(0, MOST);
};
