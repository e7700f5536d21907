import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Which definition of each function, view, trigger and policy (`server/src/database`) a database has; a backup takes it along. */
const OBJECTS = `
  create table database_object (
    name text primary key,
    hash text not null,
    sql text not null
  );
`;

/** They follow each other under other names; search_facets holds all of them now. */
const LEFT_OVER = `drop function search_facets_before_equipment(search_row), search_facets_of_row(search_row)`;

/**
 * Migrations were edited after they had been merged. What they grant to the role of public pages is missing where the
 * former text ran; functions and policies are brought to their newest definitions after the migrations.
 */
const READER = `
  grant usage on schema public to qaita_reader;
  grant select on mrp, oked_division, opportunity, opportunity_fact, opportunity_status_change, organisation, region, special_zone, town,
    town_fact, zone_terms to qaita_reader;
`;

/** Functions, views, triggers and policies leave the migrations, and databases of edited migrations become like the others. */
export class DatabaseObjects1764460801021 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [OBJECTS, LEFT_OVER, READER]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
