import type { MigrationInterface, QueryRunner } from 'typeorm';

/** People, organisations, memberships, sessions and the one-time tokens that lead into an account. */
export class Identity1764028800001 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    await runner.query(`
      create function viewer() returns text language sql stable
        as $$ select nullif(current_setting('qaita.viewer', true), '') $$;
      create function is_system() returns boolean language sql stable
        as $$ select coalesce(viewer() = 'system', false) $$;
      create function viewer_person() returns uuid language sql stable
        as $$ select case when viewer() = 'system' then null else viewer()::uuid end $$;

      create table organisation (
        id uuid primary key default gen_random_uuid(),
        slug text unique,
        kind text not null constraint organisation_kind
          check (kind in ('INVESTOR','SPK','ZONE_COMPANY','AUDIT','ANALYSIS','PLATFORM')),
        name jsonb not null,
        bin text constraint organisation_bin_shape check (bin ~ '^\\d{12}$'),
        country text not null default 'KZ' constraint organisation_country check (country ~ '^[A-Z]{2}$'),
        identity_check text not null default 'DECLARED' constraint organisation_identity_check
          check (identity_check in ('DECLARED','DOCUMENT_CHECKED','SIGNATURE_VERIFIED')),
        region_id uuid,
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      -- Only a checked number may hold the label: declaring somebody's BIN blocks nobody.
      create unique index organisation_verified_bin on organisation (bin) where identity_check <> 'DECLARED';

      create table person (
        id uuid primary key default gen_random_uuid(),
        email text not null,
        name text not null,
        password_hash text,
        locale text not null default 'RU' constraint person_locale check (locale in ('RU','KK','EN')),
        status text not null default 'ACTIVE' constraint person_status check (status in ('ACTIVE','DISABLED')),
        totp_secret text,
        totp_confirmed_at timestamptz,
        totp_last_step bigint,
        rights_version integer not null default 1,
        is_demo boolean not null default false,
        created_at timestamptz not null default now()
      );
      create unique index person_email on person (lower(email));

      create table recovery_code (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        code_hash text not null,
        used_at timestamptz
      );
      create index recovery_code_person on recovery_code (person_id);

      create table membership (
        id uuid primary key default gen_random_uuid(),
        person_id uuid not null references person,
        organisation_id uuid not null references organisation,
        role text not null constraint membership_role check (role in ('LEAD','MEMBER')),
        created_at timestamptz not null default now(),
        constraint membership_once unique (person_id, organisation_id)
      );
      create index membership_organisation on membership (organisation_id);

      create table session (
        id uuid primary key default gen_random_uuid(),
        token_hash text not null unique,
        person_id uuid not null references person,
        level text not null constraint session_level check (level in ('CODE_NEEDED','ENROLMENT_NEEDED','FULL')),
        rights_version integer not null,
        created_at timestamptz not null default now(),
        seen_at timestamptz not null default now(),
        expires_at timestamptz not null
      );
      create index session_person on session (person_id);

      -- One-time tokens sent by mail: confirm a sign-up, reset a password, accept an invitation.
      create table one_time_token (
        id uuid primary key default gen_random_uuid(),
        purpose text not null constraint one_time_token_purpose check (purpose in ('SIGN_UP','PASSWORD_RESET','INVITATION')),
        token_hash text not null unique,
        email text not null,
        payload jsonb not null,
        created_at timestamptz not null default now(),
        expires_at timestamptz not null,
        used_at timestamptz
      );

      create table external_identity (
        issuer text not null,
        subject text not null,
        person_id uuid not null references person,
        created_at timestamptz not null default now(),
        primary key (issuer, subject)
      );

      -- Where the viewer belongs. Looks with the system's eyes for the length of one query, since the tables it reads are
      -- behind row-level security themselves; a failure in between ends the transaction and with it the setting.
      create function memberships_of(person text, out organisations uuid[], out kinds text[]) language plpgsql stable security definer
        set search_path = public, pg_temp as $$
        begin
          perform set_config('qaita.viewer', 'system', true);
          select coalesce(array_agg(m.organisation_id), '{}'), coalesce(array_agg(o.kind), '{}') into organisations, kinds
            from membership m join organisation o on o.id = m.organisation_id join person p on p.id = m.person_id
            where m.person_id = memberships_of.person::uuid and p.status = 'ACTIVE';
          perform set_config('qaita.viewer', person, true);
        end $$;
      create function viewer_organisations() returns uuid[] language plpgsql stable as $$
        begin
          if viewer() is null or is_system() then return '{}'::uuid[]; end if;
          return (memberships_of(viewer())).organisations;
        end $$;
      create function viewer_is(wanted text[]) returns boolean language plpgsql stable as $$
        begin
          if viewer() is null or is_system() then return false; end if;
          return (memberships_of(viewer())).kinds && wanted;
        end $$;
    `);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
