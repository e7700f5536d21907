import sql from 'sql-template-tag';
import { runPublicOn } from '../../kernel/database.ts';
import type { RolePool, Run } from '../../kernel/database.ts';
import { openSnapshot } from '../../kernel/snapshot.ts';
import { INDEX_COLUMNS } from './index-rows.ts';
import type { IndexRow } from './index-rows.ts';
import { SearchIndex } from './search-index.ts';

const PIECE = 2_000;

/** How often a newer edition is waited for: a replica may be behind the one that told of it. */
const MOST_TRIES = 5;

const uncounted = (): void => undefined;

/** Reads all rows. */
export const loadIndex = async (pool: RolePool): Promise<SearchIndex> => {
  const snapshot = await openSnapshot(pool, uncounted);
  try {
    const [state] = await snapshot.run<{ edition: number }>(sql`select number as edition from search_edition`);
    const index = new SearchIndex(state?.edition ?? 0);
    for await (const rows of snapshot.pieces<IndexRow>(sql`select ${INDEX_COLUMNS} from search_row r`, PIECE))
      for (const row of rows) index.put(row);
    return index;
  } finally {
    await snapshot.close();
  }
};

type Change = (IndexRow | { readonly position: null }) & {
  readonly edition: number;
  readonly loggedFrom: number;
  readonly changed: number | null;
};

/** Takes over what changed since its edition; false when the log does not reach back that far. */
const catchUp = async (run: Run, index: SearchIndex): Promise<boolean> => {
  const changes = await run<Change>(sql`select e.number as edition, e.logged_from as "loggedFrom", c.position as changed, ${INDEX_COLUMNS}
    from search_edition e left join (select distinct position from search_change where edition > ${index.edition}::bigint) c on true
      left join search_row r on r.position = c.position`);
  const [first] = changes;
  if (!first || first.loggedFrom > index.edition) return false;
  for (const { changed, ...row } of changes) {
    if (row.position !== null) index.put(row);
    else if (changed !== null) index.remove(changed);
  }
  index.edition = first.edition;
  return true;
};

/** The index of one database, loaded when it is first asked for and kept equal to it from then on. */
class IndexHolder {
  private index: SearchIndex | null = null;
  private running: Promise<SearchIndex> | null = null;

  public constructor(private readonly pool: RolePool) {}

  /** The index at this edition or a later one. */
  public async atLeast(edition: number): Promise<SearchIndex> {
    for (let tries = 0; tries < MOST_TRIES && (this.index?.edition ?? -1) < edition; tries += 1) {
      this.running ??= this.renew().finally(() => {
        this.running = null;
      });
      await this.running;
    }
    return this.index ?? this.renew();
  }

  private async renew(): Promise<SearchIndex> {
    const isNewest = this.index !== null && (await catchUp(runPublicOn(this.pool, uncounted), this.index));
    if (!isNewest || !this.index) this.index = await loadIndex(this.pool);
    return this.index;
  }
}

const holders = new WeakMap<RolePool, IndexHolder>();

/**
 * The index of the rows that these connections see, at this edition or a later one. A process keeps one; it is loaded when it
 * is first needed.
 */
export const searchIndex = (pool: RolePool, edition = 0): Promise<SearchIndex> => {
  const holder = holders.get(pool) ?? new IndexHolder(pool);
  holders.set(pool, holder);
  return holder.atLeast(edition);
};
