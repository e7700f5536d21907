import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { isInputObjectType } from 'graphql';
import { diceFrom } from 'server/src/pictures/dice.ts';
import type { Dice } from 'server/src/pictures/dice.ts';
import { makeLog } from 'server/src/http/log.ts';
import { buildGuardedSchema } from 'server/src/app/schema.ts';
import { aDraft, aSubmission } from 'server/src/testing/interests.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { askRaw } from 'server/src/testing/raw-request.ts';
import { aClause, draftWith, zoneOf } from 'server/src/testing/zone-terms.ts';
import { badRequest, targetsOf, unreached } from './bad-documents.ts';
import type { Known } from './bad-values.ts';
import { badValue } from './bad-values.ts';
import { figure, times } from './scale.ts';

const VIEWERS = ['visitor', 'investor-a', 'zone-manager-a', 'reviewer-a', 'administrator'] as const;

let world: HttpWorld;
let slug: string;
let known: Known;
const faults: string[] = [];
const exits: unknown[] = [];
const onExit = (reason: unknown): void => void exits.push(reason);

beforeAll(async () => {
  // An INTERNAL error logs its reason: a failure of this test shows it.
  const log = makeLog('error', { write: (line: string) => void faults.push(line.slice(0, 2_000)) });
  world = await openHttpWorld({ log, proxyHops: 1 });
  await world.app.listen({ port: 0, host: '127.0.0.1' });
  slug = await anOpportunity(world.database.ownerPool);
  const investor = await world.as('investor-a');
  const draft = await aDraft(investor, slug);
  const sent = await aSubmission(investor, await anOpportunity(world.database.ownerPool));
  const zone = await zoneOf(world, 'saryarqa');
  const terms = await draftWith(await world.as('zone-manager-a'), zone, { clauses: [aClause('Ответ за 5 дней')] });
  known = {
    words: [
      slug,
      'saryarqa',
      'ridder',
      'ulytau',
      draft.id,
      sent.id,
      sent.contentHash ?? '',
      terms.id,
      zone.id,
      'ANSWER_TIME',
      '23',
      'KZ',
      'https://adilet.zan.kz/rus',
      '?kind=FACILITY',
    ],
  };
  process.on('unhandledRejection', onExit);
  process.on('uncaughtExceptionMonitor', onExit);
});
afterAll(async () => {
  process.off('unhandledRejection', onExit);
  process.off('uncaughtExceptionMonitor', onExit);
  await world.close();
});

class Tally {
  readonly #counts = new Map<string, number>();

  public add(word: string): void {
    this.#counts.set(word, (this.#counts.get(word) ?? 0) + 1);
  }

  public of(word: string): number {
    return this.#counts.get(word) ?? 0;
  }

  public toString(): string {
    return [...this.#counts]
      .toSorted(([, one], [, other]) => other - one)
      .map(([word, count]) => `${word} ${count}`)
      .join(', ');
  }
}

/** Each request from an address of its own, so that limits by address do not answer first. */
const addressOf = (index: number): string => `10.${(index >> 16) & 255}.${(index >> 8) & 255}.${index & 255}`;

const schema = buildGuardedSchema();

describe('inputs that nobody should send', () => {
  it('are generated for every field that takes arguments, and for every class of input', () => {
    const targets = targetsOf(schema, slug);
    expect(unreached(schema, targets)).toEqual([]);
    const inputs = Object.values(schema.getTypeMap()).filter(isInputObjectType);
    const printed = JSON.stringify(targets.map(({ field }) => field.args.map(({ type }) => String(type))));
    const inside = inputs.flatMap((type) => Object.values(type.getFields()).map(({ type: of }) => String(of))).join(' ');
    expect(inputs.map(({ name }) => name).filter((name) => !printed.includes(name) && !inside.includes(name))).toEqual([]);
  });

  it('end in a code of ours, never in a fault', async () => {
    const targets = targetsOf(schema, slug);
    const count = times(600, 20_000);
    const dice = diceFrom('bad inputs');
    const [codes, statuses, reached] = [new Tally(), new Tally(), new Tally()];
    const broken: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const target = targets[index % targets.length];
      if (!target) throw new Error('There is nothing to ask.');
      const { query, variables } = badRequest(target, dice, known);
      // The viewer changes with every round of the targets; otherwise each field would always be asked by the same one.
      const viewer = VIEWERS[(index + Math.floor(index / targets.length)) % VIEWERS.length] ?? 'visitor';
      const before = faults.length;
      const { status, errors } = await world.ask(viewer, query, variables, { 'x-forwarded-for': addressOf(index) });
      const code = errors[0]?.message ?? 'answered';
      codes.add(code);
      statuses.add(String(status));
      if (code !== 'RATE_LIMITED') reached.add(target.name);
      if (status >= 500 || errors.some(({ extensions }) => extensions['code'] === 'INTERNAL'))
        broken.push(`${viewer} ${query} ${JSON.stringify(variables).slice(0, 1_500)} → ${faults.slice(before).join('')}`);
    }
    figure('bad inputs tried', count);
    figure('fields that took them', targets.length);
    figure('answers by code', String(codes));
    figure('answers by status', String(statuses));
    figure('INTERNAL or 5xx', broken.length);
    expect(broken.slice(0, 5)).toEqual([]);
    expect(exits).toEqual([]);
    // The inputs really were examined: limits answered few of them, and every field was reached.
    expect(codes.of('RATE_LIMITED')).toBeLessThan(count / 5);
    expect(targets.map(({ name }) => name).filter((name) => reached.of(name) === 0)).toEqual([]);
  });
});

const part = (dice: Dice): string => {
  const value = dice.pick(
    '%',
    '%00',
    '%zz',
    '%ED%A0%80',
    '%ff',
    '..%2f',
    '..',
    '/',
    '//',
    '\\',
    '%5c',
    '%0d%0a',
    'a'.repeat(600),
    '%F0%9F%98%80',
    '__proto__',
    '%3Cscript%3E',
    '%E2%80%AE',
    '*',
    '?',
    '#',
    'saryarqa',
    'x',
  );
  return dice.chance(0.3) ? `${value}${encodeURI(dice.pick('қ', 'а б', '|', '"'))}` : value;
};

const ADDRESSES: readonly ((dice: Dice) => string)[] = [
  (dice) => `/${part(dice)}`,
  (dice) => `//${part(dice)}`,
  (dice) => `/${part(dice)}/${part(dice)}`,
  (dice) => `/zones/${part(dice)}/terms.atom`,
  (dice) => `/kk/zones/${part(dice)}/terms.atom?${part(dice)}`,
  (dice) => `/pictures/${part(dice)}.svg`,
  (dice) => `/export/opportunities.csv?k=${part(dice)}&q=${part(dice)}&after=${part(dice)}`,
  (dice) => `/en/export/opportunities.geojson?zone=${part(dice)}&pick=${part(dice)}&box=${part(dice)}`,
  (dice) => `/sitemap-${part(dice)}.xml`,
];

describe('routes with input in the address', () => {
  it('answer, whatever the address contains', async () => {
    const count = times(150, 5_000);
    const dice = diceFrom('bad addresses');
    const statuses = new Tally();
    const broken: string[] = [];
    for (let index = 0; index < count; index += 1) {
      const url = ADDRESSES[index % ADDRESSES.length]?.(dice) ?? '/';
      const { status, text } = await askRaw(world.app, url, [`x-forwarded-for: ${addressOf(index)}`]);
      statuses.add(String(status));
      // What is not HTTP is answered by Node itself.
      if (!(status < 500) || (status !== 400 && !text.toLowerCase().includes('content-security-policy'))) broken.push(`${url} → ${status}`);
    }
    figure('bad addresses tried', count);
    figure('their answers by status', String(statuses));
    expect(broken.slice(0, 5)).toEqual([]);
  });

  it('answer a mail reader’s button with whatever token and body', async () => {
    const dice = diceFrom('bad buttons');
    for (let index = 0; index < times(20, 300); index += 1) {
      const token = encodeURIComponent(String(dice.pick('\0', '', 'a.b', 'x'.repeat(5_000), '\u202e')));
      const payload = dice.pick('List-Unsubscribe=One-Click', '', 'List-Unsubscribe=%00', '\0');
      const { statusCode } = await world.app.inject({
        method: 'POST',
        url: `/unsubscribe?token=${token}&token=${dice.pick('', 'x')}`,
        payload,
        headers: { 'content-type': 'application/x-www-form-urlencoded' },
      });
      expect(statusCode).toBeLessThan(500);
    }
  });
});

describe('invalid bodies', () => {
  it('are refused by our codes', async () => {
    const dice = diceFrom('bad bodies');
    const type = schema.getType('DraftZoneTermsInput');
    if (!isInputObjectType(type)) throw new Error('There is no such input.');
    for (let index = 0; index < times(60, 2_000); index += 1) {
      const odd = (): unknown => dice.pick<unknown>(null, 1, 'x', [], {}, [[{}]], '\0', badValue(type, dice, known));
      const body = {
        query: dice.pick<unknown>(
          '{ regions { id } }',
          '',
          'query',
          '{',
          'subscription { x }',
          '\0',
          '{ __schema { types { name } } }',
          odd(),
        ),
        variables: odd(),
        operationName: odd(),
        extensions: odd(),
      };
      const payload = dice.chance(0.2)
        ? JSON.stringify(body).slice(0, dice.between(0, 40))
        : JSON.stringify(dice.chance(0.1) ? [body] : body);
      const { statusCode, body: answer } = await world.app.inject({
        method: 'POST',
        url: '/graphql',
        payload,
        headers: { 'content-type': 'application/json', 'x-qaita-request': '1' },
      });
      expect(statusCode, payload.slice(0, 500)).toBeLessThan(500);
      expect(answer, payload.slice(0, 500)).not.toContain('INTERNAL');
    }
  });
});
