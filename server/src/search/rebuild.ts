import sql from 'sql-template-tag';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool } from '../kernel/database.ts';

/** Rebuilds the read model, as the owner; returns how many rows it holds. Readers see the former one until it is complete. */
export const rebuildSearch = (owner: RolePool): Promise<number> =>
  inTransaction(
    owner,
    'system',
    () => undefined,
    async (run) => {
      const [done] = await run<{ rows: string }>(sql`select search_rebuild() as rows`);
      return Number(done?.rows ?? 0);
    },
  );
