import { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { EntitySchema } from 'typeorm';
import type { ColumnType } from 'typeorm';

/** Types that only SQL reads and writes; the entity manager does not know their columns. */
type SqlOnly = 'tsvector' | 'daterange' | 'xid8';
const SQL_ONLY: ReadonlySet<unknown> = new Set<SqlOnly>(['tsvector', 'daterange', 'xid8']);

/** A column of the database. `Value` is the type of what is read from it. */
export interface Column<Value> {
  readonly type: ColumnType | SqlOnly;
  readonly array?: boolean;
  readonly primary?: boolean;
  readonly nullable?: boolean;
  /** The expression in SQL. */
  readonly default?: () => string;
  /** Whether the database computes the value, so that nobody may write it. */
  readonly isComputed?: boolean;
  /** False when the entity manager omits the column from its inserts. */
  readonly insert?: boolean;
  /** Never set; it only carries the type. */
  readonly value?: Value;
}

type Columns = Readonly<Record<string, Column<unknown>>>;

/** The row type of an entity, or of some of its fields. */
export type RowOf<Described extends { readonly row?: unknown }> = Exclude<Described['row'], undefined>;

type RowOfColumns<C extends Columns> = { readonly [Field in keyof C]: Exclude<C[Field]['value'], undefined> };

export const uuid = (): Column<string> => ({ type: 'uuid' });
export const uuids = (): Column<readonly string[]> => ({ type: 'uuid', array: true });
export const text = <Value extends string = string>(): Column<Value> => ({ type: 'text' });
export const texts = <Value extends string = string>(): Column<readonly Value[]> => ({ type: 'text', array: true });
export const json = <Value>(): Column<Value> => ({ type: 'jsonb' });
export const bool = (): Column<boolean> => ({ type: 'boolean' });
export const smallint = (): Column<number> => ({ type: 'smallint' });
export const smallints = (): Column<readonly number[]> => ({ type: 'smallint', array: true });
export const integers = (): Column<readonly number[]> => ({ type: 'integer', array: true });
export const integer = (): Column<number> => ({ type: 'integer' });
/** Read as a number: stored values stay below 2⁵³. */
export const bigint = (): Column<number> => ({ type: 'bigint' });
export const numeric = (): Column<number> => ({ type: 'numeric' });
export const double = (): Column<number> => ({ type: 'double precision' });
/** A day as text, `2026-11-30`: it has no time zone. */
export const date = (): Column<string> => ({ type: 'date' });
export const timestamp = (): Column<Date> => ({ type: 'timestamp with time zone' });
export const sqlOnly = (type: SqlOnly): Column<string> => ({ type });
export const bytes = (): Column<Buffer> => ({ type: 'bytea' });

export const nullable = <Value>(column: Column<Value>): Column<Value | null> => ({ ...column, nullable: true });
/** Part of the primary key. */
export const key = <Value>(column: Column<Value>): Column<Value> => ({ ...column, primary: true });
/**
 * With a default, given as an SQL expression. The entity manager omits the column from its inserts: the roles may not write
 * most of these columns.
 */
export const byDefault = <Value>(expression: string, column: Column<Value>): Column<Value> => ({
  ...column,
  default: () => expression,
  insert: false,
});
/** Computed by the database, from other columns or from a sequence. */
export const computed = <Value>(column: Column<Value>): Column<Value> => ({ ...column, isComputed: true, insert: false });

/** The primary key of most tables. */
export const id = (): Column<string> => key(byDefault('gen_random_uuid()', uuid()));

/** Column names are the field names in snake case, without exception. */
export const columnName = (field: string): string => field.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);

/** The type in SQL. */
export const sqlType = ({ type, array }: Column<unknown>): string => `${String(type)}${array ? '[]' : ''}`;

/** The columns of a table, by field name. */
interface Described {
  readonly table: string;
  readonly columns: Columns;
}

/** Some fields of an entity: the type of such rows, and their list for a `select`. */
export class Fields<Row extends object> {
  declare public readonly row?: Row;

  public constructor(
    public readonly entity: Described,
    public readonly names: readonly string[],
  ) {}

  /** For a `select` from the table under this alias. */
  public of(alias: string): Sql {
    return raw(this.names.map((name) => `${alias}.${columnName(name)} as "${name}"`).join(', '));
  }

  /** The same as one JSON object; without dates, which would be text in it. */
  public json(alias: string): Sql {
    return raw(`jsonb_build_object(${this.names.map((name) => `'${name}', ${alias}.${columnName(name)}`).join(', ')})`);
  }
}

/** The one description of a table. */
export class Entity<Row extends object> extends EntitySchema<Row> implements Described {
  declare public readonly row?: Row;
  public readonly all: Fields<Row>;

  public constructor(
    public readonly table: string,
    public readonly columns: Columns,
  ) {
    const mapped = Object.entries(columns).filter(([, { type }]) => !SQL_ONLY.has(type));
    const named = Object.fromEntries(mapped.map(([field, column]) => [field, { ...column, name: columnName(field) }]));
    // The columns match the row type: both come from the same argument of `entity`.
    super({ name: table, tableName: table, columns: named as EntitySchema<Row>['options']['columns'] });
    this.all = new Fields<Row>(this, Object.keys(columns));
  }

  public pick<Name extends keyof Row & string>(...names: readonly Name[]): Fields<Pick<Row, Name>> {
    return new Fields(this, names);
  }

  public without<Name extends keyof Row & string>(...names: readonly Name[]): Fields<Omit<Row, Name>> {
    const left = new Set<string>(names);
    return new Fields(
      this,
      this.all.names.filter((name) => !left.has(name)),
    );
  }
}

/** Describes a table. `columns` lists its columns in camel case, each with its type. */
export const entity = <C extends Columns>(table: string, columns: C): Entity<RowOfColumns<C>> => new Entity(table, columns);
