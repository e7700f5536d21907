import sql from 'sql-template-tag';
import { z } from 'zod';
import { LOCALES } from 'shared/locale/locale.ts';
import { asSystem, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { limit } from '../kernel/rate-limits.ts';
import { SIGN_UP } from './identity.limits.ts';
import { hashPassword } from './password.hashing.ts';
import { scheduleAnswer } from './identity.mail.ts';
import { countingWrongTokens, issueToken, spendToken } from './one-time-tokens.ts';
import { createMembership, createPerson } from './person.service.ts';
import { enter, entryOf, lockAccount, openSession } from './session.service.ts';
import { checkSignUp } from './sign-up.rules.ts';
import type { SignUp } from './sign-up.rules.ts';
import type { SignInResultType } from './viewer.types.ts';

/** The content of the link until the address is confirmed. */
const Waiting = z.object({
  passwordHash: z.string(),
  name: z.string(),
  organisationName: z.string(),
  country: z.string(),
  bin: z.string().nullable(),
  locale: z.enum(LOCALES),
});
type Waiting = z.infer<typeof Waiting>;

/** Always returns true and does the same work: the worker looks up whether the address has an account, and tells only the mailbox. */
export const signUp = async (ctx: Context, input: SignUp): Promise<boolean> => {
  const { email, password, name, organisationName, country, bin } = checkSignUp(input);
  // Only complete sign-ups are counted: typing mistakes lock nobody out.
  await limit(ctx, SIGN_UP, email);
  const passwordHash = await hashPassword(password);
  const waiting: Waiting = { passwordHash, name, organisationName, country, bin, locale: ctx.locale };
  await asSystem(ctx, async (ctx) => {
    const { id, token } = await issueToken(ctx, 'SIGN_UP', email, waiting);
    await emit(ctx, 'sign_up.requested', id);
    await scheduleAnswer(ctx, { about: 'SIGN_UP', id, email, token, locale: ctx.locale });
  });
  return true;
};

const registerInvestor = async (ctx: Context, { organisationName, country, bin, locale }: Waiting): Promise<string> => {
  const name = { [locale.toLowerCase()]: organisationName };
  const [row] = await write<{ id: string }>(
    ctx,
    sql`insert into organisation (kind, name, bin, country)
      values ('INVESTOR', ${JSON.stringify(name)}::jsonb, ${bin}, ${country}) returning id`,
  );
  if (!row) throw new Error('An organisation was not stored.');
  await emit(ctx, 'organisation.registered', row.id);
  return row.id;
};

/** The link of the letter was opened: creates the person, the organisation and the first session. */
export const confirmSignUp = (ctx: Context, token: string): Promise<SignInResultType> =>
  countingWrongTokens(ctx, () =>
    enter(ctx, async (ctx) => {
      const { email, payload } = await spendToken(ctx, 'SIGN_UP', token);
      const waiting = Waiting.parse(payload);
      const personId = await createPerson(ctx, { email, ...waiting });
      await createMembership(ctx, personId, await registerInvestor(ctx, waiting), 'LEAD');
      const account = await lockAccount(ctx, personId);
      if (!account) throw new Error('A new account is not there.');
      const session = await openSession(ctx, account, 'FULL', 'NONE');
      return entryOf(ctx, personId, session, 'person.signed_up');
    }),
  );
