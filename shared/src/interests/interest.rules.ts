import { deceptionIn } from '../identity/names.ts';
import { readPhone } from '../identifiers/phone.ts';
import type { FieldProblem } from '../problems/problems.ts';
import { hidesCharacters } from '../texts/characters.ts';
import type { InterestFields } from './interest.fields.ts';

type Check = (fields: InterestFields) => FieldProblem | null;

const required =
  (path: 'purpose' | 'okedDivision' | 'investment' | 'contactName' | 'contactPhone'): Check =>
  (fields) => {
    const value = fields[path];
    return value === null || value === '' ? { path, rule: 'REQUIRED' } : null;
  };

const readable =
  (path: 'purpose' | 'partners' | 'message'): Check =>
  (fields) =>
    hidesCharacters(fields[path] ?? '') ? { path, rule: 'BAD_CHARACTERS' } : null;

const honestName: Check = ({ contactName }) => {
  const rule = deceptionIn(contactName ?? '');
  return rule ? { path: 'contactName', rule } : null;
};

const CHECKS: readonly Check[] = [
  required('purpose'),
  required('okedDivision'),
  required('investment'),
  required('contactName'),
  required('contactPhone'),
  readable('purpose'),
  readable('partners'),
  readable('message'),
  honestName,
  ({ contactPhone }) => {
    const rule = contactPhone ? readPhone(contactPhone).rule : null;
    return rule && { path: 'contactPhone', rule };
  },
  (fields) => (fields.consent ? null : { path: 'consent', rule: 'CONSENT_NEEDED' }),
];

/** What the opportunity requires of the sender in addition. */
export interface SubmissionSubject {
  /** The town has left the list of single-industry towns. */
  readonly isTownExcluded: boolean;
}

const knownExclusion = ({ exclusionKnown }: InterestFields, { isTownExcluded }: SubmissionSubject): FieldProblem[] =>
  isTownExcluded && exclusionKnown !== true ? [{ path: 'exclusionKnown', rule: 'ACKNOWLEDGEMENT_NEEDED' }] : [];

/** What is still missing before a draft may be sent; empty when it may be sent. */
export const submissionProblems = (fields: InterestFields, subject: SubmissionSubject): FieldProblem[] => [
  ...CHECKS.map((check) => check(fields)).filter((problem) => problem !== null),
  ...knownExclusion(fields, subject),
];
