import type { Pool } from 'pg';
import { openPool } from 'server/src/app/role-pools.ts';
import { silentLog } from 'server/src/testing/world.ts';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { Context } from 'server/src/request/context.ts';
import type { RequestServices } from 'server/src/request/services.ts';
import { requestPasswordReset } from 'server/src/identity/password-reset.service.ts';
import { signIn } from 'server/src/identity/sign-in.service.ts';
import { signUp } from 'server/src/identity/sign-up.service.ts';
import { Browser, newAddress } from 'server/src/testing/browsers.ts';
import { PASSWORD, Siege, WRONG, outcomeOf } from 'server/src/testing/guessing-world.ts';
import { figure, isFull, times } from './scale.ts';

// The delays before slowed answers: an attacker with many addresses does not mind them.
vi.mock('server/src/kernel/pause.ts', () => ({ pause: () => Promise.resolve() }));

let siege: Siege;
const pools: Pool[] = [];
beforeAll(async () => {
  siege = await Siege.open();
});
afterAll(async () => {
  for (const pool of pools) await pool.end();
  await siege.database.close();
});

/** Another copy of the product on the same database: it shares nothing that is kept in memory. */
const anotherCopy = async (): Promise<RequestServices> => {
  const systemPool = await openPool(siege.database.systemPool.options.connectionString ?? '', silentLog, { max: 4 });
  pools.push(systemPool);
  return { ...siege.services, systemPool };
};

const minutesPass = (minutes: number) =>
  siege.database.ownerPool.query('update call_count set ends_at = ends_at - make_interval(mins => $1::integer)', [minutes]);

const tally = (outcomes: readonly string[], outcome: string): number => outcomes.filter((one) => one === outcome).length;

/** This many guesses at one account, each from an address of its own, a few at once. */
const guessAt = async (services: RequestServices, email: string, count: number): Promise<string[]> => {
  const outcomes: string[] = [];
  const attack = async (): Promise<void> => {
    while (outcomes.length < count) outcomes.push(await outcomeOf(signIn(await new Browser(services).request(), email, WRONG)));
  };
  await Promise.all(Array.from({ length: 6 }, attack));
  return outcomes;
};

describe('guessing one account from many addresses', () => {
  const COUNT = times(40, 5_000);

  it.each([
    ['an account', async () => (await siege.anInvestor()).email],
    ['no account', async () => newAddress()],
  ])('is judged 30 times an hour at most, where there is %s, whenever the hour begins', async (name, whose) => {
    const email = await whose();
    let judged = 0;
    // The worst hour: from just before the end of one window to just after the beginning of the third.
    for (const minutes of [0, 30, 30]) {
      await minutesPass(minutes);
      judged += tally(await guessAt(await anotherCopy(), email, COUNT), 'CREDENTIALS_WRONG');
    }
    figure(`guesses an hour, ${name}`, judged);
    expect(judged).toBeLessThanOrEqual(30);
    expect(judged).toBeGreaterThanOrEqual(10);
  });

  it('through two copies of the product has one budget', async () => {
    const { email } = await siege.anInvestor();
    const outcomes = (await Promise.all([await anotherCopy(), await anotherCopy()].map((copy) => guessAt(copy, email, COUNT)))).flat();
    figure('guesses judged by two copies', tally(outcomes, 'CREDENTIALS_WRONG'));
    expect(tally(outcomes, 'CREDENTIALS_WRONG')).toBe(10);
  });

  it('keeps no key of refused calls', async () => {
    const flooder = new Browser(siege.services);
    for (let count = 0; count < 25; count += 1) await outcomeOf(requestPasswordReset(await flooder.request(), newAddress()));
    const rows = async () =>
      (await siege.database.ownerPool.query<{ count: number }>('select count(*)::int as count from call_count')).rows[0]?.count;
    const before = await rows();
    for (let count = 0; count < times(50, 60_000); count += 1) await outcomeOf(requestPasswordReset(await flooder.request(), newAddress()));
    expect(await rows()).toBe(before);
    figure('rows that refused resets leave', 0);
  });

  it('holds up nobody else', async () => {
    const [victim, neighbour] = [await siege.anInvestor(), await siege.anInvestor()];
    const attack = guessAt(siege.services, victim.email, COUNT * 4);
    const took: number[] = [];
    for (let count = 0; count < times(5, 60); count += 1) {
      const began = performance.now();
      expect(await outcomeOf(signIn(await new Browser(siege.services).request(), neighbour.email, PASSWORD))).toBe('IN');
      took.push(performance.now() - began);
    }
    await attack;
    const p95 = took.toSorted((a, b) => a - b)[Math.floor(took.length * 0.95)] ?? 0;
    figure('a neighbour signs in meanwhile, ms (95 %)', Math.round(p95));
    if (isFull) expect(p95).toBeLessThan(1_000);
  });
});

/** How well durations distinguish two groups: 0.5 not at all, 1 always. */
const areaUnderCurve = (one: readonly number[], other: readonly number[]): number => {
  let wins = 0;
  for (const a of one) for (const b of other) wins += a > b ? 1 : a === b ? 0.5 : 0;
  const area = wins / (one.length * other.length);
  return Math.max(area, 1 - area);
};

type Ask = (ctx: Context, email: string) => Promise<unknown>;

const ORGANISATION = { name: 'Имя', organisationName: 'ТОО «Проба»', country: 'DE', consent: true } as const;
const ASKED: [string, Ask, number][] = [
  ['a new password', requestPasswordReset, times(30, 2_000)],
  ['an account', (ctx, email) => signUp(ctx, { ...ORGANISATION, email, password: PASSWORD }), times(10, 400)],
];

describe('asking for', () => {
  it.each(ASKED)('%s tells neither by its statements nor by its time whether there is an account', async (name, ask, count) => {
    const known = await Promise.all(Array.from({ length: Math.ceil(count / 2) }, async () => (await siege.anInvestor()).email));
    const unknown = known.map(() => newAddress());
    const took: Record<'known' | 'unknown', number[]> = { known: [], unknown: [] };
    const statements = new Set<number>();
    const timed = async (group: keyof typeof took, email: string): Promise<void> => {
      const ctx = await new Browser(siege.services).request();
      const began = performance.now();
      await ask(ctx, email);
      took[group].push(performance.now() - began);
      statements.add(ctx.statements.count);
    };
    // Each address twice, in changing order, so that neither group is always the first.
    for (let index = 0; index < known.length * 2; index += 1) {
      const pair = [
        ['known', known[index % known.length]],
        ['unknown', unknown[index % known.length]],
      ] as const;
      for (const [group, email] of index % 2 === 0 ? pair.toReversed() : pair) await timed(group, email ?? '');
    }
    expect(statements.size).toBe(1);
    const area = areaUnderCurve(took.known, took.unknown);
    figure(`asking for ${name}, area under the curve`, area.toFixed(3));
    if (isFull) expect(area).toBeLessThanOrEqual(0.55);
  });
});
