/** What investors ask about a zone first: categories, income tax, land, security and the time of the answer. */
const MAIN_KEYS = [
  'CATEGORY_A_BELOW',
  'RELIEF_YEARS_A',
  'CATEGORY_B_FROM',
  'RELIEF_YEARS_B',
  'CATEGORY_C_FROM',
  'RELIEF_YEARS_C',
  'CIT_REDUCTION',
  'LAND_FREE_FOR_PARTICIPANTS',
  'SECURITY_SHARE',
  'ANSWER_WORKING_DAYS',
] as const;

/** The main clauses of a version, in that order; missing ones are left out. */
export const mainClauses = <C extends { readonly key: string }>(clauses: readonly C[]): C[] =>
  MAIN_KEYS.map((key) => clauses.find((clause) => clause.key === key)).filter((clause) => clause !== undefined);
