import { INDUSTRIAL_ZONE_KINDS, INDUSTRIAL_ZONE_STATUSES } from 'shared/industrial-zones/vocabulary.ts';
import { CONFIDENCES, DATE_BASES, ORIGINS } from 'shared/opportunities/kinds.ts';
import { PLAN_LEVELS, PLAN_STATUSES } from 'shared/plans/vocabulary.ts';
import { CLAUSE_GROUPS, CLAUSE_UNITS } from 'shared/special-zones/clauses.ts';

/** The closed lists of the tables; `data.words.ts` has a word for each of their codes. */
export const CODE_LISTS = {
  zone_kind: INDUSTRIAL_ZONE_KINDS,
  zone_status: INDUSTRIAL_ZONE_STATUSES,
  origin: ORIGINS,
  basis: DATE_BASES,
  confidence: CONFIDENCES,
  list_status: ['CURRENT', 'EXCLUDED', 'UNKNOWN'],
  plan_level: PLAN_LEVELS,
  plan_status: PLAN_STATUSES,
  clause_group: CLAUSE_GROUPS,
  clause_unit: CLAUSE_UNITS,
} as const;
