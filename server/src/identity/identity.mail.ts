import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { schedule } from '../request/outbox.ts';

/** Letters that only inform an owner about a change of the account. */
type Told = 'PASSWORD_CHANGED' | 'TOTP_SET' | 'TOTP_REMOVED' | 'RECOVERY_CODES_RENEWED' | 'IDENTITY_LINKED';

type EmailMail =
  | 'EMAIL_CHANGE'
  | 'EMAIL_TAKEN'
  | 'EMAIL_CHANGE_ASKED'
  | 'EMAIL_CHANGED'
  | 'EMAIL_CHANGED_FROM'
  | 'EMAIL_OBJECTED'
  | 'EMAIL_RESTORED';

type IdentityMail = 'SIGN_UP' | 'ACCOUNT_EXISTS' | 'PASSWORD_RESET' | 'INVITATION' | EmailMail | Told;

export interface Letter {
  readonly template: IdentityMail;
  readonly to: string;
  readonly locale: Locale;
  readonly params: Readonly<Record<string, string>>;
  /** What the letter is about: two jobs about the same thing are one letter. */
  readonly about: string;
}

/** Puts a letter into the outbox, in the caller's transaction. */
export const scheduleLetter = (ctx: Context, { template, to, locale, params, about }: Letter): Promise<void> =>
  schedule(ctx, { task: 'mail', payload: { template, to, locale, params }, key: `mail:${about}` });

/** Whom to write to. */
export type Owner = { readonly email: string; readonly locale: Locale };

/** Informs the owner of the account, at its address, of what was just done. */
export const tell = (ctx: Context, { email, locale }: Owner, template: Told): Promise<void> =>
  scheduleLetter(ctx, { template, to: email, locale, params: {}, about: randomUUID() });

/** A request about an address, made by anybody. Neither the job nor the time of the answer reveals whether there is an account. */
export const Asked = z.discriminatedUnion('about', [
  z.object({ about: z.literal('PASSWORD_RESET'), id: z.uuid(), email: z.string() }),
  z.object({ about: z.enum(['SIGN_UP', 'EMAIL_CHANGE']), id: z.uuid(), email: z.string(), token: z.string(), locale: z.enum(LOCALES) }),
]);
export type Asked = z.infer<typeof Asked>;

/** Lets the worker answer to the mailbox, in the caller's transaction: the same statement for every address. */
export const scheduleAnswer = (ctx: Context, asked: Asked): Promise<void> =>
  schedule(ctx, { task: 'account-answer', payload: asked, key: `account-answer:${asked.id}` });
