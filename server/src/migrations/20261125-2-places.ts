import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Regions, towns with their dated facts, zones, and the classifier of activities. */
export class Places1764028800002 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table region (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name jsonb not null,
        kato text not null,
        lat double precision not null,
        lng double precision not null
      );
      alter table organisation add constraint organisation_region foreign key (region_id) references region;

      create table town (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name jsonb not null,
        alt_names text[] not null default '{}',
        region_id uuid not null references region,
        kato text not null,
        lat double precision not null,
        lng double precision not null,
        list_status text not null constraint town_list_status check (list_status in ('CURRENT','EXCLUDED','UNKNOWN')),
        status_history jsonb not null default '[]',
        population jsonb,
        enterprises jsonb not null default '[]',
        note jsonb,
        sources text[] not null default '{}'
      );
      create index town_region on town (region_id);

      create table town_fact (
        id uuid primary key default gen_random_uuid(),
        town_id uuid references town,
        group_key text,
        position integer not null,
        indicator text not null,
        label jsonb not null,
        number double precision,
        text jsonb,
        unit jsonb,
        as_of text,
        basis text not null constraint town_fact_basis check (basis in ('STATED','INFERRED','UNKNOWN')),
        note jsonb,
        source text not null,
        constraint town_fact_says_something check (number is not null or text is not null)
      );
      create index town_fact_town on town_fact (town_id);

      create table oked_division (
        code text primary key,
        section text not null,
        section_name jsonb not null,
        name jsonb not null
      );

      create table mrp (
        valid_from date primary key,
        tenge bigint not null constraint mrp_positive check (tenge > 0),
        confidence text not null,
        source text not null
      );

      create table special_zone (
        id uuid primary key default gen_random_uuid(),
        slug text not null unique,
        name jsonb not null,
        alt_names text[] not null default '{}',
        region_id uuid not null references region,
        company_id uuid not null references organisation,
        lat double precision not null,
        lng double precision not null,
        established integer,
        valid_until text,
        valid_until_basis jsonb,
        area_ha double precision,
        area_as_of text,
        subzones jsonb not null default '[]',
        priority_activities jsonb not null default '[]',
        priority_activities_complete boolean not null,
        management_company jsonb,
        legal_act jsonb not null,
        town_slugs text[] not null default '{}',
        note jsonb,
        sources text[] not null default '{}'
      );
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
