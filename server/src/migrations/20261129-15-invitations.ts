import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Who was invited where, by whom, and which second administrator confirmed it. Written with the viewer's eyes, so that the rows below bind them. */
const TABLE = `
  create table invitation (
    id uuid primary key default gen_random_uuid(),
    organisation_id uuid not null references organisation,
    email text not null constraint invitation_email_lower check (email = lower(email)),
    role text not null constraint invitation_role check (role in ('LEAD','MEMBER')),
    locale text not null constraint invitation_locale check (locale in ('RU','KK','EN')),
    invited_by uuid not null references person,
    -- Set by the trigger alone: whether a second administrator must confirm, and whether the organisation must still be empty.
    needs_second boolean not null default true,
    is_first boolean not null default true,
    confirmed_by uuid references person,
    confirmed_at timestamptz,
    refused_by uuid references person,
    refused_at timestamptz,
    sent_at timestamptz,
    created_at timestamptz not null default now(),
    constraint invitation_second_person check (confirmed_by <> invited_by),
    constraint invitation_answered_once check (confirmed_by is null or refused_by is null),
    constraint invitation_confirmed_first check (sent_at is null or not needs_second or confirmed_by is not null)
  );
  create index invitation_waiting on invitation (created_at) where needs_second and sent_at is null and refused_by is null;
  create index invitation_organisation on invitation (organisation_id);

  create function organisation_has_people(body uuid) returns boolean language sql stable
    return exists (select 1 from membership m join person p on p.id = m.person_id where m.organisation_id = body and p.status = 'ACTIVE');
`;

const GUARD = `
  create function invitation_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare
    body_kind text;
    is_lead boolean;
    own_email text;
  begin
    if tg_op = 'INSERT' then
      select o.kind into body_kind from organisation o where o.id = new.organisation_id;
      is_lead := exists (select 1 from membership m where m.person_id = new.invited_by and m.organisation_id = new.organisation_id and m.role = 'LEAD');
      -- Nobody brings an administrator in alone, the platform's own LEAD neither: else the second person could be made up.
      new.needs_second := not is_lead or body_kind = 'PLATFORM';
      new.is_first := not is_lead;
      if new.is_first and (new.role <> 'LEAD' or organisation_has_people(new.organisation_id)) then
        raise exception 'the platform invites the first person, who leads' using errcode = 'check_violation', constraint = 'invitation_first_only';
      end if;
      select lower(p.email) into own_email from person p where p.id = new.invited_by;
      if new.needs_second and own_email = new.email then
        raise exception 'an own address' using errcode = 'check_violation', constraint = 'invitation_own_address';
      end if;
      return new;
    end if;
    if new.sent_at is distinct from old.sent_at and (old.sent_at is not null or old.refused_by is not null) then
      raise exception 'sent or refused already' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
    end if;
    if (new.confirmed_by, new.refused_by) is distinct from (old.confirmed_by, old.refused_by) then
      if not old.needs_second or old.confirmed_by is not null or old.refused_by is not null or old.sent_at is not null
        or old.created_at < now() - interval '14 days' then
        raise exception 'nothing waits' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
      end if;
      if coalesce(new.confirmed_by, new.refused_by) is distinct from viewer_person() or new.confirmed_by = old.invited_by then
        raise exception 'a second administrator confirms' using errcode = 'check_violation', constraint = 'invitation_second_person';
      end if;
      select lower(p.email) into own_email from person p where p.id = new.confirmed_by;
      if own_email = old.email then
        raise exception 'an own address' using errcode = 'check_violation', constraint = 'invitation_own_address';
      end if;
      if new.confirmed_by is not null and old.is_first and organisation_has_people(old.organisation_id) then
        raise exception 'somebody has joined meanwhile' using errcode = 'check_violation', constraint = 'invitation_first_only';
      end if;
      new.confirmed_at := case when new.confirmed_by is null then null else now() end;
      new.refused_at := case when new.refused_by is null then null else now() end;
    end if;
    return new;
  end $$;
  create trigger invitation_guarded before insert or update on invitation for each row execute function invitation_guard();
`;

/** Links of before invitations had a row: those of a LEAD into the own organisation stay good, the platform's lapse. */
const FORMER = `
  select set_config('qaita.viewer', 'system', true);
  insert into invitation (id, organisation_id, email, role, locale, invited_by, created_at)
    select t.id, o.id, lower(t.email), t.payload->>'role', 'RU', m.person_id, t.created_at
    from one_time_token t join organisation o on o.id = (t.payload->>'organisationId')::uuid and o.kind <> 'PLATFORM'
      join membership m on m.organisation_id = o.id and m.role = 'LEAD' and m.person_id = (t.payload->>'invitedBy')::uuid
    where t.purpose = 'INVITATION' and t.used_at is null and t.expires_at > now();
  update invitation set sent_at = created_at;
  update one_time_token t set payload = jsonb_build_object('invitationId', t.id) from invitation i where i.id = t.id;
  update one_time_token t set used_at = now() where t.purpose = 'INVITATION' and t.used_at is null
    and not exists (select 1 from invitation i where i.id = t.id);
  select set_config('qaita.viewer', '', true);
`;

/** A link is made for an invitation that is being sent; a membership only by spending a link, in the same transaction. Fixtures and demo people are the owner's. */
const LINKS = `
  create function one_time_token_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$ begin
    if is_owner() then return new; end if;
    if tg_op = 'UPDATE' and old.used_at is not null then
      raise exception 'a spent link stays spent' using errcode = 'check_violation', constraint = 'token_expired';
    end if;
    if tg_op = 'INSERT' and new.purpose = 'INVITATION' and not exists (select 1 from invitation i
      where i.id = (new.payload->>'invitationId')::uuid and i.email = new.email and i.sent_at = now()) then
      raise exception 'a link without an invitation' using errcode = 'check_violation', constraint = 'invitation_not_waiting';
    end if;
    return new;
  end $$;
  create trigger one_time_token_guarded before insert or update on one_time_token for each row execute function one_time_token_guard();

  create function membership_guard() returns trigger language plpgsql set search_path = pg_catalog, public, pg_temp as $$
  declare mail text;
  begin
    if is_owner() then return new; end if;
    -- Of two first persons at once the second finds the first.
    perform pg_advisory_xact_lock(hashtextextended(new.organisation_id::text, 4021964015));
    select lower(p.email) into mail from person p where p.id = new.person_id;
    if new.role = 'LEAD' and exists (select 1 from one_time_token t where t.purpose = 'SIGN_UP' and lower(t.email) = mail and t.used_at = now())
      and exists (select 1 from organisation o where o.id = new.organisation_id and o.kind = 'INVESTOR' and o.created_at = now()) then
      return new;
    end if;
    if exists (select 1 from one_time_token t join invitation i on i.id = (t.payload->>'invitationId')::uuid
      where t.purpose = 'INVITATION' and t.used_at = now() and t.expires_at > now() and lower(t.email) = mail and i.email = mail
        and i.organisation_id = new.organisation_id and i.role = new.role and i.sent_at is not null
        and (not i.needs_second or (i.confirmed_by <> new.person_id and i.invited_by <> new.person_id))
        and (not i.is_first or not organisation_has_people(new.organisation_id))) then
      return new;
    end if;
    raise exception 'a membership without an invitation' using errcode = 'check_violation', constraint = 'token_expired';
  end $$;
  create trigger membership_guarded before insert on membership for each row execute function membership_guard();
`;

const RIGHTS = `
  alter table invitation enable row level security;
  alter table invitation force row level security;
  create policy concerned on invitation for select to qaita_app, qaita_system, current_user using (is_system()
    or organisation_id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}')));
  create policy invites on invitation for insert to qaita_app, current_user with check (is_system() or (invited_by = viewer_person()
    and ((select viewer_is('{PLATFORM}')) or exists (select 1 from membership m
      where m.person_id = viewer_person() and m.organisation_id = invitation.organisation_id and m.role = 'LEAD'))));
  create policy answers on invitation for update to qaita_app, current_user using (is_system() or (select viewer_is('{PLATFORM}')));
  create policy sends on invitation for update to qaita_system using (is_system());
  grant select, insert (organisation_id, email, role, locale, invited_by), update (confirmed_by, refused_by) on invitation to qaita_app;
  grant select, update (sent_at) on invitation to qaita_system;
`;

/** An administrator alone brings nobody in: the platform invites the first person of an organisation, and a second administrator confirms. */
export class Invitations1764374400015 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [TABLE, GUARD, FORMER, LINKS, RIGHTS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
