import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { z } from 'zod';
import { read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { limit } from '../kernel/rate-limits.ts';
import { WRONG_TOKEN } from './identity.limits.ts';
import { Problem, ruleBroken } from '../kernel/problems.ts';
import { hashToken, newToken } from '../kernel/tokens.ts';
import type { TokenPurpose } from './one-time-token.entity.ts';

const LIFETIME: Record<TokenPurpose, string> = {
  SIGN_UP: '24 hours',
  PASSWORD_RESET: '1 hour',
  INVITATION: '7 days',
  EMAIL_CHANGE: '24 hours',
  EMAIL_OBJECTION: '3 days',
};

export interface IssuedToken {
  readonly id: string;
  readonly token: string;
}

/** Stores the hash of a new token that is sent by mail. */
export const issueToken = async (
  ctx: Context,
  purpose: TokenPurpose,
  email: string,
  { id = randomUUID(), ...payload }: Readonly<Record<string, unknown>> & { readonly id?: string },
): Promise<IssuedToken> => {
  const token = newToken();
  await write(
    ctx,
    sql`insert into one_time_token (id, purpose, token_hash, email, payload, expires_at)
      values (${id}, ${purpose}, ${hashToken(token)}, ${email}, ${JSON.stringify(payload)}::jsonb, now() + ${LIFETIME[purpose]}::interval)`,
  );
  return { id, token };
};

export type FoundToken = { id: string; email: string; payload: unknown };

/** Reads a valid token without spending it. */
export const findToken = async (ctx: Context, purpose: TokenPurpose, token: string): Promise<FoundToken | null> => {
  const [row] = await read<FoundToken>(
    ctx,
    sql`select id, email, payload from one_time_token
      where token_hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > now()`,
  );
  return row ?? null;
};

/** Spends a token; of two concurrent attempts one succeeds, the other gets TOKEN_EXPIRED. */
export const spendToken = async (ctx: Context, purpose: TokenPurpose, token: string): Promise<FoundToken> => {
  const [row] = await write<FoundToken>(
    ctx,
    sql`update one_time_token set used_at = now()
      where token_hash = ${hashToken(token)} and purpose = ${purpose} and used_at is null and expires_at > now()
      returning id, email, payload`,
  );
  if (!row) throw ruleBroken('TOKEN_EXPIRED');
  return row;
};

/** The payload of a token that belongs to an account. */
export const OfPerson = z.object({ personId: z.string() });

/** Invalidates tokens of these purposes that belong to an account, whichever address they were sent to. */
export const voidTokensOf = async (ctx: Context, personId: string, ...purposes: TokenPurpose[]): Promise<void> => {
  await write(
    ctx,
    sql`update one_time_token set used_at = now()
      where payload->>'personId' = ${personId} and purpose = any (${purposes}::text[]) and used_at is null`,
  );
};

const isExpired = (error: unknown): boolean => error instanceof Problem && error.details.rule === 'TOKEN_EXPIRED';

/**
 * Counts unknown links, because of the load they cause. The holder of a valid one never has to wait because of others at the
 * same address: it has 256 random bits and cannot be guessed.
 */
export const countingWrongTokens = async <T>(ctx: Context, work: () => Promise<T>): Promise<T> => {
  try {
    return await work();
  } catch (error) {
    if (isExpired(error)) await limit(ctx, WRONG_TOKEN);
    throw error;
  }
};
