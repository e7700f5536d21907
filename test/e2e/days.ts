import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/postgres/embedded-postgres.ts';
import { letDaysPass } from '../../server/src/testing/days.ts';

/** Lets one day pass for the terms of a zone, in the database of the server that is being looked at. */
export const letDayPass = async (zone: string): Promise<void> => {
  const dataDir = path.join(process.env['E2E_DATA_DIR'] ?? '', 'postgres');
  const database = await startEmbeddedPostgres({ dataDir, log: () => undefined, supervise: false });
  const owner = new pg.Pool({ connectionString: database.adminUrl('qaita'), max: 1 });
  try {
    await letDaysPass(owner, zone, 1);
  } finally {
    await owner.end();
    await database.stop();
  }
};
