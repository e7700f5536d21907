import type { Task } from 'graphile-worker';
import sql from 'sql-template-tag';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { limit } from '../kernel/rate-limits.ts';
import { RESET_LETTERS } from './identity.limits.ts';
import { Problem } from '../kernel/problems.ts';
import { Asked, scheduleLetter } from './identity.mail.ts';
import { issueToken } from './one-time-tokens.ts';
import { personByEmail } from './person.queries.ts';

type Reset = Extract<Asked, { about: 'PASSWORD_RESET' }>;
type Link = Exclude<Asked, Reset>;

/** Whether one more letter may be sent to the mailbox. The last ones are in it, and their links still work. */
const mayWrite = async (ctx: Context, email: string): Promise<boolean> => {
  try {
    await limit(ctx, RESET_LETTERS, email);
    return true;
  } catch (error) {
    if (error instanceof Problem && error.code === 'RATE_LIMITED') return false;
    throw error;
  }
};

/** A job that runs twice finds the token that it made. */
const isAnswered = async (ctx: Context, id: string): Promise<boolean> =>
  (await read(ctx, sql`select 1 from one_time_token where id = ${id}`)).length > 0;

const answerReset = async (ctx: Context, { id, email }: Reset): Promise<void> => {
  const known = await asSystem(ctx, (ctx) => personByEmail(ctx, email));
  if (!known?.isActive || !(await mayWrite(ctx, email))) return;
  await asSystem(ctx, async (ctx) => {
    if (await isAnswered(ctx, id)) return;
    const { token } = await issueToken(ctx, 'PASSWORD_RESET', email, { id, personId: known.id });
    await scheduleLetter(ctx, { template: 'PASSWORD_RESET', to: email, locale: known.locale, params: { token }, about: id });
  });
};

/** The letter to an address that has an account already, instead of the link. */
const TAKEN = { SIGN_UP: 'ACCOUNT_EXISTS', EMAIL_CHANGE: 'EMAIL_TAKEN' } as const;

/** The token exists already; where there is an account it is spent unread. */
const answerLink = (ctx: Context, { about, id, email, token, locale }: Link): Promise<void> =>
  asSystem(ctx, async (ctx) => {
    const known = await personByEmail(ctx, email);
    if (known) await write(ctx, sql`update one_time_token set used_at = now() where id = ${id} and used_at is null`);
    const to = { to: email, about: id };
    if (known) await scheduleLetter(ctx, { ...to, template: TAKEN[about], locale: known.locale, params: {} });
    else await scheduleLetter(ctx, { ...to, template: about, locale, params: { token } });
  });

/** The task `account-answer`: writes to the mailbox, and tells nobody else, whether there is an account. */
export const makeAccountAnswerTask =
  (background: () => Context): Task =>
  async (payload) => {
    const asked = Asked.parse(payload);
    await (asked.about === 'PASSWORD_RESET' ? answerReset(background(), asked) : answerLink(background(), asked));
  };
