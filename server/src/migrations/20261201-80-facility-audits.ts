import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Audits of facilities. One that was approved never changes again: a trigger refuses it, whoever asks. */
const AUDITS = `
  create table facility_audit (
    id uuid primary key default gen_random_uuid(),
    opportunity_id uuid not null references opportunity,
    -- The organisation that audits, and the steward that assigned it.
    auditor_id uuid not null references organisation,
    steward_id uuid not null references organisation,
    due date not null,
    state text not null default 'ASSIGNED'
      constraint facility_audit_state check (state in ('ASSIGNED','IN_PROGRESS','SUBMITTED','RETURNED','APPROVED','CANCELLED')),
    version integer not null default 1,
    answers jsonb not null default '{}',
    justifications jsonb not null default '{}',
    -- The day of the audit, on which evidence is weighed.
    inspected_on date,
    -- Everybody who wrote in it; none of them approves it.
    written_by uuid[] not null default '{}',
    submission_key text,
    remarks text,
    approved_by uuid references person,
    approver_name text,
    assigned_by uuid references person,
    assigned_at timestamptz not null default now(),
    submitted_at timestamptz,
    approved_at timestamptz,
    updated_at timestamptz not null default now(),
    constraint facility_audit_bounds check (pg_column_size(answers) < 200000 and pg_column_size(justifications) < 50000 and length(remarks) <= 8000)
  );
  create unique index facility_audit_one_open on facility_audit (opportunity_id) where state not in ('APPROVED','CANCELLED');
  create index facility_audit_of_auditor on facility_audit (auditor_id, due, id);
  create index facility_audit_of_steward on facility_audit (steward_id, due, id);
  create index facility_audit_approved on facility_audit (opportunity_id, approved_at desc) where state = 'APPROVED';
`;

/** The potential that follows from an approved audit under a version of the weights: derived, and made anew by the worker. */
const POTENTIAL = `
  create table potential_weights (
    version integer primary key constraint potential_weights_version check (version > 1),
    -- Criterion → use → weight. Version 1 comes with the program (shared/src/audits/weights.ts).
    weights jsonb not null,
    reason text not null,
    proposed_by uuid references person,
    proposed_at timestamptz not null default now(),
    -- When the worker had computed every potential, and when lists showed them.
    computed_at timestamptz,
    in_force_at timestamptz,
    shown_at timestamptz,
    discarded_at timestamptz,
    constraint potential_weights_ended check (in_force_at is null or discarded_at is null)
  );
  create table facility_potential (
    audit_id uuid not null references facility_audit,
    weights_version integer not null,
    opportunity_id uuid not null references opportunity,
    -- Use → index, interval, reliability, class, gates.
    uses jsonb not null,
    -- Uses of the class PROMISING; {NONE}: none is.
    promising_for text[] not null,
    primary key (audit_id, weights_version)
  );
  create index facility_potential_of on facility_potential (opportunity_id, weights_version);
`;

const RIGHTS = `
  alter table facility_audit enable row level security;
  alter table facility_audit force row level security;
  alter table facility_potential enable row level security;
  alter table facility_potential force row level security;
  alter table potential_weights enable row level security;
  alter table potential_weights force row level security;
  grant select on facility_audit, facility_potential, potential_weights to qaita_app, qaita_observer;
  grant select on facility_potential, potential_weights to qaita_reader;
  grant select (id, opportunity_id, auditor_id, steward_id, state, answers, justifications, inspected_on, approved_at) on facility_audit to qaita_reader;
  grant insert (opportunity_id, auditor_id, steward_id, due, assigned_by) on facility_audit to qaita_app;
  grant update (state, version, answers, justifications, inspected_on, submission_key, remarks, approved_by, approver_name, submitted_at, updated_at)
    on facility_audit to qaita_app;
  grant insert on facility_potential to qaita_app;
  grant insert on facility_potential to qaita_system;
  grant update (computed_at, shown_at) on potential_weights to qaita_system;
  grant insert (version, weights, reason, proposed_by), update (in_force_at, discarded_at) on potential_weights to qaita_app;
`;

/** Audits of facilities, their potential, and the weights that it is computed with. */
export class FacilityAudits1764547200080 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [AUDITS, POTENTIAL, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
