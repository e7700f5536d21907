import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../access/context.ts';
import { schedule } from '../access/outbox.ts';

type IdentityMail = 'SIGN_UP' | 'ACCOUNT_EXISTS' | 'PASSWORD_RESET' | 'INVITATION';

export interface Letter {
  readonly template: IdentityMail;
  readonly to: string;
  readonly locale: Locale;
  readonly params: Readonly<Record<string, string>>;
  /** What the letter is about: two jobs about one thing are one letter. */
  readonly about: string;
}

/** Puts a letter into the outbox, in the caller's transaction. */
export const scheduleLetter = (ctx: Context, { template, to, locale, params, about }: Letter): Promise<void> =>
  schedule(ctx, { task: 'mail', payload: { template, to, locale, params }, key: `mail:${about}` });
