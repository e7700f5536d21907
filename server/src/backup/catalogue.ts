import type pg from 'pg';
import { BackupProblem } from './backup-problem.ts';

/**
 * The read model of the search is derived from the rows; the migrations are listed in the manifest; the secret belongs to the
 * new installation.
 */
const MADE_ANEW = [
  'search_row',
  'search_text',
  'search_word',
  'search_name',
  'search_posting',
  'search_edition',
  'search_change',
  'migration',
  'installation',
];

export interface Table {
  readonly name: string;
  /** Columns that are stored, not generated. */
  readonly columns: readonly string[];
  readonly isForced: boolean;
}

const TABLES = `select c.relname as name, c.relforcerowsecurity as "isForced",
    array(select a.attname::text from pg_attribute a where a.attrelid = c.oid and a.attnum > 0 and not a.attisdropped and a.attgenerated = ''
      order by a.attnum) as columns
  from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'r' and c.relpersistence = 'p' and c.relname <> all ($1)
    and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e')
  order by c.relname`;

const REFERENCES = `select distinct conrelid::regclass::text as "from", confrelid::regclass::text as "to"
  from pg_constraint where contype = 'f' and connamespace = 'public'::regnamespace and conrelid <> confrelid`;

/** Every table comes after those that it refers to. */
const inOrder = (tables: readonly Table[], references: readonly { from: string; to: string }[]): Table[] => {
  const left = new Map(tables.map((table) => [table.name, table]));
  const ordered: Table[] = [];
  while (left.size > 0) {
    const free = [...left.values()].filter(({ name }) => !references.some(({ from, to }) => from === name && left.has(to)));
    if (free.length === 0) throw new BackupProblem(`Tables refer to each other in a circle: ${[...left.keys()].join(', ')}.`);
    for (const table of free) left.delete(table.name);
    ordered.push(...free);
  }
  return ordered;
};

/** All tables of the product that hold something that cannot be derived from the others, in the order of loading. */
export const tablesOf = async (client: pg.ClientBase): Promise<Table[]> => {
  const { rows } = await client.query<Table>(TABLES, [MADE_ANEW]);
  const references = await client.query<{ from: string; to: string }>(REFERENCES);
  return inOrder(rows, references.rows);
};

export interface SequenceState {
  readonly name: string;
  readonly last: string;
  readonly isCalled: boolean;
}

/** Sequences are not transactional: read after the rows, they are never behind them. */
export const sequencesOf = async (client: pg.ClientBase): Promise<SequenceState[]> => {
  const { rows } = await client.query<{ name: string }>(
    `select c.relname as name from pg_class c where c.relnamespace = 'public'::regnamespace and c.relkind = 'S'
      and not exists (select from pg_depend d where d.classid = 'pg_class'::regclass and d.objid = c.oid and d.deptype = 'e') order by 1`,
  );
  const states: SequenceState[] = [];
  for (const { name } of rows) {
    const state = await client.query<{ last: string; isCalled: boolean }>(
      `select last_value::text as last, is_called as "isCalled" from "${name}"`,
    );
    if (state.rows[0]) states.push({ name, ...state.rows[0] });
  }
  return states;
};

/** Settings that make the text of a value the same on every server. */
export const SAME_TEXTS = `set timezone = 'UTC'; set datestyle = 'ISO, YMD'; set intervalstyle = 'postgres'; set extra_float_digits = 1;
  set bytea_output = 'hex'; set client_encoding = 'UTF8'; set synchronize_seqscans = off; set statement_timeout = 0; set lock_timeout = 0`;

const listed = ({ name, columns }: Pick<Table, 'name' | 'columns'>): string =>
  `"${name}" (${columns.map((column) => `"${column}"`).join(', ')})`;

export const copyOut = (table: Pick<Table, 'name' | 'columns'>): string => `copy ${listed(table)} to stdout`;
export const copyIn = (table: Pick<Table, 'name' | 'columns'>): string => `copy ${listed(table)} from stdin`;
