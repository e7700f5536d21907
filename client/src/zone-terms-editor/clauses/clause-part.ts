import type { ClauseForm } from '../draft/terms.form.ts';
import type { ClauseField } from '../draft/terms.problems.ts';

/** Props of some fields of a clause. */
export interface ClausePart {
  readonly clause: ClauseForm;
  readonly change: (part: Partial<ClauseForm>) => void;
  readonly problemOf: (field: ClauseField) => string | null;
}
