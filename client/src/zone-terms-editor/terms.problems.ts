import { readNumber } from '../kernel/read-number.ts';
import { isBlank } from './terms.form.ts';
import type { ClauseForm, TermsForm } from './terms.form.ts';

export type ClauseField = 'title' | 'value' | 'unit' | 'sourceTitle' | 'sourceUrl' | 'asOf';
export type ClauseProblem = 'TITLE_NEEDED' | 'NOT_NUMBER' | 'UNIT_NEEDED' | 'SOURCE_TITLE_NEEDED' | 'NOT_ADDRESS' | 'NOT_DATE';

const PARTIAL_DATE = /^\d{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/;

const isAddress = (text: string): boolean => {
  try {
    const { protocol, hostname } = new URL(text);
    return (protocol === 'https:' || protocol === 'http:') && hostname.includes('.');
  } catch {
    return false;
  }
};

const CHECKS: readonly [ClauseField, ClauseProblem, (clause: ClauseForm) => boolean][] = [
  ['title', 'TITLE_NEEDED', ({ title }) => isBlank(title)],
  ['value', 'NOT_NUMBER', ({ value }) => Number.isNaN(readNumber(value))],
  ['unit', 'UNIT_NEEDED', ({ value, unit }) => value.trim() !== '' && unit === ''],
  ['sourceTitle', 'SOURCE_TITLE_NEEDED', ({ sourceTitle, sourceUrl, asOf }) => (sourceUrl + asOf).trim() !== '' && isBlank(sourceTitle)],
  ['sourceUrl', 'NOT_ADDRESS', ({ sourceUrl }) => sourceUrl.trim() !== '' && !isAddress(sourceUrl.trim())],
  ['asOf', 'NOT_DATE', ({ asOf }) => asOf.trim() !== '' && !PARTIAL_DATE.test(asOf.trim())],
];

/** What keeps a clause from being stored. */
export const clauseProblems = (clause: ClauseForm): Map<ClauseField, ClauseProblem> =>
  new Map(CHECKS.flatMap(([field, problem, isWrong]) => (isWrong(clause) ? [[field, problem] as const] : [])));

/** A draft is stored as a whole: one clause that cannot be stored keeps it on the device. */
export const isStorable = ({ clauses }: TermsForm): boolean => clauses.length > 0 && clauses.every((clause) => clauseProblems(clause).size === 0);
