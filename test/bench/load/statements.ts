import type { Pool } from 'pg';
import { askOnce } from './load.ts';
import type { Ask, Side } from './load.ts';

const ASKED = 20;

/** Counts statements that reach the database for one request; counts nothing where the server does not have pg_stat_statements. */
export const openCounter = async (admin: Pool): Promise<(side: Side, ask: Ask) => Promise<number | null>> => {
  const isThere = await admin
    .query('create extension if not exists pg_stat_statements')
    .then(() => admin.query('select count(*) from pg_stat_statements'))
    .then(
      () => true,
      () => false,
    );
  const total = async (role: string): Promise<number> => {
    const { rows } = await admin.query<{ calls: number }>(
      `select coalesce(sum(s.calls), 0)::int as calls from pg_stat_statements s join pg_roles r on r.oid = s.userid
      where r.rolname ~ $1 and s.toplevel and s.query not like '%pg_stat_statements%'`,
      [role],
    );
    return rows[0]?.calls ?? 0;
  };
  const roleOf = async ({ name }: Side): Promise<string> => {
    if (name === 'ours') return '^qaita_(app|reader)$';
    const { rows } = await admin.query<{ role: string }>('select current_user as role');
    // A schema made from the tables begins as the administrator and goes on as one of our roles.
    return name === 'floor' ? `^${rows[0]?.role}$` : `^(${rows[0]?.role}|qaita_(app|reader))$`;
  };
  return async (side, ask) => {
    if (!isThere) return null;
    const role = await roleOf(side);
    const before = await total(role);
    for (let n = 0; n < ASKED; n += 1) await askOnce(side, ask());
    return ((await total(role)) - before) / ASKED;
  };
};
