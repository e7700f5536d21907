import type { TestProject } from 'vitest/node';
import { type EmbeddedPostgres, startEmbeddedPostgres } from '../installation/postgres/embedded-postgres.ts';
import { makeScratch, removeScratch } from './scratch.ts';
import { prepareTemplate } from './template.ts';

declare module 'vitest' {
  export interface ProvidedContext {
    /** A superuser's connection to the `postgres` database of the run's one server. */
    adminUrl: string;
  }
}

interface Shared {
  server: Promise<EmbeddedPostgres>;
  folder: string;
  projects: number;
}

// Each vitest project loads its own copy of this file; they share the process.
const key = Symbol.for('qaita.test-postgres');
const shared = globalThis as unknown as Record<symbol, Shared | undefined>;

// Nothing here outlives the run, so nothing has to survive a power failure.
const settings = { fsync: 'off', synchronous_commit: 'off', full_page_writes: 'off', shared_buffers: '128MB', max_connections: '100' };

const startWithTemplate = async (folder: string): Promise<EmbeddedPostgres> => {
  const server = await startEmbeddedPostgres({ dataDir: folder, log: () => undefined, settings, supervise: false });
  try {
    await prepareTemplate(server.adminUrl('postgres'));
  } catch (error) {
    // Vitest does not clean up after a failed setup.
    await server.stop();
    throw error;
  }
  return server;
};

const begin = (): Shared => {
  const folder = makeScratch('qaita-test-postgres-');
  return { folder, projects: 0, server: startWithTemplate(folder) };
};

const end = async ({ folder, server }: Shared): Promise<void> => {
  await (await server).stop();
  removeScratch(folder);
};

let preparedExternal: Promise<void> | undefined;

/** One server for a whole run: embedded, or the one in TEST_DATABASE_URL. */
export const setup = async (project: TestProject): Promise<() => Promise<void>> => {
  const external = process.env['TEST_DATABASE_URL'];
  if (external !== undefined && external !== '') {
    preparedExternal ??= prepareTemplate(external);
    await preparedExternal;
    project.provide('adminUrl', external);
    return () => Promise.resolve();
  }
  const run = (shared[key] ??= begin());
  run.projects += 1;
  project.provide('adminUrl', (await run.server).adminUrl('postgres'));
  return async () => {
    run.projects -= 1;
    if (run.projects > 0) return;
    delete shared[key];
    await end(run);
  };
};
