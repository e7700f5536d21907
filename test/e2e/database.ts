import path from 'node:path';
import pg from 'pg';
import { startEmbeddedPostgres } from '../../server/src/installation/postgres/embedded-postgres.ts';

/** Runs statements as the owner, in the database of the server with this data folder. */
export const inDatabase = async (dataDir: string, work: (owner: pg.Pool) => Promise<void>): Promise<void> => {
  const database = await startEmbeddedPostgres({ dataDir: path.join(dataDir, 'postgres'), log: () => undefined, supervise: false });
  const owner = new pg.Pool({ connectionString: database.adminUrl('qaita'), max: 1 });
  try {
    await work(owner);
  } finally {
    await owner.end();
    await database.stop();
  }
};
