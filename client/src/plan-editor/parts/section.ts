import type { MeasureForm } from '../form/measure.form.ts';
import type { ProblemAt } from '../form/useFormProblems.ts';
import type { ProposalFragment } from '../proposal.graphql.ts';

/** What each section of the form gets. */
export interface SectionProps {
  readonly form: MeasureForm;
  readonly town: ProposalFragment['town'];
  /** Address of the measure; null: it is new. */
  readonly own: string | null;
  readonly problemAt: ProblemAt;
  readonly onChange: (part: Partial<MeasureForm>) => void;
}
