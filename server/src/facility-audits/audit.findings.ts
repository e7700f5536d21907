import type { AuditAnswers } from 'shared/audits/answers.ts';
import { contradictionsOf } from 'shared/audits/contradictions.ts';
import type { AuditFinding, AuditJustifications } from 'shared/audits/contradictions.ts';

interface Checked {
  readonly answers: AuditAnswers;
  readonly justifications: AuditJustifications;
  readonly facility: { readonly idleSince: string | null };
}

/** What contradicts itself or the facility, as far as the product knows the facility. */
export const findingsOf = ({ answers, justifications, facility: { idleSince } }: Checked): AuditFinding[] =>
  contradictionsOf(answers, { idleSince, builtYear: null, changedOn: {} }, justifications);
