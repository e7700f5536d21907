import type { AuditAnswers } from 'shared/audits/answers.ts';
import { contradictionsOf } from 'shared/audits/contradictions.ts';
import type { AuditFinding, AuditJustifications, AuditedFacility } from 'shared/audits/contradictions.ts';

interface Checked {
  readonly answers: AuditAnswers;
  readonly justifications: AuditJustifications;
  readonly facility: AuditedFacility;
}

/** What contradicts itself or what the product knows of the facility. */
export const findingsOf = ({ answers, justifications, facility }: Checked): AuditFinding[] =>
  contradictionsOf(answers, facility, justifications);
