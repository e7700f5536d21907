import type { MigrationInterface, QueryRunner } from 'typeorm';

/** An import of a sheet into the register of an organisation: what was read, how it is understood, how far it has come. */
const TABLES = `
  create table register_import (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation,
    sheet text not null constraint register_import_sheet check (sheet in ('FACILITIES')),
    file_name text not null constraint register_import_file_name check (length(file_name) between 1 and 200),
    file_bytes bigint not null,
    file_digest text not null constraint register_import_file_digest check (file_digest ~ '^[0-9a-f]{64}$'),
    format text constraint register_import_format check (format in ('XLSX','CSV')),
    encoding text,
    sheet_name text,
    locale text not null default 'RU' constraint register_import_locale check (locale in ('RU','KK','EN')),
    state text not null default 'READING'
      constraint register_import_state check (state in ('READING','READ','CHECKING','CHECKED','APPLYING','APPLIED','UNDOING','UNDONE','REFUSED')),
    -- Why the file was refused, or why the last step was not done.
    problem text,
    headings jsonb not null default '[]',
    -- Rows are taken without the cells that cannot be read.
    skips_unreadable boolean not null default false,
    rows integer not null default 0,
    counts jsonb not null default '{}',
    done integer not null default 0,
    total integer not null default 0,
    is_stopping boolean not null default false,
    version integer not null default 1,
    created_by uuid not null references person,
    created_by_name text not null,
    -- In whose name the present step is done.
    asked_by uuid references person,
    created_at timestamptz not null default now(),
    updated_at timestamptz not null default now(),
    applied_at timestamptz,
    undone_at timestamptz
  );
  create index register_import_newest on register_import (organisation_id, created_at desc);

  create table register_import_row (
    import_id uuid not null references register_import,
    -- As the file counts its rows.
    number integer not null,
    organisation_id uuid not null references organisation,
    cells jsonb not null,
    is_hidden boolean not null default false,
    merged integer[] not null default '{}',
    verdict text constraint register_import_row_verdict check (verdict in ('NEW','CHANGED','SAME','DUPLICATE','ERROR')),
    findings jsonb not null default '[]',
    codes text[] not null default '{}',
    entry jsonb not null default '{}',
    changed text[] not null default '{}',
    -- The row of the register that it concerns.
    target_id uuid references opportunity,
    outcome text constraint register_import_row_outcome check (outcome in ('MADE','CHANGED','LEFT','UNDONE','KEPT')),
    -- What the register said before; null of a row that was made.
    former jsonb,
    -- The version in which the import left the draft: a later one was changed by somebody.
    left_version integer,
    primary key (import_id, number)
  );
  create index register_import_row_verdict on register_import_row (import_id, verdict, number);
  create index register_import_row_target on register_import_row (target_id) where target_id is not null;
`;

const RIGHTS = `
  alter table register_import enable row level security;
  alter table register_import force row level security;
  alter table register_import_row enable row level security;
  alter table register_import_row force row level security;
  grant select on register_import, register_import_row to qaita_app, qaita_observer;
  grant insert (id, organisation_id, sheet, file_name, file_bytes, file_digest, created_by, created_by_name) on register_import to qaita_app;
  grant update (format, encoding, sheet_name, locale, state, problem, headings, skips_unreadable, rows, counts, done, total, is_stopping, version,
    updated_at, applied_at, undone_at, asked_by) on register_import to qaita_app;
  grant insert (import_id, number, organisation_id, cells, is_hidden, merged) on register_import_row to qaita_app;
  grant update (verdict, findings, codes, entry, changed, target_id, outcome, former, left_version) on register_import_row to qaita_app;
`;

/** Imports of registers from XLSX and CSV. */
export class RegisterImports1764547200090 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLES, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
