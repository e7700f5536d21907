import type { Logger } from 'pino';
import type { Features } from '../request/context.ts';
import { awaitReplica, makeReferenceStore } from './connections.ts';
import { openPool } from './role-pools.ts';
import type { Installation } from '../installation/installation.ts';
import type { RequestServices } from '../request/services.ts';

export interface OpenServices extends RequestServices {
  /** Whether public rows are read from a replica, which may not have a change that was announced. */
  readonly readsReplica: boolean;
  close(): Promise<void>;
}

export interface ServicesOptions {
  readonly origin: string;
  readonly features: Features;
  readonly log: Logger;
}

/** What requests are served with: the connections of each role, reference data, secrets. */
export const openServices = async (installation: Installation, { origin, features, log }: ServicesOptions): Promise<OpenServices> => {
  const pool = await openPool(installation.urls.app, log);
  const systemPool = await openPool(installation.urls.system, log);
  const publicPool = await openPool(installation.urls.reader, log);
  const reference = makeReferenceStore(pool);
  const readsReplica = await awaitReplica(pool, publicPool, log);
  await reference.refresh();
  const isSecure = origin.startsWith('https://');
  return {
    pool,
    systemPool,
    publicPool,
    reference,
    secrets: installation.secrets,
    features,
    log,
    isSecure,
    readsReplica,
    close: async () => {
      await pool.end();
      await systemPool.end();
      await publicPool.end();
    },
  };
};
