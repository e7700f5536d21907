import type { MigrationInterface, QueryRunner } from 'typeorm';

/** What a steward is writing about the financing of a project; nobody else sees it. Without content, nothing is being written. */
const DRAFT = `
  create table project_financing_draft (
    opportunity_id uuid primary key references opportunity (id),
    content jsonb constraint project_financing_draft_content check (jsonb_typeof(content) = 'object'),
    version integer not null default 1 constraint project_financing_draft_version check (version > 0),
    updated_at timestamptz not null default now(),
    updated_by uuid references person (id) on delete set null,
    updated_by_name text
  );
  alter table project_financing_draft enable row level security;
  alter table project_financing_draft force row level security;
  revoke all on project_financing_draft from qaita_app, qaita_system, qaita_reader, qaita_worker, qaita_observer;
  grant select, insert, update on project_financing_draft to qaita_app, qaita_system;
`;

/** A run about what an SPK has not published belongs to it. Runs that are there already were about measures; they say now what each of them cost. */
const RUNS = `
  alter table funding_run add organisation_id uuid references organisation (id);
  grant insert (organisation_id) on funding_run to qaita_system;
  select set_config('qaita.viewer', 'system', true);
  update funding_run set
    question = question || jsonb_build_object('portfolio', null, 'needs', '[]'::jsonb, 'weights', (question -> 'weights') || '{"PRIVATE": 0}'),
    outcome = replace(outcome::text, '"measures":', '"count":')::jsonb || jsonb_build_object('drafts', '[]'::jsonb, 'uncounted', '[]'::jsonb,
      'costs', (select coalesce(jsonb_object_agg(m.slug, coalesce(m.gap, m.planned)), '{}') from measure m where coalesce(m.gap, m.planned) > 0));
  select set_config('qaita.viewer', '', true);
`;

export class Portfolios1764547200299 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(DRAFT);
    await runner.query(RUNS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
