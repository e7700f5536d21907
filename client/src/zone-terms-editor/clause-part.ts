import type { ClauseForm } from './terms.form.ts';
import type { ClauseField } from './terms.problems.ts';

/** What some fields of a clause need. */
export interface ClausePart {
  readonly clause: ClauseForm;
  readonly change: (part: Partial<ClauseForm>) => void;
  readonly problemOf: (field: ClauseField) => string | null;
}
