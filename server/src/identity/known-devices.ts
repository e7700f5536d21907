import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import sql from 'sql-template-tag';
import { asSystem, read } from '../request/context.ts';
import type { Context, Secrets } from '../request/context.ts';
import { unauthenticated } from '../kernel/problems.ts';

/**
 * Devices on which somebody has signed in. The cookie is the device's name and a mark for each of its people, newest first:
 * `name.mark.mark`. A mark binds person, device and password generation under a key of ours, so that a new password forgets
 * every device, and the cookie tells nobody who its people are. It grants no access: it only gives attempts from this device a
 * budget of their own.
 */

/** What was shown on the device: a link sent by mail counts as the password, not as the codes. */
export type DeviceProof = 'PASSWORD' | 'FULL';

export interface KnownAs {
  readonly id: string;
  readonly passwordGeneration: number;
}

const PEOPLE_ON_A_DEVICE = 16;
const SHAPE = /^[\w-]{22}(?:\.[\w-]{43}){1,16}$/;

interface Device {
  readonly name: string;
  readonly marks: readonly string[];
}

const deviceOf = (ctx: Context): Device | null => {
  const cookie = ctx.cookies.device ?? '';
  if (!SHAPE.test(cookie)) return null;
  const [name = '', ...marks] = cookie.split('.');
  return { name, marks };
};

const markOf = ({ deviceKey }: Secrets, name: string, { id, passwordGeneration }: KnownAs, proof: DeviceProof): string =>
  createHmac('sha256', deviceKey).update([name, id, passwordGeneration, proof].join('\n')).digest('base64url');

const isOneOf = (marks: readonly string[], mark: string): boolean =>
  marks.filter((one) => timingSafeEqual(Buffer.from(one), Buffer.from(mark))).length > 0;

/** The name of the device if it knows this person by one of these proofs. */
export const knownDevice = (ctx: Context, person: KnownAs, proofs: readonly DeviceProof[]): string | null => {
  const device = deviceOf(ctx);
  if (!device) return null;
  const keys = [ctx.secrets, ctx.secrets.former].filter((one) => one !== null);
  const fitting = keys.flatMap((key) => proofs.map((proof) => markOf(key, device.name, person, proof)));
  return fitting.some((mark) => isOneOf(device.marks, mark)) ? device.name : null;
};

/** The person's data that marks are made of; read as the system. */
export const knownAs = async (ctx: Context, personId: string): Promise<KnownAs> => {
  const [person] = await read<KnownAs & Record<string, unknown>>(
    ctx,
    sql`select id, password_generation as "passwordGeneration" from person where id = ${personId}`,
  );
  if (!person) throw unauthenticated();
  return person;
};

/** The cookie with one more person in it; read in the transaction that makes the person known. */
export const deviceCookie = async (ctx: Context, personId: string, proof: DeviceProof): Promise<string> => {
  const { name, marks } = deviceOf(ctx) ?? { name: randomBytes(16).toString('base64url'), marks: [] };
  const mark = markOf(ctx.secrets, name, await knownAs(ctx, personId), proof);
  return [name, mark, ...marks.filter((one) => one !== mark).slice(0, PEOPLE_ON_A_DEVICE - 1)].join('.');
};

/** After the password was changed on this device: it stays known, every other one is forgotten. */
export const rememberDevice = async (ctx: Context, personId: string, proof: DeviceProof = 'FULL'): Promise<void> => {
  ctx.cookies.setDevice(await asSystem(ctx, (ctx) => deviceCookie(ctx, personId, proof)));
};
