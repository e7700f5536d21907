import { isDeepStrictEqual } from 'node:util';
import { askOnce, load } from './load/load.ts';
import type { Ask, Side, Tally } from './load/load.ts';
import type { Cpu } from './load/cpu.ts';
import { Random } from './random.ts';
import type { Measured, Row } from './report/tables.ts';
import { SETTINGS } from './settings.ts';
import type { Known } from './works/known.ts';
import { requestTo } from './works/work.ts';
import type { Work } from './works/work.ts';

/** What every measurement needs. */
export interface Bench {
  readonly sides: readonly Side[];
  readonly known: Known;
  readonly cpuOf: ((pid: number) => Cpu) | null;
  readonly statementsOf: (side: Side, ask: Ask) => Promise<number | null>;
}

const COMPARED = 24;
/** Until V8 has compiled what is hot: some thousand requests. */
const WARM_UP_SECONDS = 5;

/** The same sequence of questions for every side; another in every round. */
const asker = (work: Work, side: Side, known: Known, round: string): Ask => {
  const random = Random.of(SETTINGS.seed, work.name, round);
  return () => requestTo(side.name, work, work.draw(random, known, side.name));
};

/** Without the fields that must differ: digits of their values are all the same. */
const comparable = (data: unknown, differing: readonly string[]): unknown =>
  JSON.parse(
    JSON.stringify(data, (key: string, value: unknown) =>
      differing.includes(key) && typeof value === 'string' ? value.replace(/\d/g, '0') : value,
    ),
  );

const hasAnswer = (work: Work, side: Side): boolean => side.name !== 'PostGraphile' || Boolean(work.peer?.answer);

const answerOf = (work: Work, side: Side, data: unknown): unknown =>
  comparable(side.name === 'PostGraphile' && work.peer?.answer ? work.peer.answer(data) : data, work.differing ?? []);

/** All sides must give the same answer, or the comparison means nothing. */
const assertSame = async (work: Work, sides: readonly Side[], known: Known): Promise<void> => {
  const asked = sides.filter((side) => hasAnswer(work, side)).map((side) => ({ side, ask: asker(work, side, known, 'compared') }));
  for (let n = 0; n < COMPARED; n += 1) {
    const answers: unknown[] = [];
    for (const { side, ask } of asked) answers.push(answerOf(work, side, await askOnce(side, ask())));
    const other = answers.findIndex((answer) => !isDeepStrictEqual(answer, answers[0]));
    if (other > 0)
      throw new Error(
        `The answers to ${work.name} differ.\n${asked[0]?.side.name}: ${JSON.stringify(answers[0])}\n${asked[other]?.side.name}: ${JSON.stringify(answers[other])}`,
      );
  }
};

const answers = (work: Work, { name }: Side): boolean => name === 'ours' || Boolean(name === 'floor' ? work.floor : work.peer);

/** Asks every side that can answer, in turn about; each round begins with another one. */
export const compare = async (work: Work, { sides, known, cpuOf, statementsOf }: Bench): Promise<Row> => {
  const asked = sides.filter((side) => answers(work, side));
  await assertSame(work, asked, known);
  const bounds = { connections: SETTINGS.connections, seconds: SETTINGS.seconds };
  for (const side of asked) await load(side, asker(work, side, known, 'warm-up'), { ...bounds, seconds: WARM_UP_SECONDS }, null);
  const tallies = new Map<Side, Tally[]>(asked.map((side) => [side, []]));
  for (let round = 0; round < SETTINGS.rounds; round += 1) {
    const order = asked.map((_, index) => asked[(index + round) % asked.length]).filter((side) => side !== undefined);
    for (const side of order) tallies.get(side)?.push(await load(side, asker(work, side, known, String(round)), bounds, cpuOf));
  }
  const measured: Partial<Record<Side['name'], Measured>> = {};
  for (const side of asked)
    measured[side.name] = { tallies: tallies.get(side) ?? [], statements: await statementsOf(side, asker(work, side, known, 'counted')) };
  return { work, sides: measured };
};
