import pg from 'pg';
import { askOnce } from './load.ts';
import type { Side } from './load.ts';
import type { Ask } from './questions.ts';
import type { Work } from './works.ts';

const ASKED = 20;

/** Counts statements that reach the database; counts nothing where the server does not have pg_stat_statements. */
export const openCounter = async (adminUrl: string) => {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  const counts = await client
    .query('create extension if not exists pg_stat_statements')
    .then(
      () => client.query('select count(*) from pg_stat_statements'),
      () => null,
    )
    .catch(() => null);
  const total = async (role: string): Promise<number> => {
    const { rows } = await client.query<{ calls: number }>(
      `select coalesce(sum(s.calls), 0)::int as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid where r.rolname similar to $1 and s.query not like '%pg_stat_statements%'`,
      [role],
    );
    return rows[0]?.calls ?? 0;
  };
  const rolesOf = async ({ name }: Side): Promise<string> => {
    if (name === 'ours') return 'qaita_(app|reader)';
    const { rows } = await client.query<{ role: string }>('select current_user as role');
    return rows[0]?.role ?? '';
  };
  return {
    /** Statements per request, on average. */
    of: async (side: Side, work: Work, ask: Ask): Promise<number | null> => {
      if (!counts) return null;
      const role = await rolesOf(side);
      const before = await total(role);
      for (let n = 0; n < ASKED; n += 1) await askOnce(side, work, ask());
      return ((await total(role)) - before) / ASKED;
    },
    close: () => client.end(),
  };
};
