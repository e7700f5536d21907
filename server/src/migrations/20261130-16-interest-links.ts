import type { MigrationInterface, QueryRunner } from 'typeorm';

/**
 * Which earlier expression of interest a new one follows, and who changed one last: the loser of two at once is told.
 * Both are the triggers' alone. What was begun before has neither.
 */
const COLUMNS = `
  alter table interest
    add column follows_id uuid references interest,
    add column changed_by uuid references person,
    add column changed_by_name text;
  create index interest_follows on interest (follows_id) where follows_id is not null;
`;

const TRIGGERS = `
  -- The latest that came to an end of the same investor in the same opportunity, by the writer's own eyes.
  create function interest_follows() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin
    if tg_op = 'INSERT' then
      new.follows_id := (select i.id from interest i where i.investor_id = new.investor_id and i.opportunity_id = new.opportunity_id
        and i.state in ('ACCEPTED','DECLINED','WITHDRAWN') order by i.submitted_at desc, i.id desc limit 1);
    elsif new.follows_id is distinct from old.follows_id then
      raise exception 'an interest keeps what it follows' using errcode = 'restrict_violation';
    end if;
    return new;
  end $$;
  create trigger interest_follows before insert or update on interest for each row execute function interest_follows();

  create function interest_changed_by() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin
    new.changed_by := viewer_person();
    new.changed_by_name := (select p.name from person p where p.id = viewer_person());
    return new;
  end $$;
  create trigger interest_changed_by before insert or update on interest for each row execute function interest_changed_by();
`;

export class InterestLinks1764460800016 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [COLUMNS, TRIGGERS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
