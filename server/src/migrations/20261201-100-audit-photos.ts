import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Photographs of audits: each belongs to one criterion of one audit, and never changes once the audit is approved. */
const PHOTOS = `
  create table audit_attachment (
    attachment_id uuid primary key references attachment,
    audit_id uuid not null references facility_audit,
    criterion text not null constraint audit_attachment_criterion check (length(criterion) <= 40),
    position integer not null constraint audit_attachment_position check (position >= 0),
    added_by uuid not null references person,
    added_at timestamptz not null default now()
  );
  create index audit_attachment_of on audit_attachment (audit_id, position);
  alter table audit_attachment enable row level security;
  alter table audit_attachment force row level security;
  grant select, insert (attachment_id, audit_id, criterion, position, added_by), update (criterion, position), delete on audit_attachment to qaita_app;
  grant select on audit_attachment to qaita_reader;
`;

/** What an auditor photographs on site. */
export class AuditPhotos1764547200100 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(PHOTOS);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
