import sql from 'sql-template-tag';
import type { Run } from './database.ts';

/** Returns the present instant. */
export type Clock = () => Date;

/** The database's clock, read once and advanced by the elapsed time: a wrong or adjusted host clock has no effect. */
export const databaseClock = async (run: Run): Promise<Clock> => {
  const [row] = await run<{ now: Date }>(sql`select clock_timestamp() as now`);
  const asked = performance.now();
  const then = row?.now.getTime() ?? Date.now();
  return () => new Date(then + performance.now() - asked);
};
