import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/postgres/embedded-postgres.ts';
import { letDaysPass } from '../../server/src/testing/days.ts';

/** Lets one day pass for the terms of a zone, in the database of the server whose data folder this is. */
export const letDayPass = async (dataDir: string, zone: string): Promise<void> => {
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined, supervise: false });
  const owner = new pg.Pool({ connectionString: database.adminUrl('qaita'), max: 1 });
  try {
    await letDaysPass(owner, zone, 1);
  } finally {
    await owner.end();
    await database.stop();
  }
};
