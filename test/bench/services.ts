import { NO_FEATURES } from 'server/src/request/context.ts';
import { makeReferenceStore } from 'server/src/app/connections.ts';
import { openPool } from 'server/src/app/role-pools.ts';
import { makeLog } from 'server/src/http/log.ts';
import { urlOfRole } from 'server/src/installation/roles.ts';
import { deriveSecrets } from 'server/src/installation/secrets.ts';
import type { RequestServices } from 'server/src/request/services.ts';
import type { Scratch } from './scratch.ts';

/** What the server's worker works with, in this process: the server's own worker would wait for its minute. */
export const openServices = async ({ ownerUrl, secret }: Scratch): Promise<RequestServices> => {
  const log = makeLog('silent');
  const [pool, systemPool, publicPool] = await Promise.all(
    (['qaita_app', 'qaita_system', 'qaita_reader'] as const).map((role) => openPool(urlOfRole(ownerUrl, secret, role), log)),
  );
  if (!pool || !systemPool || !publicPool) throw new Error('the database has not opened');
  const reference = makeReferenceStore(pool);
  await reference.refresh();
  return { pool, systemPool, publicPool, reference, secrets: deriveSecrets(secret), features: NO_FEATURES, log, isSecure: false };
};

export const closeServices = async ({ pool, systemPool, publicPool }: RequestServices): Promise<void> => {
  await Promise.all([pool.end(), systemPool.end(), publicPool.end()]);
};
