import sql from 'sql-template-tag';
import type { Person } from '../access/actor.ts';
import { asSystem, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { emit } from '../access/outbox.ts';
import { forgive, limit } from '../kernel/limits.ts';
import { ruleBroken, unauthenticated } from '../kernel/problems.ts';
import { hashToken } from '../kernel/tokens.ts';
import type { IdentityEvent } from './identity.events.ts';
import { raiseSession } from './session.service.ts';
import { openSeed, sealSeed } from './totp.seeds.ts';
import { RECOVERY_CODES, isTotpCode, newRecoveryCode, newTotpSecret, normalizeCode, stepOfCode, totpUri } from './totp.ts';

/** Who may set up codes: fully signed in, or signed in only to set them up; never with the password of an account that has them. */
const enrolling = (ctx: Context): Person => {
  const { actor } = ctx;
  if (actor.type !== 'PERSON' || actor.level === 'CODE_NEEDED') throw unauthenticated();
  if (actor.hasTotp) throw ruleBroken('TOTP_ALREADY_SET');
  return actor;
};

export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** A new secret, which counts for nothing until a code from it is shown. Starting again replaces it. */
export const startTotpEnrolment = async (ctx: Context): Promise<Enrolment> => {
  const person = enrolling(ctx);
  const secret = newTotpSecret();
  await asSystem(ctx, async (ctx) => {
    const changed = await read(
      ctx,
      sql`update person set totp_secret = ${sealSeed(ctx.secrets, person.id, secret)} where id = ${person.id} and totp_confirmed_at is null returning id`,
    );
    if (changed.length === 0) throw ruleBroken('TOTP_ALREADY_SET');
  });
  return { secret, uri: totpUri(secret, person.email) };
};

const replaceRecoveryCodes = async (ctx: Context, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => hashToken(normalizeCode(code)));
  await read(ctx, sql`delete from recovery_code where person_id = ${personId}`);
  await read(ctx, sql`insert into recovery_code (person_id, code_hash) select ${personId}::uuid, unnest(${hashes}::text[])`);
  return codes;
};

type Pending = { secret: string | null; isConfirmed: boolean };

/** Locks the person: of two confirmations at once the second finds the codes set. */
const lockPending = async (ctx: Context, personId: string): Promise<string> => {
  const [row] = await read<Pending>(
    ctx,
    sql`select totp_secret as secret, totp_confirmed_at is not null as "isConfirmed" from person where id = ${personId} for update`,
  );
  if (row?.isConfirmed) throw ruleBroken('TOTP_ALREADY_SET');
  const seed = row?.secret ? openSeed(ctx, personId, row.secret) : null;
  if (seed === null) throw ruleBroken('CODE_WRONG');
  return seed;
};

/** The first right code sets them for good: other sessions end, this one goes on in full under a new token. */
export const confirmTotpEnrolment = async (ctx: Context, typed: string): Promise<string[]> => {
  const person = enrolling(ctx);
  await limit(ctx, 'SIGN_IN_CODE', person.id);
  const { codes, token } = await asSystem(ctx, async (ctx) => {
    const secret = await lockPending(ctx, person.id);
    const code = normalizeCode(typed);
    const step = isTotpCode(code) ? stepOfCode(secret, code, Date.now()) : null;
    if (step === null) throw ruleBroken('CODE_WRONG');
    const [row] = await read<{ version: number }>(
      ctx,
      sql`update person set totp_confirmed_at = now(), totp_last_step = ${step}, rights_version = rights_version + 1
        where id = ${person.id} returning rights_version as version`,
    );
    if (!row) throw unauthenticated();
    const session = await raiseSession(ctx, person, row.version);
    await read(ctx, sql`delete from session where person_id = ${person.id} and id <> ${session.id}`);
    const codes = await replaceRecoveryCodes(ctx, person.id);
    await emit(ctx, 'person.totp_enrolled' satisfies IdentityEvent, { kind: 'PERSON', id: person.id });
    return { codes, token: session.token };
  });
  await forgive(ctx, 'SIGN_IN_CODE', person.id);
  ctx.cookies.setSession(token);
  return codes;
};
