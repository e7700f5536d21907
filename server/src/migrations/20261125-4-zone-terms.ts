import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Terms of special zones. Drafts and published versions are two tables, so that the application can be given
 * INSERT and SELECT on the published one and nothing else. Which version holds on a day is never stored: it is
 * the one with the latest effective day not after it, hence there is always exactly one.
 */
export class ZoneTerms1764028800004 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create table zone_terms_draft (
        id uuid primary key default gen_random_uuid(),
        zone_id uuid not null references special_zone,
        note jsonb not null default '{}',
        clauses jsonb not null,
        version integer not null default 1,
        created_by uuid references person,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        published_id uuid
      );
      create unique index zone_terms_one_open_draft on zone_terms_draft (zone_id) where published_id is null;

      create table zone_terms (
        id uuid primary key,
        zone_id uuid not null references special_zone,
        number integer not null,
        effective_from date not null,
        note jsonb not null,
        clauses jsonb not null,
        hash text not null constraint zone_terms_hash_shape check (hash ~ '^[0-9a-f]{64}$'),
        published_by uuid references person,
        -- Not granted to the application: the time of publication is the database's.
        published_at timestamptz not null default now(),
        constraint zone_terms_number_once unique (zone_id, number),
        constraint terms_effective_taken unique (zone_id, effective_from),
        constraint terms_effective_in_past check (effective_from >= (published_at at time zone 'Asia/Almaty')::date)
      );
      alter table zone_terms_draft add constraint zone_terms_draft_published foreign key (published_id) references zone_terms;

      create function refuse_change() returns trigger language plpgsql as $$
        begin raise exception '% rows never change', tg_table_name using errcode = 'restrict_violation'; end $$;
      create trigger zone_terms_frozen before update or delete on zone_terms
        for each row execute function refuse_change();

      -- Versions follow each other: a new one may not begin before one that is already published.
      create function zone_terms_in_order() returns trigger language plpgsql as $$
        begin
          if exists (select 1 from zone_terms t where t.zone_id = new.zone_id and t.effective_from > new.effective_from) then
            raise exception 'a later version is published' using errcode = 'check_violation', constraint = 'terms_effective_taken';
          end if;
          return new;
        end $$;
      create trigger zone_terms_ordered before insert on zone_terms for each row execute function zone_terms_in_order();
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
