import type { Exclusion } from '../../towns/TownExclusion.tsx';
import type { FieldName, InterestForm } from './interest.form.ts';

/** Props of every step of the form. */
export interface StepProps {
  readonly form: InterestForm;
  readonly change: (part: Partial<InterestForm>) => void;
  /** What is wrong with a field, in words. */
  readonly problemOf: (name: FieldName) => string | null;
  /** OKED divisions the opportunity itself states. */
  readonly fitting: readonly string[];
  /** Where the town has left the list of single-industry towns: what the investor has to know. */
  readonly exclusion: Exclusion | null;
}
