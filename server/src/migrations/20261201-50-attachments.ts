import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Files that people bring. Their bytes are in a store of files; a row is READY only after they are there for good. */
const ATTACHMENTS = `
  create table attachment (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation,
    uploaded_by uuid not null references person,
    purpose text not null constraint attachment_purpose check (purpose in ('PICTURE','DOCUMENT')),
    state text not null default 'UPLOADING' constraint attachment_state check (state in ('UPLOADING','READY','REFUSED')),
    refusal text constraint attachment_refusal check (refusal in ('TYPE','NOT_A_PICTURE','DAMAGED','TOO_MANY_PIXELS','ARCHIVE_TOO_LARGE',
      'ACTIVE_CONTENT','POLYGLOT','INFECTED')),
    name text not null constraint attachment_name check (length(name) between 1 and 200),
    declared_bytes bigint not null constraint attachment_declared check (declared_bytes > 0),
    media_type text,
    files jsonb not null default '[]',
    bytes bigint not null default 0 constraint attachment_bytes check (bytes >= 0),
    is_scanned boolean not null default false,
    storage_key text unique constraint attachment_storage_key check (storage_key ~ '^[0-9a-f]{32}$'),
    created_at timestamptz not null default now(),
    ready_at timestamptz,
    constraint attachment_refused_has_reason check ((state = 'REFUSED') = (refusal is not null)),
    constraint attachment_ready_is_whole check ((state = 'READY')
      = (media_type is not null and storage_key is not null and ready_at is not null and bytes > 0 and jsonb_array_length(files) > 0))
  );
  create index attachment_organisation on attachment (organisation_id);
  create index attachment_unready on attachment (created_at) where state <> 'READY';
  alter table attachment enable row level security;
  alter table attachment force row level security;
  grant select, insert (id, organisation_id, uploaded_by, purpose, name, declared_bytes),
    update (state, refusal, name, media_type, files, bytes, is_scanned, storage_key, ready_at), delete on attachment to qaita_app;
  grant delete on attachment to qaita_system;
  grant select on attachment to qaita_reader;
`;

const OF_OPPORTUNITIES = `
  create table opportunity_attachment (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity,
    attachment_id uuid not null references attachment,
    purpose text not null constraint opportunity_attachment_purpose check (purpose in ('PICTURE','DOCUMENT')),
    position integer not null constraint opportunity_attachment_position check (position >= 0),
    caption jsonb,
    is_public boolean not null default false,
    added_by uuid not null references person,
    added_at timestamptz not null default now(),
    constraint opportunity_attachment_once unique (opportunity_id, attachment_id)
  );
  create index opportunity_attachment_attachment on opportunity_attachment (attachment_id);
  alter table opportunity_attachment enable row level security;
  alter table opportunity_attachment force row level security;
  grant select, insert (opportunity_id, attachment_id, purpose, position, caption, is_public, added_by),
    update (position, caption, is_public), delete on opportunity_attachment to qaita_app;
  grant select on opportunity_attachment to qaita_reader;
`;

/** Pictures and documents, and those of opportunities. */
export class Attachments1764547200050 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [ATTACHMENTS, OF_OPPORTUNITIES]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
