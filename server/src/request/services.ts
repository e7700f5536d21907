import type { Logger } from 'pino';
import type { RolePool } from '../kernel/database.ts';
import type { ReferenceStore } from '../kernel/reference.ts';
import type { Features, Secrets } from './context.ts';

/** What every request is served with: connections, reference data, secrets. */
export interface RequestServices {
  readonly pool: RolePool;
  /** Connections of the system's role: for signing in and background work. */
  readonly systemPool: RolePool;
  /** Connections of the role that sees published rows only. */
  readonly publicPool: RolePool;
  readonly reference: ReferenceStore;
  readonly secrets: Secrets;
  readonly features: Features;
  readonly log: Logger;
  /** Whether the product is reached by https: decides the name and the flags of the cookies. */
  readonly isSecure: boolean;
}
