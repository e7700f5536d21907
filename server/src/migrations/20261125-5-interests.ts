import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Expressions of interest and the keys under which they were sent. */
export class Interests1764028800005 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create sequence interest_number;

      create table interest (
        id uuid primary key default gen_random_uuid(),
        number text unique,
        state text not null default 'DRAFT' constraint interest_state check (state in
          ('DRAFT','SUBMITTED','UNDER_REVIEW','INFORMATION_REQUESTED','SHORTLISTED','ACCEPTED','DECLINED','WITHDRAWN')),
        version integer not null default 1,
        opportunity_id uuid not null references opportunity,
        investor_id uuid not null references organisation,
        steward_id uuid not null references organisation,
        created_by uuid not null references person,
        fields jsonb not null,
        terms_id uuid references zone_terms,
        terms_hash text,
        content_hash text,
        receipt jsonb,
        created_at timestamptz not null default now(),
        updated_at timestamptz not null default now(),
        submitted_at timestamptz,
        constraint interest_sent_is_complete check (state = 'DRAFT'
          or (number is not null and submitted_at is not null and content_hash is not null and receipt is not null)),
        constraint interest_terms_with_hash check ((terms_id is null) = (terms_hash is null))
      );
      create unique index interest_already_open on interest (investor_id, opportunity_id)
        where state in ('DRAFT','SUBMITTED','UNDER_REVIEW','INFORMATION_REQUESTED','SHORTLISTED');
      create index interest_of_investor on interest (investor_id, updated_at desc, id desc);
      create index interest_of_steward on interest (steward_id, submitted_at desc, id desc) where state <> 'DRAFT';
      create index interest_opportunity on interest (opportunity_id);

      -- What was sent stays as it was sent, and states move only forward along the machine (product.md, rule 3).
      create function interest_guard() returns trigger language plpgsql as $$
        declare allowed constant text[] := array['DRAFT>SUBMITTED','SUBMITTED>UNDER_REVIEW','UNDER_REVIEW>INFORMATION_REQUESTED',
          'INFORMATION_REQUESTED>UNDER_REVIEW','UNDER_REVIEW>SHORTLISTED','UNDER_REVIEW>ACCEPTED','UNDER_REVIEW>DECLINED',
          'SHORTLISTED>ACCEPTED','SHORTLISTED>DECLINED','SUBMITTED>WITHDRAWN','UNDER_REVIEW>WITHDRAWN',
          'INFORMATION_REQUESTED>WITHDRAWN','SHORTLISTED>WITHDRAWN'];
        begin
          if old.state <> new.state and not (old.state || '>' || new.state = any (allowed)) then
            raise exception 'no such move' using errcode = 'check_violation', constraint = 'interest_move_not_allowed';
          end if;
          if old.state <> 'DRAFT' and (new.fields, new.terms_id, new.terms_hash, new.content_hash, new.receipt, new.number, new.submitted_at)
             is distinct from (old.fields, old.terms_id, old.terms_hash, old.content_hash, old.receipt, old.number, old.submitted_at) then
            raise exception 'a sent interest keeps its content' using errcode = 'restrict_violation';
          end if;
          if (new.opportunity_id, new.investor_id, new.created_at) is distinct from (old.opportunity_id, old.investor_id, old.created_at) then
            raise exception 'an interest keeps its parties' using errcode = 'restrict_violation';
          end if;
          return new;
        end $$;
      create trigger interest_guarded before update on interest for each row execute function interest_guard();

      create table submission_key (
        person_id uuid not null references person,
        key text not null constraint submission_key_shape check (length(key) between 16 and 64),
        body_hash text not null,
        interest_id uuid not null references interest,
        created_at timestamptz not null default now(),
        primary key (person_id, key)
      );
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
