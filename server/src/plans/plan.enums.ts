import { MEASURE_FIELDS } from 'shared/plans/completeness.ts';
import { MEASURE_FACETS, MEASURE_SORTS } from 'shared/plans/measure-filter.ts';
import { PLAN_FIELDS } from 'shared/plans/plan-content.ts';
import {
  AMENDMENT_SUBJECTS,
  BLOCKERS,
  FUNDINGS,
  MEASURE_CATEGORIES,
  MEASURE_STATUSES,
  MONEY_KINDS,
  MONEY_SOURCES,
  PLAN_LEVELS,
  PLAN_STATUSES,
  UNCOUNTED_REASONS,
} from 'shared/plans/vocabulary.ts';
import { graphqlEnum } from '../kernel/graphql-enum.ts';

export const PlanLevelEnum = graphqlEnum('PlanLevel', PLAN_LEVELS, 'Who adopted a plan.');
export const PlanStatusEnum = graphqlEnum(
  'PlanStatus',
  PLAN_STATUSES,
  'TO_BE_MERGED: it is to become a part of the region’s plan, and nobody has said that it has.',
);
export const MeasureCategoryEnum = graphqlEnum('MeasureCategory', MEASURE_CATEGORIES, 'What a measure is about.');
export const MeasureStatusEnum = graphqlEnum(
  'MeasureStatus',
  MEASURE_STATUSES,
  'LATE: under way after its due date. NOT_DONE: its term is over and nothing was delivered.',
);
export const BlockerEnum = graphqlEnum('Blocker', BLOCKERS, 'What holds a measure up, as a source says.');
export const MoneyKindEnum = graphqlEnum('MoneyKind', MONEY_KINDS, 'PLANNED: cost or proposed sum. ALLOCATED: given or directed.');
export const MoneySourceEnum = graphqlEnum(
  'MoneySource',
  MONEY_SOURCES,
  'Whose money. NATIONAL_BUDGET and LOCAL_BUDGET are budgets, QUASI_STATE and PRIVATE are off-budget.',
);
export const UncountedReasonEnum = graphqlEnum(
  'UncountedReason',
  UNCOUNTED_REASONS,
  'Why a sum is shown and never added up. RIVAL: sources disagree. OVERLAP: other measures contain the same money. PART: a part of another sum.',
);
export const FundingEnum = graphqlEnum(
  'Funding',
  FUNDINGS,
  'How far the allocated money goes. UNKNOWN: the plan or the allocation was not stated.',
);
export const AmendmentSubjectEnum = graphqlEnum('AmendmentSubject', AMENDMENT_SUBJECTS, 'What an amendment changed.');
export const MeasureFieldEnum = graphqlEnum('MeasureField', MEASURE_FIELDS, 'What a plan has to state of each measure.');
export const PlanFieldEnum = graphqlEnum('PlanField', PLAN_FIELDS, 'What has to be stated of a plan besides its name.');
export const MeasureFacetEnum = graphqlEnum('MeasureFacetKey', MEASURE_FACETS, 'What the list of measures is narrowed by.');
export const MeasureSortEnum = graphqlEnum('MeasureSort', MEASURE_SORTS, 'GAP: the largest missing sum first; unknown sums come last.');
