import sql, { raw } from 'sql-template-tag';
import type { Run } from '../../kernel/database.ts';

/** Ids of a table's rows by slug. */
export type Ids = (slug: string) => string;

type SluggedTable = 'region' | 'town' | 'special_zone' | 'industrial_zone' | 'opportunity' | 'organisation' | 'plan' | 'measure';

export const idsBySlug = async (run: Run, table: SluggedTable): Promise<Ids> => {
  const rows = await run<{ slug: string; id: string }>(sql`select slug, id from ${raw(table)} where slug is not null`);
  const ids = new Map(rows.map((row) => [row.slug, row.id]));
  return (slug) => {
    const id = ids.get(slug);
    if (id === undefined) throw new Error(`There is no ${table} "${slug}".`);
    return id;
  };
};
