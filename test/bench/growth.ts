import { requestTo } from './works/work.ts';
import type { Work } from './works/work.ts';
import { load } from './load/load.ts';
import type { Ask, Side, Tally } from './load/load.ts';
import { openCpu } from './load/cpu.ts';
import type { Cpu } from './load/cpu.ts';
import { onScratch } from './prepare.ts';
import { Random } from './random.ts';
import { growthTable } from './report/growth.ts';
import type { Grown } from './report/growth.ts';
import { SETTINGS } from './settings.ts';
import { startOurs } from './sides/processes.ts';
import type { Known } from './works/known.ts';
import { queueOf } from './works/private-works.ts';
import { API_WORKS } from './works/works.ts';

/* How the cost of a question grows with the database: one reader alone, then eight at once. */

const TOGETHER = 8;
const WARM_UP = 24;
/** The last of these many questions has been asked long before. */
const LONG_SECONDS = 600;

/** At most this many times the processor time, from 100 000 to 1 000 000 rows. */
const GOALS: Readonly<Record<string, number>> = {
  list: 1.5,
  detail: 1.5,
  search: 4,
  results: 4,
  words: 8,
  'results of words': 8,
  clusters: 1.5,
  suggestions: 1.5,
  queue: 1.5,
};

/** The queue grows with the database. */
const queueLengthOf = (rows: number): number => (rows >= 1_000_000 ? 5_000 : rows >= 100_000 ? 1_000 : 200);

const worksAt = (rows: number): Work[] => [
  ...API_WORKS.filter(({ name }) => name in GOALS && name !== 'queue'),
  queueOf(queueLengthOf(rows)),
];

interface Asked {
  readonly side: Side;
  readonly work: Work;
  readonly known: Known;
  readonly cpuOf: ((pid: number) => Cpu) | null;
}

const measure = async ({ side, work, known, cpuOf }: Asked): Promise<{ readonly alone: Tally; readonly together: Tally }> => {
  const askerOf = (part: string): Ask => {
    const random = Random.of(SETTINGS.seed, work.name, part);
    return () => requestTo(side.name, work, work.draw(random, known, side.name));
  };
  await load(side, askerOf('warm-up'), { connections: 1, seconds: LONG_SECONDS, most: WARM_UP }, null);
  const alone = await load(side, askerOf('alone'), { connections: 1, seconds: LONG_SECONDS, most: SETTINGS.asked }, cpuOf);
  const together = await load(side, askerOf('together'), { connections: TOGETHER, seconds: SETTINGS.seconds }, cpuOf);
  return { alone, together };
};

const measureAt = (rows: number, bundle: string): Promise<Grown[]> =>
  onScratch({ rows, drafts: 20, queues: [queueLengthOf(rows)], withFloor: false }, async ({ scratch, admin, known }, onHalt) => {
    const side = await startOurs(scratch, bundle);
    onHalt(() => side.stop());
    const grown: Grown[] = [];
    try {
      const cpuOf = await openCpu(admin);
      for (const work of worksAt(rows)) {
        console.log(`Asking at ${rows}: ${work.name} …`);
        grown.push({ rows, name: work.name, goal: GOALS[work.name] ?? null, ...(await measure({ side, work, known, cpuOf })) });
      }
    } finally {
      await side.stop();
    }
    return grown;
  });

/** One database after another, each with a server of its own. */
export const measureGrowth = async (bundle: string): Promise<string> => {
  const grown: Grown[] = [];
  for (const rows of SETTINGS.sizes) grown.push(...(await measureAt(rows, bundle)));
  return growthTable(grown);
};
