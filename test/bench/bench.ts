import { isDeepStrictEqual } from 'node:util';
import { askOnce, load } from './load.ts';
import type { Side, Tally } from './load.ts';
import { startFloor, startOurs } from './processes.ts';
import { prepareQuestions } from './questions.ts';
import type { Questions } from './questions.ts';
import { tableOf } from './report.ts';
import type { Row } from './report.ts';
import { openScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { openCounter } from './statements.ts';
import { putOffJobs } from './synthetic-people.ts';
import { makeOpportunities } from './synthetic-opportunities.ts';
import { WORKS } from './works.ts';
import type { Work } from './works.ts';

const setting = (name: string, otherwise: number): number => Number(process.env[name] ?? otherwise);

const ROWS = setting('BENCH_ROWS', 100_000);
const SECONDS = setting('BENCH_SECONDS', 4);
const CONNECTIONS = setting('BENCH_CONNECTIONS', 32);
const ROUNDS = setting('BENCH_ROUNDS', 2);
const DRAFTS = setting('BENCH_DRAFTS', 60_000);
const ONLY = process.env['BENCH_ONLY']?.split(',');
const WARM_UP_SECONDS = 1;
const COMPARED = 12;

/** An interest can be sent only once, so the two sides send different ones: fields that must differ are left out of the comparison. */
const comparable = (data: unknown): unknown =>
  JSON.parse(
    JSON.stringify(data, (key: string, value: unknown) =>
      ['id', 'number', 'submittedAt'].includes(key) && typeof value === 'string' ? value.replace(/[0-9a-f]/g, '0') : value,
    ),
  );

/** Both sides must give the same answer, or the comparison means nothing. */
const assertSame = async (ours: Side, floor: Side, work: Work, questions: Questions): Promise<void> => {
  const [askOurs, askFloor] = [questions.of(work), questions.of(work)];
  const strip = work.name === 'submit' ? comparable : (data: unknown) => data;
  for (let n = 0; n < COMPARED; n += 1) {
    const [a, b] = [strip(await askOnce(ours, work, askOurs())), strip(await askOnce(floor, work, askFloor()))];
    if (!isDeepStrictEqual(a, b))
      throw new Error(`The answers to ${work.name} differ.\nours:  ${JSON.stringify(a)}\nfloor: ${JSON.stringify(b)}`);
  }
};

interface Sides {
  readonly ours: Side;
  readonly floor: Side;
}

const measure = async (
  { ours, floor }: Sides,
  work: Work,
  questions: Questions,
  counter: Awaited<ReturnType<typeof openCounter>>,
): Promise<Row> => {
  const sides = [ours, floor];
  await assertSame(ours, floor, work, questions);
  for (const side of sides) await load(side, work, questions.of(work), { connections: CONNECTIONS, seconds: WARM_UP_SECONDS });
  const tallies = new Map<Side, Tally[]>(sides.map((side) => [side, []]));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const side of sides)
      tallies.get(side)?.push(await load(side, work, questions.of(work), { connections: CONNECTIONS, seconds: SECONDS }));
  }
  const of = async (side: Side) => ({ tallies: tallies.get(side) ?? [], statements: await counter.of(side, work, questions.of(work)) });
  return { work, ours: await of(ours), floor: await of(floor) };
};

type Halt = () => Promise<unknown>;

const compare = async (scratch: Scratch, onHalt: (halt: Halt) => void): Promise<void> => {
  console.log(`Inventing ${ROWS} opportunities …`);
  await makeOpportunities(scratch.owner, ROWS);
  const questions = await prepareQuestions(scratch.owner, DRAFTS);
  await putOffJobs(scratch.adminUrl);
  const counter = await openCounter(scratch.adminUrl);
  const [ours, floor] = await Promise.all([startOurs(scratch), startFloor(scratch)]);
  // If one side does not start, the run fails and cleans up.
  onHalt(() => Promise.all([ours.stop(), floor.stop()]));
  const rows: Row[] = [];
  try {
    for (const work of WORKS.filter(({ name }) => !ONLY || ONLY.includes(name))) {
      console.log(`Asking: ${work.name} …`);
      rows.push(await measure({ ours, floor }, work, questions, counter));
    }
  } finally {
    await counter.close();
    await Promise.all([ours.stop(), floor.stop()]);
  }
  console.log(`\n${ROWS} opportunities, ${CONNECTIONS} connections, ${ROUNDS} × ${SECONDS} s each\n\n${tableOf(rows)}`);
};

const scratch = await openScratch();
let halt: Halt = () => scratch.close().finally(() => process.exit(1));
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, () => void halt());
try {
  await compare(scratch, (better) => {
    halt = better;
  });
} finally {
  await scratch.close();
}
