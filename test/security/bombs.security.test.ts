import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { figure, isFull, times } from './scale.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const many = (count: number, make: (index: number) => string, between = ' '): string =>
  Array.from({ length: count }, (_, index) => make(index)).join(between);

const nested = (levels: number, first = 1): string =>
  `{ opportunities(first: 1) { edges { node { ${`similar(first: ${first}) { `.repeat(levels)} id slug ${'}'.repeat(levels)} } } } }`;

/** Fragments that each spread the next one twice: two to the power of their number when unfolded. */
const doubling = (levels: number, type: string, leaf: string): string =>
  `${many(levels, (level) => `fragment f${level} on ${type} { ...f${level + 1} ...f${level + 1} }`)} fragment f${levels} on ${type} { ${leaf} }`;

/** Thirteen kinds of documents that ask for more than allowed, in five sizes each. */
const KINDS: Record<string, (size: number) => string> = {
  'an interface nested in itself': (size) => nested(4 + size),
  'an interface nested in itself, of twenty each': (size) => nested(2 + size, 20),
  'fragments that double': (size) => `{ towns { ...f0 } } ${doubling(12 + 4 * size, 'Town', 'slug')}`,
  'fragments that double over an interface': (size) =>
    `{ opportunities(first: 1) { edges { node { ...f0 } } } } ${doubling(8 + 4 * size, 'Opportunity', 'similar(first: 1) { id }')}`,
  aliases: (size) => `{ ${many(100 * size, (index) => `a${index}: regions { id }`)} }`,
  'aliases of a dear field': (size) => `{ ${many(40 * size, (index) => `a${index}: opportunities(first: 100) { totalCount }`)} }`,
  'the same field again and again': (size) => `{ ${many(50 + 10 * size, () => 'regions { id name { text } }')} }`,
  'the same field with deep selections that must be merged': (size) =>
    `{ ${many(40 + 8 * size, () => 'zones { slug termsInForce { zone { termsInForce { zone { slug name { text } } } } } }')} }`,
  braces: (size) => '{a'.repeat(2_000 * size),
  'fragments that must be merged with each other': (size) =>
    `{ regions { ${many(40 + 10 * size, (index) => `...f${index}`)} } } ${many(40 + 10 * size, (index) => `fragment f${index} on Region { id slug name { text } ${index > 0 ? `...f${index - 1}` : ''} }`)}`,
  directives: (size) => `{ regions ${many(300 * size, () => '@include(if: true)')} { id } }`,
  'a list as an argument': (size) =>
    `{ opportunitiesBySlug(slugs: [${many(400 * size, (index) => `"s${index}"`, ', ')}]) { id similar(first: 100) { id } } }`,
  'unknown fields, each with a hint to look for': (size) => `{ ${many(150 * size, (index) => `opportunitie${index}`)} }`,
};

const bombs = Object.entries(KINDS).flatMap(([kind, make]) => [1, 2, 3, 4, 5].map((size) => ({ kind, text: make(size) })));

const timed = async <T>(act: () => Promise<T>): Promise<{ readonly answer: T; readonly ms: number }> => {
  const began = performance.now();
  const answer = await act();
  return { answer, ms: performance.now() - began };
};

const percentile = (values: readonly number[], share: number): number =>
  values.toSorted((one, other) => one - other)[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0;

describe('documents that ask for more than they may', () => {
  it('are refused, each quickly', async () => {
    // The first time a kind is refused, the engine also compiles the code for it.
    if (isFull) for (const { text } of bombs) await world.ask('visitor', text);
    const taken: { readonly kind: string; readonly ms: number }[] = [];
    for (let round = 0; round < times(1, 5); round += 1) {
      for (const { kind, text } of bombs) {
        const { answer, ms } = await timed(() => world.ask('visitor', text));
        expect(answer.data, `${kind}: ${text.slice(0, 200)}`).toBeNull();
        expect(
          answer.errors.map(({ message }) => message).filter((code) => code !== 'TOO_COSTLY' && code !== 'BAD_USER_INPUT'),
          kind,
        ).toEqual([]);
        taken.push({ kind, ms });
      }
    }
    const worst = taken.toSorted((one, other) => other.ms - one.ms)[0];
    figure('bombs refused', `${bombs.length}, the slowest in ${worst?.ms.toFixed(1)} ms (${worst?.kind})`);
    for (const kind of Object.keys(KINDS))
      figure(`  ${kind}`, `${Math.max(...taken.filter((one) => one.kind === kind).map(({ ms }) => ms)).toFixed(1)} ms at most`);
    if (isFull) expect(worst?.ms).toBeLessThanOrEqual(50);
  });

  it('do not delay another caller', async () => {
    const question = '{ opportunities(first: 20) { totalCount edges { node { slug title { text } } } } }';
    const neighbour: number[] = [];
    const attack = async (): Promise<void> => {
      for (let round = 0; round < times(1, 10); round += 1) for (const { text } of bombs) await world.ask('visitor', text);
    };
    let over = false;
    const attacking = attack().finally(() => {
      over = true;
    });
    while (!over) {
      const { answer, ms } = await timed(() => world.ask('visitor', question));
      expect(answer.errors).toEqual([]);
      neighbour.push(ms);
    }
    await attacking;
    figure(
      'neighbour during the bombs',
      `${neighbour.length} answers, p50 ${percentile(neighbour, 0.5).toFixed(1)} ms, p99 ${percentile(neighbour, 0.99).toFixed(1)} ms`,
    );
    if (isFull) expect(percentile(neighbour, 0.99)).toBeLessThanOrEqual(200);
  });
});
