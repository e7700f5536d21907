import pg from 'pg';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { secretMark } from './secrets.ts';

/** The mark of the secret that the database was set up with; null in a new database and in one from before marks existed. */
const markIn = async (owner: pg.Client): Promise<string | null> => {
  const there = await owner.query<{ there: boolean }>(`select to_regclass('public.installation') is not null as there`);
  if (!there.rows[0]?.there) return null;
  const { rows } = await owner.query<{ mark: string }>('select secret_mark as mark from installation');
  return rows[0]?.mark ?? null;
};

const asOwner = async <T>(url: string, work: (owner: pg.Client) => Promise<T>): Promise<T> => {
  const owner = new pg.Client({ connectionString: url, connectionTimeoutMillis: 5_000, application_name: 'qaita-secret' });
  try {
    await owner.connect();
    return await work(owner);
  } catch (error) {
    if (error instanceof OperatorProblem) throw error;
    throw new OperatorProblem(`The database of DATABASE_URL does not answer: ${error instanceof Error ? error.message : 'unknown'}.`);
  } finally {
    await owner.end().catch(() => undefined);
  }
};

/**
 * Stops a copy of the product whose root secret differs from the one that the database was set up with, before it changes the
 * passwords of the roles: sessions, receipts, links and seeds of the copies would not match.
 */
export const refuseForeignSecret = (url: string, root: string, former: string | undefined): Promise<void> =>
  asOwner(url, async (owner) => {
    const mark = await markIn(owner);
    const ours = [root, ...(former === undefined ? [] : [former])].map(secretMark);
    if (mark === null || ours.includes(mark)) return;
    throw new OperatorProblem(
      'This database was set up with another SECRET. Give every copy the same one; after a change give the one before it as FORMER_SECRET. If it is lost for good, stop all copies and run `pnpm qaita adopt-secret`.',
    );
  });

/** Records this secret as the database's own. */
export const rememberSecret = (url: string, root: string): Promise<void> =>
  asOwner(url, async (owner) => {
    await owner.query(
      'insert into installation (secret_mark) values ($1) on conflict (only_one) do update set secret_mark = excluded.secret_mark',
      [secretMark(root)],
    );
  });

/** Lets the next start use any secret. */
export const forgetSecret = (url: string): Promise<void> =>
  asOwner(url, async (owner) => {
    if ((await markIn(owner)) !== null) await owner.query('delete from installation');
  });
