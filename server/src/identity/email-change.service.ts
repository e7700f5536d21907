import sql from 'sql-template-tag';
import { z } from 'zod';
import type { Person } from '../access/actor.ts';
import { asSystem, personOf, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { limit } from '../kernel/rate-limits.ts';
import { EMAIL_CHANGE } from './identity.limits.ts';
import { badInput, ruleBroken, unauthenticated } from '../kernel/problems.ts';
import { emailProblem, normalizeEmail } from './email.ts';
import { scheduleAnswer, scheduleLetter } from './identity.mail.ts';
import type { Owner } from './identity.mail.ts';
import { OfPerson, countingWrongTokens, issueToken, spendToken, voidTokensOf } from './one-time-tokens.ts';
import { endSessions, lockAccount } from './session.service.ts';

/** A change that waits for its confirmation: whose it is, and the address that it replaces. */
const Change = z.object({ personId: z.string(), from: z.string() });

/** A link with which the reader of the former address can undo the change. */
const warnFormer = async (
  ctx: Context,
  person: Person,
  former: string,
  template: 'EMAIL_CHANGE_ASKED' | 'EMAIL_CHANGED_FROM',
): Promise<void> => {
  const { id, token } = await issueToken(ctx, 'EMAIL_OBJECTION', former, { personId: person.id });
  await scheduleLetter(ctx, { template, to: former, locale: person.locale, params: { token }, about: id });
};

/**
 * Always returns true and does the same work: only the mailbox is told whether the new address has an account. The old address
 * stays until the new one is confirmed.
 */
export const requestEmailChange = async (ctx: Context, typed: string): Promise<boolean> => {
  const person = personOf(ctx);
  const email = normalizeEmail(typed);
  const problem = emailProblem('email', email);
  if (problem) throw badInput(problem);
  if (email === normalizeEmail(person.email)) throw ruleBroken('EMAIL_UNCHANGED');
  await limit(ctx, EMAIL_CHANGE, person.id);
  await asSystem(ctx, async (ctx) => {
    if (!(await lockAccount(ctx, person.id))) throw unauthenticated();
    await voidTokensOf(ctx, person.id, 'EMAIL_CHANGE');
    // The link for an address that has an account is made like any other, and sent to nobody.
    const { id, token } = await issueToken(ctx, 'EMAIL_CHANGE', email, { personId: person.id, from: person.email });
    await emit(ctx, 'email_change.requested', person.id);
    await scheduleAnswer(ctx, { about: 'EMAIL_CHANGE', id, email, token, locale: person.locale });
    await warnFormer(ctx, person, person.email, 'EMAIL_CHANGE_ASKED');
  });
  return true;
};

/** Confirms the link of the new address, opened by the person whose change it is: a stranger with a mistyped address gains nothing. */
export const confirmEmailChange = async (ctx: Context, token: string): Promise<boolean> => {
  const person = personOf(ctx);
  await countingWrongTokens(ctx, () =>
    asSystem(ctx, async (ctx) => {
      if (!(await lockAccount(ctx, person.id))) throw unauthenticated();
      const { id, email, payload } = await spendToken(ctx, 'EMAIL_CHANGE', token);
      const { personId, from } = Change.parse(payload);
      if (personId !== person.id) throw ruleBroken('TOKEN_EXPIRED');
      const changed = await write(ctx, sql`update person set email = ${email} where id = ${person.id} and email = ${from} returning id`);
      if (changed.length === 0) throw ruleBroken('TOKEN_EXPIRED');
      await voidTokensOf(ctx, person.id, 'PASSWORD_RESET', 'EMAIL_CHANGE');
      await emit(ctx, 'person.email_changed', person.id);
      await scheduleLetter(ctx, { template: 'EMAIL_CHANGED', to: email, locale: person.locale, params: {}, about: `changed:${id}` });
      await warnFormer(ctx, person, from, 'EMAIL_CHANGED_FROM');
    }),
  );
  return true;
};

const ownerOf = async (ctx: Context, personId: string): Promise<Owner> => {
  const account = await lockAccount(ctx, personId);
  const [owner] = await read<Owner>(ctx, sql`select email, locale from person where id = ${personId}`);
  if (!account || !owner) throw ruleBroken('TOKEN_EXPIRED');
  return owner;
};

/** Links that undo later changes lapse with them; those of an earlier owner stay valid. */
const voidLaterObjections = async (ctx: Context, personId: string, tokenId: string): Promise<void> => {
  await write(
    ctx,
    sql`update one_time_token set used_at = now() where purpose = 'EMAIL_OBJECTION' and payload->>'personId' = ${personId} and used_at is null
      and created_at > (select created_at from one_time_token where id = ${tokenId})`,
  );
};

/**
 * The reader of the former address did not want the change. The address is restored; and because somebody was able to prove
 * what only the owner should know, every session ends, the password stops working, and a link for a new one is sent to the
 * former address.
 */
export const objectToEmailChange = async (ctx: Context, token: string): Promise<boolean> => {
  await countingWrongTokens(ctx, () =>
    asSystem(ctx, async (ctx) => {
      const { id, email: former, payload } = await spendToken(ctx, 'EMAIL_OBJECTION', token);
      const { personId } = OfPerson.parse(payload);
      const { email: present, locale } = await ownerOf(ctx, personId);
      await voidTokensOf(ctx, personId, 'EMAIL_CHANGE', 'PASSWORD_RESET');
      await voidLaterObjections(ctx, personId, id);
      await write(ctx, sql`update person set email = ${former}, password_hash = null where id = ${personId}`);
      await endSessions(ctx, personId);
      await emit(ctx, 'email_change.objected', personId);
      const reset = await issueToken(ctx, 'PASSWORD_RESET', former, { personId });
      await scheduleLetter(ctx, { template: 'EMAIL_OBJECTED', to: former, locale, params: { token: reset.token }, about: reset.id });
      if (present !== former)
        await scheduleLetter(ctx, { template: 'EMAIL_RESTORED', to: present, locale, params: {}, about: `restored:${id}` });
    }),
  );
  return true;
};
