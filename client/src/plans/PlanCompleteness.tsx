import type { ReactElement } from 'react';
import { PLAN_FIELDS } from 'shared/plans/plan-content.ts';
import type { PlanField } from 'shared/plans/plan-content.ts';
import { useWords } from '../kernel/words.ts';
import { Meter } from '../measures/CompletenessMeter.tsx';
import { PLAN_WORDS } from './plan.words.ts';

/** How much of what has to be stated of a plan is stated, and what is not. */
export const PlanCompleteness = ({ missing }: { readonly missing: readonly PlanField[] }): ReactElement => {
  const t = useWords(PLAN_WORDS);
  const total = PLAN_FIELDS.length;
  const names = missing.map((field) => t.of('field', field)).join(', ');
  return <Meter known={total - missing.length} total={total} missing={names || null} label={t('completeness')} />;
};
