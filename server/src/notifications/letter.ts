import { z } from 'zod';
import { LOCALES, localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { fill } from '../kernel/wording.ts';
import { EN } from './letters.en.ts';
import { KK } from './letters.kk.ts';
import { RU } from './letters.ru.ts';
import { LETTER_TEMPLATES } from './letter.words.ts';
import type { LetterTemplate, Letters } from './letter.words.ts';

const WORDS: Record<Locale, Letters> = { RU, KK, EN };

/** Where the link of a letter leads. `{…}` is taken from the parameters. */
const PATHS: Record<LetterTemplate, string> = {
  SIGN_UP: '/confirm/{token}',
  ACCOUNT_EXISTS: '/sign-in',
  PASSWORD_RESET: '/reset/{token}',
  INVITATION: '/invitation/{token}',
  INTEREST_SUBMITTED: '/workspace/review/{interestId}',
  INFORMATION_REQUESTED: '/interest/{interestId}',
  INFORMATION_ANSWERED: '/workspace/review/{interestId}',
  INTEREST_DECIDED: '/interest/{interestId}',
  INTEREST_SHORTLISTED: '/interest/{interestId}',
  INTEREST_WITHDRAWN: '/workspace/review/{interestId}',
  TERMS_PUBLISHED: '/zones/{zone}',
};

/** What a job of the task `mail` carries. */
export const LetterOrder = z.object({
  template: z.enum(LETTER_TEMPLATES),
  to: z.string(),
  locale: z.enum(LOCALES),
  params: z.record(z.string(), z.string()),
});
export type LetterOrder = z.infer<typeof LetterOrder>;

export interface Letter {
  readonly to: string;
  readonly subject: string;
  readonly text: string;
  readonly headers?: Readonly<Record<string, string>>;
}

/** The letter as it goes out: plain text and one link into the product. What is confidential stays behind the link. */
export const composeLetter = ({ template, to, locale, params }: LetterOrder, origin: string): Letter => {
  const words = WORDS[locale][template];
  const encoded = Object.fromEntries(Object.entries(params).map(([name, value]) => [name, encodeURIComponent(value)]));
  const link = `${origin}${localePrefix[locale]}${fill(PATHS[template], encoded)}`;
  const all = { ...params, link };
  return { to, subject: fill(words.subject, all), text: [...words.body.map((line) => fill(line, all)), 'Qaita'].join('\n\n') };
};
