import { randomUUID } from 'node:crypto';
import type { Actor } from '../access/actor.ts';
import type { Context } from './context.ts';
import type { RequestServices } from './services.ts';

/** A context for background work, in somebody's name or for nobody in particular: no request, no cookies. */
export const contextOf = (services: RequestServices, actor: Actor): Context => ({
  actor,
  locale: actor.type === 'PERSON' ? actor.locale : 'RU',
  requestId: randomUUID(),
  until: Infinity,
  address: '127.0.0.1',
  device: { browser: null, system: null },
  log: services.log,
  secrets: services.secrets,
  features: services.features,
  cookies: { device: undefined, setSession: () => undefined, setDevice: () => undefined },
  pool: services.pool,
  systemPool: services.systemPool,
  publicPool: services.publicPool,
  reference: services.reference,
  transaction: null,
  statements: { count: 0 },
  memo: new Map(),
});
