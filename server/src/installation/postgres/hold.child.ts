// Run by the tests as a separate process: holds the database of a folder until told to stop.
import { startEmbeddedPostgres } from './embedded-postgres.ts';

const dataDir = process.argv[2] ?? '';

const hold = async (): Promise<void> => {
  const postgres = await startEmbeddedPostgres({ dataDir, log: () => undefined, settings: { fsync: 'off' } });
  process.once('SIGTERM', () => void postgres.stop().then(() => process.exit(0)));
  process.stdout.write(`${postgres.adminUrl('postgres')}\n`);
  setInterval(() => undefined, 60_000);
};

void hold();
