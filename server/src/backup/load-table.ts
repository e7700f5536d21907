import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { finished } from 'node:stream/promises';
import type pg from 'pg';
import { from as copyFrom, to as copyTo } from 'pg-copy-streams';
import { BackupProblem } from './backup-problem.ts';
import { copyIn, copyOut } from './catalogue.ts';
import type { Table } from './catalogue.ts';
import type { TableEntry } from './manifest.ts';

interface Open {
  readonly name: string;
  readonly stream: ReturnType<typeof copyFrom>;
  readonly done: Promise<void>;
}

/** Inserts rows into one table after another, at the pace of the database. */
export class TableLoader {
  private open: Open | null = null;

  public constructor(
    private readonly client: pg.Client,
    private readonly entries: ReadonlyMap<string, TableEntry>,
  ) {}

  public async write(name: string, bytes: Buffer): Promise<void> {
    if (this.open?.name !== name) {
      await this.end();
      this.open = this.begin(name);
    }
    const { stream, done } = this.open;
    if (!stream.write(bytes)) await Promise.race([once(stream, 'drain'), done]);
  }

  public async end(): Promise<void> {
    const { open } = this;
    this.open = null;
    if (!open) return;
    open.stream.end();
    await open.done;
  }

  /** Aborts a table in the middle; otherwise the connection could not be used for anything else. */
  public abandon(): void {
    this.open?.stream.destroy(new Error('The restore was aborted.'));
    this.open = null;
  }

  private begin(name: string): Open {
    const entry = this.entries.get(name);
    if (!entry) throw new BackupProblem(`The archive holds rows of ${name}, which is no table of it.`);
    const stream = this.client.query(copyFrom(copyIn(entry)));
    const done = finished(stream);
    done.catch(() => undefined);
    return { name, stream, done };
  }
}

/** Constraints that rows older than themselves need not satisfy: a restored row is one of those. */
const LENIENT = `select c.conrelid::regclass::text as "table", c.conname as name, pg_get_constraintdef(c.oid) as rule
  from pg_constraint c where c.connamespace = 'public'::regnamespace and not c.convalidated and c.contype in ('c', 'f')`;

interface Rule {
  readonly table: string;
  readonly name: string;
  readonly rule: string;
}

/**
 * Inserts rows as they were: without triggers, without row-level security, and without constraints that apply to new rows only.
 * Rows that migrations inserted are deleted first. References are checked as always. The owner may do all this without being a
 * superuser.
 */
export const withOpenTables = async <T>(client: pg.Client, tables: readonly Table[], work: () => Promise<T>): Promise<T> => {
  const { rows: lenient } = await client.query<Rule>(LENIENT);
  for (const { table, name } of lenient) await client.query(`alter table ${table} drop constraint "${name}"`);
  for (const { name, isForced } of tables) {
    await client.query(`alter table "${name}" disable trigger user`);
    if (isForced) await client.query(`alter table "${name}" no force row level security`);
  }
  await client.query(`truncate ${tables.map(({ name }) => `"${name}"`).join(', ')}`);
  const answer = await work();
  for (const { name, isForced } of tables) {
    if (isForced) await client.query(`alter table "${name}" force row level security`);
    await client.query(`alter table "${name}" enable trigger user`);
  }
  for (const { table, name, rule } of lenient) await client.query(`alter table ${table} add constraint "${name}" ${rule}`);
  return answer;
};

/** Reads a table back and compares it with the archive byte for byte. */
export const refuseDifference = async (client: pg.Client, entry: TableEntry): Promise<void> => {
  const hash = createHash('sha256');
  const stream = client.query(copyTo(copyOut(entry)));
  for await (const chunk of stream) hash.update(chunk as Buffer);
  if (hash.digest('hex') !== entry.sha256) {
    throw new BackupProblem(`The rows of ${entry.name} are not in the database as they are in the archive. Nothing was restored.`);
  }
};
