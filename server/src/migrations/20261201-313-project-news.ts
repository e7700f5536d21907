import type { MigrationInterface, QueryRunner } from 'typeorm';

/** A person may watch a project: what newly fits it is news. */
const WATCHED = `
  alter table watch drop constraint watch_subject_kind;
  alter table watch add constraint watch_subject_kind check (subject_kind in ('OPPORTUNITY','TOWN','ZONE','PROJECT'));
  -- The watch of a project goes with it.
  alter table watch add column project_id uuid generated always as (case when subject_kind = 'PROJECT' then subject_id end) stored
    references investor_project on delete cascade;
  create index watch_of_project on watch (project_id) where project_id is not null;
  -- Of news of a project: it fits, or it may fit and something that must hold is unknown.
  alter table news add column fit text constraint news_fit check (fit in ('FITS','ASK'));
`;

/** Projects that stand already are watched by whoever saved them last, from now on. */
const BEGUN = `
  insert into watch (person_id, subject_kind, subject_id, frequency)
    select p.updated_by, 'PROJECT', p.id, 'DAILY' from investor_project p where p.updated_by is not null on conflict do nothing;
`;

export class ProjectNews1764547200313 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(WATCHED);
    await runner.query(`select set_config('qaita.viewer', 'system', true)`);
    await runner.query(BEGUN);
    await runner.query(`select set_config('qaita.viewer', '', true)`);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
