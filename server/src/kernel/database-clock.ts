import sql from 'sql-template-tag';
import type { Run } from './database.ts';

/** Answers the present instant. */
export type Clock = () => Date;

/** The database's clock, asked once and carried on by the time that has passed: a host whose clock is wrong or set anew changes nothing. */
export const databaseClock = async (run: Run): Promise<Clock> => {
  const [row] = await run<{ now: Date }>(sql`select clock_timestamp() as now`);
  const asked = performance.now();
  const then = row?.now.getTime() ?? Date.now();
  return () => new Date(then + performance.now() - asked);
};
