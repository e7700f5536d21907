-- Organisations that answer for opportunities, audit them or keep plans are public; an investor's is seen by itself, by the stewards it wrote to, and by the
-- platform.
drop policy if exists stewards_public on organisation;
create policy stewards_public on organisation for select to qaita_app, current_user, qaita_system
  using (kind in ('SPK','ZONE_COMPANY','AUDIT','AKIMAT') or is_system()
    or id = any ((select viewer_organisations())::uuid[]) or (select viewer_is('{PLATFORM}'))
    or exists (select 1 from interest i where i.investor_id = organisation.id and i.state <> 'DRAFT'
      and i.steward_id = any ((select viewer_organisations())::uuid[])));
