import { monthsAfter } from '../locale/calendar.ts';

/** How a fact was established: measured or read in a registry extract; read in a document; seen, or told by the owner. */
export const EVIDENCE_GRADES = ['MEASURED', 'DOCUMENT', 'WORD'] as const;
export type EvidenceGrade = (typeof EVIDENCE_GRADES)[number];

/** What evidence counts, and for how many months; null: as long as the audit itself. */
const GRADES: Readonly<Record<EvidenceGrade, { readonly counts: number; readonly months: number | null }>> = {
  MEASURED: { counts: 1, months: 12 },
  DOCUMENT: { counts: 0.8, months: 36 },
  WORD: { counts: 0.5, months: null },
};

/** What evidence of a day counts on the day of the audit, 0 to 1; older evidence counts half. */
export const evidenceCounts = (grade: EvidenceGrade, on: string, day: string): number => {
  const { counts, months } = GRADES[grade];
  return months === null || monthsAfter(on, months) >= day ? counts : counts / 2;
};
