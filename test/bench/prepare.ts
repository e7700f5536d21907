import pg from 'pg';
import { makeFloor } from './floor/structures.ts';
import { openScratch } from './scratch.ts';
import type { Scratch } from './scratch.ts';
import { SETTINGS } from './settings.ts';
import { makeMeasures } from './synthetic-measures.ts';
import { makeOpportunities } from './synthetic-opportunities.ts';
import { putOffJobs } from './synthetic-people.ts';
import { inventPeople } from './works/known.ts';
import type { Known } from './works/known.ts';

export interface Prepared {
  readonly scratch: Scratch;
  readonly admin: pg.Pool;
  readonly known: Known;
}

export interface Size {
  readonly rows: number;
  readonly drafts: number;
  readonly queues: readonly number[];
  readonly withFloor: boolean;
}

/** Runs something on a scratch database of this size, and removes it whatever happens. */
export const onScratch = async <T>(
  { rows, drafts, queues, withFloor }: Size,
  work: (prepared: Prepared, onHalt: (stop: () => Promise<unknown>) => void) => Promise<T>,
): Promise<T> => {
  const scratch = await openScratch();
  const admin = new pg.Pool({ connectionString: scratch.adminUrl, max: 1 });
  let stop = (): Promise<unknown> => Promise.resolve();
  const halt = (): void => void stop().then(() => scratch.close().finally(() => process.exit(1)));
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.once(signal, halt);
  try {
    console.log(`Inventing ${rows} opportunities …`);
    await makeOpportunities(scratch.owner, rows);
    if (withFloor) await makeMeasures(scratch.owner, SETTINGS.measures);
    const known = await inventPeople(scratch.owner, { rows, drafts, queues, seed: SETTINGS.seed });
    await putOffJobs(scratch.adminUrl);
    if (withFloor) {
      console.log('Making the structures of the floor …');
      await makeFloor(admin);
    }
    return await work({ scratch, admin, known }, (better) => {
      stop = better;
    });
  } finally {
    for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.off(signal, halt);
    await admin.end();
    await scratch.close();
  }
};
