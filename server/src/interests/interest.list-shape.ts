import sql, { raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { QueuePart } from 'shared/interests/review.ts';

/** How many cases each part of a queue has. */
export type QueueCounts = Readonly<Record<Lowercase<QueuePart>, number>>;

/** A list of rows of `interest i`, each of one organisation's. */
export interface ListShape {
  /** What a cursor of it is bound to. */
  readonly name: string;
  /** The organisations whose list it is. */
  readonly organisations: readonly string[];
  /** Rows of `interest i` that belong to one of them. */
  readonly of: (organisation: Sql) => Sql;
  /** Tables that `key` and `of` read besides. */
  readonly joins: Sql;
  /** What it is sorted by, before the id. */
  readonly key: Sql;
  readonly way: 'asc' | 'desc';
  /** The type of the key in SQL. */
  readonly type: 'timestamptz' | 'text';
  /** Counted in the same pass besides the total: columns over `i` and what they add up to as JSON. */
  readonly counts?: { readonly each: Sql; readonly all: Sql } | undefined;
}

/** Rows behind one of the list. */
export const beyond = ({ key, way, type }: ListShape, [after, id]: readonly [string, string]): Sql =>
  sql`(${key}, i.id) ${raw(way === 'asc' ? '>' : '<')} (${after}::${raw(type)}, ${id}::uuid)`;
