import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { MOST_EDITS } from 'shared/locale/compare-words.ts';
import { diceFrom } from 'server/src/pictures/dice.ts';
import type { Dice } from 'server/src/pictures/dice.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import { comparedWords } from 'server/src/special-zones/terms.compared.ts';
import { figure, isFull, times } from './scale.ts';

const clause = (key: string, text: string): StoredClause => ({
  key,
  group: 'DUTIES',
  title: { ru: key },
  text: { ru: text },
  value: null,
  unit: null,
  sourceTitle: null,
  sourceUrl: null,
  asOf: null,
});

interface Attack {
  readonly name: string;
  readonly clauses: number;
  /** A text of one clause before and after. */
  readonly texts: (dice: Dice) => readonly [string, string];
}

const signs = (dice: Dice, length: number, kinds: number): string =>
  Array.from({ length }, () => '!?.,;:'[dice.between(0, kinds - 1)]).join('');

const words = (dice: Dice, length: number): string => Array.from({ length: length / 2 }, () => dice.pick('a ', 'b ')).join('');

/** Permitted texts whose comparison takes longest: every sign is a word, few kinds of words, everything moved. */
const ATTACKS: readonly Attack[] = [
  { name: '22 × 4 000 signs of two kinds', clauses: 22, texts: (dice) => [signs(dice, 4_000, 2), signs(dice, 4_000, 2)] },
  { name: '22 × 4 000 signs of six kinds', clauses: 22, texts: (dice) => [signs(dice, 4_000, 6), signs(dice, 4_000, 6)] },
  { name: '22 × 2 000 words of two kinds', clauses: 22, texts: (dice) => [words(dice, 4_000), words(dice, 4_000)] },
  { name: '200 × 4 000 signs of two kinds', clauses: 200, texts: (dice) => [signs(dice, 4_000, 2), signs(dice, 4_000, 2)] },
  { name: '22 × 4 000 signs, all of them others', clauses: 22, texts: () => ['!'.repeat(4_000), '?'.repeat(4_000)] },
  { name: 'one clause of 90 000 letters', clauses: 1, texts: (dice) => [words(dice, 90_000), words(dice, 90_000)] },
];

interface Taken {
  readonly longest: number;
  readonly whole: number;
  readonly work: number;
}

let asked = 0;

const take = async ({ clauses, texts }: Attack): Promise<Taken> => {
  const dice = diceFrom(`terms-${asked}`);
  const pairs = Array.from({ length: clauses }, () => texts(dice));
  const version = (side: 0 | 1) => ({ id: `${asked}-${side}`, stored: pairs.map((pair, index) => clause(`CLAUSE_${index}`, pair[side])) });
  const [from, to] = [version(0), version(1)];
  asked += 1;
  const loop = monitorEventLoopDelay({ resolution: 1 });
  loop.enable();
  const start = performance.now();
  const compared = await comparedWords('RU', from, to);
  const whole = performance.now() - start;
  loop.disable();
  const work = [...compared.values()].reduce((sum, { edits }) => sum + edits ** 2, 0);
  return { longest: loop.max / 1e6, whole, work };
};

describe('comparing two versions of terms delays nobody', () => {
  it.each(ATTACKS)('$name', async (attack) => {
    const runs: Taken[] = [];
    for (let run = 0; run < times(1, 20); run += 1) runs.push(await take(attack));
    // The amount of work is bounded on every machine; the time is only expected in quiet runs.
    for (const { work } of runs) expect(work).toBeLessThanOrEqual(4 * MOST_EDITS ** 2);
    const longest = runs.map((run) => run.longest).toSorted((one, other) => one - other);
    const median = longest[Math.floor(longest.length / 2)] ?? 0;
    figure(`${attack.name}: the loop was held at most, median ms`, median.toFixed(1));
    figure(`${attack.name}: all together, ms`, Math.max(...runs.map(({ whole }) => whole)).toFixed(1));
    if (isFull) expect(median).toBeLessThanOrEqual(50);
  });

  it('is done once for all who ask', async () => {
    const [from, to] = [
      { id: 'once-1', stored: [clause('A', 'Срок 5 лет')] },
      { id: 'once-2', stored: [clause('A', 'Срок 7 лет')] },
    ];
    const first = comparedWords('RU', from, to);
    expect(comparedWords('RU', from, to)).toBe(first);
    expect(comparedWords('KK', from, to)).not.toBe(first);
    expect((await first).get('A')?.pieces).toContainEqual({ operation: 'ADDED', text: ' 7' });
  });
});
