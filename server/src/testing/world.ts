import { NO_FEATURES } from '../request/context.ts';
import path from 'node:path';
import pino from 'pino';
import type { Context } from '../request/context.ts';
import { VISITOR } from '../access/actor.ts';
import { actorOf } from '../demo/actors.ts';
import { makeFixtures } from '../demo/fixtures.ts';
import type { FixtureViewer } from '../demo/fixtures.ts';
import { contextOf } from '../request/house-context.ts';
import { loadData } from '../load-data/load-data.ts';
import { makeReferenceStore } from '../app/connections.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import type { RequestServices } from '../request/services.ts';
import { deriveSecrets } from '../installation/secrets.ts';
import { runOn } from '../kernel/database.ts';
import { openTestDatabase } from './test-database.ts';
import type { TestDatabase } from './test-database.ts';
import { TEST_SECRET } from './template.ts';

/** A database with the product's own data and the twelve viewers, and contexts to act in their names. */
export interface World {
  readonly database: TestDatabase;
  readonly services: RequestServices;
  readonly viewers: ReadonlyMap<string, FixtureViewer>;
  /** A fresh context of a viewer, like that of one request. */
  as(viewer: string): Promise<Context>;
  close(): Promise<void>;
}

export const silentLog = pino({ level: 'silent' });

export const openServicesOn = async (database: TestDatabase): Promise<RequestServices> => {
  const reference = makeReferenceStore(database.pool);
  await reference.refresh();
  return {
    pool: database.pool,
    systemPool: database.systemPool,
    publicPool: database.publicPool,
    reference,
    secrets: deriveSecrets(TEST_SECRET),
    features: NO_FEATURES,
    log: silentLog,
    isSecure: false,
  };
};

const DATA = path.join(PROJECT_ROOT, 'server/data');

export const openWorld = async ({ withDemo = false } = {}): Promise<World> => {
  const database = await openTestDatabase();
  await loadData(database.ownerPool, { folder: DATA, withDemo, log: () => undefined });
  const services = await openServicesOn(database);
  const viewers = new Map((await makeFixtures(database.ownerPool, services)).map((viewer) => [viewer.viewer, viewer]));
  const run = runOn(database.ownerPool, () => undefined);
  return {
    database,
    services,
    viewers,
    as: async (name) => {
      const email = viewers.get(name)?.email;
      return contextOf(services, email ? await actorOf(run, email) : VISITOR);
    },
    close: () => database.close(),
  };
};
