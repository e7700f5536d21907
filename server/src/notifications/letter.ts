import { z } from 'zod';
import { LOCALES, localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { fill } from '../kernel/wording.ts';
import { EN } from './letters.en.ts';
import { KK } from './letters.kk.ts';
import { RU } from './letters.ru.ts';
import { FACT_LABELS, quoted } from './letter.marks.ts';
import { LETTER_TEMPLATES } from './letter.words.ts';
import type { LetterTemplate, LetterWords, Letters } from './letter.words.ts';

const WORDS: Record<Locale, Letters> = { RU, KK, EN };

/** Where the link of a letter leads. `{…}` is filled in from the parameters. */
const PATHS: Record<LetterTemplate, string> = {
  SIGN_UP: '/confirm/{token}',
  ACCOUNT_EXISTS: '/sign-in',
  PASSWORD_RESET: '/reset/{token}',
  INVITATION: '/invitation/{token}',
  EMAIL_CHANGE: '/account/email/{token}',
  EMAIL_TAKEN: '/sign-in',
  EMAIL_CHANGE_ASKED: '/account/objection/{token}',
  EMAIL_CHANGED: '/account',
  EMAIL_CHANGED_FROM: '/account/objection/{token}',
  EMAIL_OBJECTED: '/reset/{token}',
  EMAIL_RESTORED: '/sign-in',
  PASSWORD_CHANGED: '/reset',
  TOTP_SET: '/account',
  TOTP_REMOVED: '/account',
  RECOVERY_CODES_RENEWED: '/account',
  IDENTITY_LINKED: '/account',
  INVITATION_ASKED: '/admin',
  INVITATION_CONFIRMED: '/admin',
  INTEREST_SUBMITTED: '/workspace/review/{interestId}',
  INFORMATION_REQUESTED: '/interest/{interestId}',
  INFORMATION_ANSWERED: '/workspace/review/{interestId}',
  INTEREST_ACCEPTED: '/interest/{interestId}',
  INTEREST_DECLINED: '/interest/{interestId}',
  INTEREST_DECIDED: '/interest/{interestId}',
  INTEREST_SHORTLISTED: '/interest/{interestId}',
  INTEREST_WITHDRAWN: '/workspace/review/{interestId}',
  CASE_HANDED: '/workspace/review/{interestId}',
  ANSWER_HALF: '/workspace/review/{interestId}',
  ANSWER_LAST_DAY: '/workspace/review/{interestId}',
  ANSWER_OVERDUE: '/workspace/review/{interestId}',
  STEWARD_ABSENT: '/admin',
  STEWARD_CAME: '/workspace',
  INTERESTS_WAITING: '/workspace/review',
  TERMS_PUBLISHED: '/zones/{slug}/terms/{version}',
  TERMS_WITHDRAWN: '/zones/{slug}/terms/{version}',
  FIGURE_CHALLENGED: '/workspace/challenges',
  FIGURE_ACCEPTED: '/challenges/{place}/{slug}',
  FIGURE_REJECTED: '/challenges/{place}/{slug}',
  FIGURE_DISPUTED: '/challenges/{place}/{slug}',
  QUESTION_ASKED: '/workspace/questions',
  QUESTION_STATED: '/opportunities/{slug}',
  QUESTION_ANSWERED: '/workspace/questions',
  QUESTION_DECLINED: '/workspace/questions',
  AUDIT_ASSIGNED: '/workspace/audits/{auditId}',
  AUDIT_SENT: '/workspace/audits/{auditId}',
  AUDIT_RETURNED: '/workspace/audits/{auditId}',
  AUDIT_APPROVED: '/workspace/audits/{auditId}',
  AUDIT_CANCELLED: '/workspace/audits',
  PROPOSAL_SENT: '/workspace/{desk}/{proposalId}',
  PROPOSAL_RETURNED: '/workspace/{desk}/{proposalId}',
  PROPOSAL_APPROVED: '/{desk}/{slug}',
  MEASURES_IMPORTED: '/workspace/import/{importId}',
  MEASURES_DECIDED: '/workspace/import/{importId}',
  MATCH_INVITED: '/workspace/projects/{projectId}',
};

/** Links of the items that a letter lists, by their names in its words. */
const ITEM_PATHS = {
  interest: '/interest/{interestId}',
  review: '/workspace/review/{interestId}',
  difference: '/zones/{slug}/terms/diff?from={cited}&to={version}',
} as const;

/** The payload of a job of the task `mail`. */
export const LetterOrder = z.object({
  template: z.enum(LETTER_TEMPLATES),
  to: z.string(),
  locale: z.enum(LOCALES),
  params: z.record(z.string(), z.string()),
  /** Items that the letter lists, each with its own parameters. */
  items: z.array(z.record(z.string(), z.string())).default([]),
});
export type LetterOrder = z.infer<typeof LetterOrder>;

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

type Params = LetterOrder['params'];

/** The parameters that an address uses, URL-encoded. */
const encoded = (path: string, params: Params): Params =>
  Object.fromEntries(
    Object.entries(params).flatMap(([name, value]) => (path.includes(`{${name}}`) ? [[name, encodeURIComponent(value)]] : [])),
  );

/** The middle paragraphs of a letter: facts about the EOI, and what somebody wrote. */
const middleOf = ({ facts = [], words: head }: LetterWords, all: Params, locale: Locale): string[] => {
  const lines = facts.flatMap((fact) => (all[fact] ? [`${FACT_LABELS[locale][fact]}: ${all[fact]}`] : []));
  const said = all['words'] || (all['reason'] && quoted(all['reason']));
  return [...(lines.length > 0 ? [lines.join('\n')] : []), ...(head && said ? [`${fill(head, all)}\n${said}`] : [])];
};

/** Jobs from older versions may lack it. */
const UNKNOWN: Params = { about: '', language: '' };

/**
 * The letter as it is sent: plain text and links into the product. Telephone numbers, documents and the business plan are only
 * shown behind the links.
 */
export const composeLetter = ({ template, to, locale, params, items }: LetterOrder, origin: string): Letter => {
  const words = WORDS[locale][template];
  const { subject, body, after = [], item } = words;
  const linkTo = (path: string, named: Params): string => `${origin}${localePrefix[locale]}${fill(path, encoded(path, named))}`;
  const all = { ...UNKNOWN, ...params, link: linkTo(PATHS[template], params) };
  const listed =
    item === undefined
      ? []
      : items.map((one) => {
          const links = Object.entries(ITEM_PATHS).flatMap(([name, path]) =>
            item.includes(`{${name}}`) ? [[name, linkTo(path, one)]] : [],
          );
          return fill(item, { ...UNKNOWN, ...one, ...Object.fromEntries(links) });
        });
  const filled = (line: string): string => fill(line, all);
  return {
    to,
    subject: fill(subject, all),
    text: [...body.map(filled), ...middleOf(words, all, locale), ...after.map(filled), ...listed, 'Qaita'].join('\n\n'),
  };
};
