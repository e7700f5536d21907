import type pg from 'pg';
import type { Logger } from 'pino';
import sql from 'sql-template-tag';
import { runOn } from '../kernel/database.ts';
import { pause } from '../kernel/pause.ts';
import { ReferenceStore } from '../kernel/reference.ts';
import { DATA_FACTS } from '../platform/data-facts.reference.ts';
import { INDUSTRIAL_ZONES } from '../industrial-zones/industrial-zones.reference.ts';
import { STEWARDS } from '../opportunities/stewards.reference.ts';
import { PLANS } from '../plans/plans.reference.ts';
import { RATES_REFERENCE } from '../special-zones/rates.reference.ts';
import { ZONES_REFERENCE } from '../special-zones/zones.reference.ts';
import { PLACES } from '../towns/places.reference.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';

/**
 * Uses the application's connections, which lead to the primary: a change is announced there, and a replica may not have it
 * yet. Without a viewer they see what the public sees.
 */
export const makeReferenceStore = (pool: pg.Pool): ReferenceStore =>
  new ReferenceStore(
    [PLACES, STEWARDS, ZONES_REFERENCE, INDUSTRIAL_ZONES, PLANS, RATES_REFERENCE, DATA_FACTS],
    runOn(pool, () => undefined),
  );

const REPLAY_MS = 60_000;

/**
 * Whether readers are served by a replica. One that still has the tables from before the migrations cannot serve: waits until it
 * has replayed the primary's changes.
 */
export const awaitReplica = async (primary: pg.Pool, reader: pg.Pool, log: Logger): Promise<boolean> => {
  const { rows } = await reader.query<{ isReplica: boolean }>('select pg_is_in_recovery() as "isReplica"');
  if (!rows[0]?.isReplica) return false;
  const written = await primary.query<{ lsn: string }>('select pg_current_wal_lsn()::text as lsn');
  const isThere = async (): Promise<boolean> =>
    (await reader.query<{ there: boolean }>('select pg_last_wal_replay_lsn() >= $1::pg_lsn as there', [written.rows[0]?.lsn])).rows[0]
      ?.there ?? false;
  for (const deadline = Date.now() + REPLAY_MS; !(await isThere()); await pause(100)) {
    if (Date.now() > deadline)
      throw new OperatorProblem(
        'The replica of READER_DATABASE_URL does not follow the database of DATABASE_URL: let it catch up, or leave READER_DATABASE_URL out.',
      );
  }
  log.info('readers are served by a replica');
  return true;
};

/** Whether the database answers on each of these pools; for /readyz. */
export const ping = async (...pools: pg.Pool[]): Promise<boolean> => {
  try {
    await Promise.all(pools.map((pool) => runOn(pool, () => undefined)(sql`select 1`)));
    return true;
  } catch {
    return false;
  }
};
