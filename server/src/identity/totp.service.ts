import sql from 'sql-template-tag';
import type { Person } from '../access/actor.ts';
import { asSystem, personOf, read, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import { limit, refund } from '../kernel/rate-limits.ts';
import { SET_UP_CODES } from './identity.limits.ts';
import { ruleBroken, unauthenticated } from '../kernel/problems.ts';
import { hashToken } from '../kernel/tokens.ts';
import { tell } from './identity.mail.ts';
import { rememberDevice } from './known-devices.ts';
import { endOthers, keepThisSessionOnly, raiseSession } from './session.renewal.ts';
import { lockAccount } from './session.service.ts';
import { openSeed, sealSeed } from './totp.seeds.ts';
import { RECOVERY_CODES, isTotpCode, newRecoveryCode, newTotpSecret, normalizeCode, stepOfCode, totpUri } from './totp.ts';
import { Person as PersonEntity, RecoveryCode } from './person.entity.ts';

/** Who may set up codes, or replace those in use: an account that has codes never with the password alone. */
const enrolling = (ctx: Context): Person => {
  const { actor } = ctx;
  if (actor.type !== 'PERSON' || actor.level === 'CODE_NEEDED') throw unauthenticated();
  return actor;
};

export interface Enrolment {
  readonly secret: string;
  readonly uri: string;
}

/** A new secret, which has no effect until a code from it is shown; until then the one in use applies. Starting again replaces it. */
export const startTotpEnrolment = async (ctx: Context): Promise<Enrolment> => {
  const person = enrolling(ctx);
  const secret = newTotpSecret();
  await asSystem(ctx, (ctx) =>
    withManager(ctx, (manager) =>
      manager.update(PersonEntity, { id: person.id }, { totpPending: sealSeed(ctx.secrets, person.id, secret) }),
    ),
  );
  return { secret, uri: totpUri(secret, person.email) };
};

const replaceRecoveryCodes = async (ctx: Context, personId: string): Promise<string[]> => {
  const codes = Array.from({ length: RECOVERY_CODES }, newRecoveryCode);
  const hashes = codes.map((code) => hashToken(normalizeCode(code)));
  await withManager(ctx, (manager) => manager.delete(RecoveryCode, { personId }));
  await write(ctx, sql`insert into recovery_code (person_id, code_hash) select ${personId}::uuid, unnest(${hashes}::text[])`);
  return codes;
};

/** Locks the person: of two concurrent confirmations the second finds nothing pending. */
const lockPending = async (ctx: Context, personId: string): Promise<string> => {
  const [row] = await read<{ sealed: string | null }>(
    ctx,
    sql`select totp_pending as sealed from person where id = ${personId} for update`,
  );
  const seed = row?.sealed ? openSeed(ctx, personId, row.sealed) : null;
  if (seed === null) throw ruleBroken('CODE_WRONG');
  return seed;
};

/** The first correct code activates the codes: other sessions end, and this one continues fully signed in under a new token. */
export const confirmTotpEnrolment = async (ctx: Context, typed: string): Promise<string[]> => {
  const person = enrolling(ctx);
  await limit(ctx, SET_UP_CODES, person.id);
  const { codes, token } = await asSystem(ctx, async (ctx) => {
    const secret = await lockPending(ctx, person.id);
    const code = normalizeCode(typed);
    const step = isTotpCode(code) ? stepOfCode(secret, code, Date.now()) : null;
    if (step === null) throw ruleBroken('CODE_WRONG');
    const [row] = await write<{ version: number }>(
      ctx,
      sql`update person set totp_secret = ${sealSeed(ctx.secrets, person.id, secret)}, totp_pending = null, totp_confirmed_at = now(), totp_last_step = ${step},
          rights_version = rights_version + 1
        where id = ${person.id} returning rights_version as version`,
    );
    if (!row) throw unauthenticated();
    const session = await raiseSession(ctx, person, row.version, false);
    await endOthers(ctx, person);
    const codes = await replaceRecoveryCodes(ctx, person.id);
    await emit(ctx, 'person.totp_enrolled', person.id);
    await tell(ctx, person, 'TOTP_SET');
    return { codes, token: session.token };
  });
  await refund(ctx, SET_UP_CODES, person.id);
  ctx.cookies.setSession(token);
  await rememberDevice(ctx, person.id);
  return codes;
};

/** Signing in then asks for the password alone. People who act for a body can only replace their codes. */
export const removeTotp = async (ctx: Context): Promise<boolean> => {
  const person = personOf(ctx);
  const token = await asSystem(ctx, async (ctx) => {
    const account = await lockAccount(ctx, person.id);
    if (!account) throw unauthenticated();
    if (account.isStaff) throw ruleBroken('TOTP_REQUIRED');
    if (!account.hasTotp) return null;
    const none = { totpSecret: null, totpPending: null, totpConfirmedAt: null, totpLastStep: null };
    await withManager(ctx, (manager) => manager.update(PersonEntity, { id: person.id }, none));
    await withManager(ctx, (manager) => manager.delete(RecoveryCode, { personId: person.id }));
    const token = await keepThisSessionOnly(ctx, person);
    await emit(ctx, 'person.totp_removed', person.id);
    await tell(ctx, person, 'TOTP_REMOVED');
    return token;
  });
  if (token !== null) ctx.cookies.setSession(token);
  return true;
};

/** Ten new recovery codes; the former ones stop working. */
export const renewRecoveryCodes = (ctx: Context): Promise<string[]> => {
  const person = personOf(ctx);
  return asSystem(ctx, async (ctx) => {
    const account = await lockAccount(ctx, person.id);
    if (!account?.hasTotp) throw ruleBroken('ENROLMENT_NEEDED');
    const codes = await replaceRecoveryCodes(ctx, person.id);
    await emit(ctx, 'person.recovery_codes_renewed', person.id);
    await tell(ctx, person, 'RECOVERY_CODES_RENEWED');
    return codes;
  });
};
