import type { PoolConfig } from 'pg';
import { openPool } from '../app/role-pools.ts';
import type { RolePool } from '../kernel/database.ts';
import { urlOfRole } from '../installation/roles.ts';
import { StallingProxy } from './stalling-proxy.ts';
import { TEST_SECRET } from './template.ts';
import { openWorld, silentLog } from './world.ts';
import type { World } from './world.ts';

/** The world with a proxy before its database that can stop answering. */
export interface StallingWorld extends World {
  readonly proxy: StallingProxy;
  /** A pool of four connections through the proxy, with shorter timeouts than in production unless told otherwise. The caller ends it. */
  readonly poolOf: (role: 'qaita_app' | 'qaita_system' | 'qaita_reader', patience?: PoolConfig) => Promise<RolePool>;
}

export const openStallingWorld = async (): Promise<StallingWorld> => {
  const world = await openWorld();
  const proxy = await StallingProxy.to(world.database.ownerUrl);
  return {
    ...world,
    proxy,
    poolOf: (role, patience = { query_timeout: 700, connectionTimeoutMillis: 500 }) =>
      openPool(proxy.through(urlOfRole(world.database.ownerUrl, TEST_SECRET, role)), silentLog, { max: 4, ...patience }),
    close: () => proxy.close().then(() => world.close()),
  };
};
