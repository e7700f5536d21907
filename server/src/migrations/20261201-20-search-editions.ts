import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Processes keep the read model of the search in memory. The edition moves with each change of it, in the changing
 * transaction; the log names the rows that an edition changed. `logged_from`: the log holds the changes of later editions only.
 */
const EDITIONS = `
  create table search_edition (
    is_only boolean primary key default true check (is_only),
    number bigint not null default 1,
    logged_from bigint not null default 1
  );
  insert into search_edition default values;
  create table search_change (
    edition bigint not null,
    position integer not null,
    primary key (edition, position)
  );
  grant select on search_edition, search_change to qaita_app, qaita_reader, qaita_observer;
`;

/** Each facet value was counted by a bitmap in the database. */
const BITMAPS = `
  drop function search_facets(search_row), search_flip(search_row[], search_row[]), search_step(text, double precision), search_steps(text);
  drop table search_bitmap;
`;

/** The bits of the search move from a table into the memory of each process. */
export class SearchEditions1764547200020 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [EDITIONS, BITMAPS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
