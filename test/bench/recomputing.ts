import type { Pool } from 'pg';
import { VISITOR } from 'server/src/access/actor.ts';
import { recomputePotentials } from 'server/src/facility-audits/potential.task.ts';
import { contextOf } from 'server/src/request/house-context.ts';
import type { RequestServices } from 'server/src/request/services.ts';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import type { Bench } from './compare.ts';
import { load } from './load/load.ts';
import type { Ask, Side, Tally } from './load/load.ts';
import { memoryOf } from './load/memory.ts';
import { Random } from './random.ts';
import type { Recomputed } from './report/recomputing.ts';
import type { Scratch } from './scratch.ts';
import { closeServices, openServices } from './services.ts';
import { SETTINGS } from './settings.ts';
import { makeAudits } from './synthetic-audits.ts';
import { requestTo } from './works/work.ts';
import { API_WORKS } from './works/works.ts';

/* What new weights cost: the potential of all approved audits under them, and then the lists and the search that follow, while readers go on asking. */

/** Readers who ask the page of results meanwhile. */
const READERS = 4;
const LOOK_EVERY_MS = 200;

/** Heat and gas count more, the road less: many classes change. */
const REVISED: WeightTable = Object.fromEntries(
  Object.entries(STARTING_WEIGHTS.table).map(([criterion, row]) => {
    if (criterion !== 'HEAT' && criterion !== 'GAS' && criterion !== 'ROAD') return [criterion, row];
    return [
      criterion,
      Object.fromEntries(Object.entries(row).map(([use, weight]) => [use, criterion === 'ROAD' ? Math.min(weight, 1) : 3])),
    ];
  }),
) as WeightTable;

const PROPOSE = `insert into potential_weights (version, weights, reason) values ($1, $2, 'Проверка скорости')`;
const DECIDE = 'update potential_weights set in_force_at = now() where version = $1';

const askerOf = ({ known }: Bench, part: string): Ask => {
  const work = API_WORKS.find(({ name }) => name === 'results');
  if (!work) throw new Error('nothing asks for the page of results');
  const random = Random.of(SETTINGS.seed, 'recomputing', part);
  return () => requestTo('ours', work, work.draw(random, known, 'ours'));
};

/** The most memory of this process while something goes on, MB. */
const watched = async (work: () => Promise<void>): Promise<number | null> => {
  let most = memoryOf(process.pid);
  const timer = setInterval(() => {
    most = Math.max(most ?? 0, memoryOf(process.pid) ?? 0) || null;
  }, LOOK_EVERY_MS);
  try {
    await work();
  } finally {
    clearInterval(timer);
  }
  return most;
};

interface Step {
  readonly name: string;
  readonly side: Side;
  readonly bench: Bench;
  readonly services: RequestServices;
}

/** The task of the worker, with readers beside it until it is done. */
const step = async ({ name, side, bench, services }: Step): Promise<Recomputed> => {
  const ask = askerOf(bench, name);
  let isDone = false;
  const tallies: Tally[] = [];
  const reading = async (): Promise<void> => {
    while (!isDone) tallies.push(await load(side, ask, { connections: READERS, seconds: 1 }, null));
  };
  const readers = reading();
  const from = performance.now();
  try {
    const memory = await watched(() => recomputePotentials(contextOf(services, VISITOR)));
    return { name, audits: SETTINGS.audits, seconds: (performance.now() - from) / 1_000, readers: { tallies, statements: null }, memory };
  } finally {
    isDone = true;
    await readers;
  }
};

/** First with only the weights that come with the program, then under a proposed version, and then with that version in force. */
export const measureRecomputing = async (side: Side, scratch: Scratch, admin: Pool, bench: Bench): Promise<Recomputed[]> => {
  if (SETTINGS.only?.includes('recomputing') === false) return [];
  console.log(`Computing the potential of ${SETTINGS.audits} audits …`);
  await makeAudits(admin, SETTINGS.audits, SETTINGS.seed);
  const services = await openServices(scratch);
  try {
    await admin.query(PROPOSE, [2, STARTING_WEIGHTS.table]);
    await admin.query(DECIDE, [2]);
    await recomputePotentials(contextOf(services, VISITOR));
    const alone = await load(side, askerOf(bench, 'alone'), { connections: READERS, seconds: SETTINGS.seconds }, null);
    await admin.query(PROPOSE, [3, REVISED]);
    const computed = await step({ name: 'computed under proposed weights', side, bench, services });
    await admin.query(DECIDE, [3]);
    const shown = await step({ name: 'shown by lists and the search, once in force', side, bench, services });
    const nothing = { name: 'readers alone', audits: null, seconds: null, readers: { tallies: [alone], statements: null }, memory: null };
    return [nothing, computed, shown];
  } finally {
    await closeServices(services);
  }
};
