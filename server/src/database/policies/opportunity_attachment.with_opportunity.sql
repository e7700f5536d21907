-- What is not public, or waits for the owner's consent, is seen by the steward alone.
drop policy if exists with_opportunity on opportunity_attachment;
create policy with_opportunity on opportunity_attachment for select to qaita_app, current_user, qaita_system
  using (is_system() or exists (select 1 from opportunity o where o.id = opportunity_id
    and (is_public and details_are_open(o) or o.steward_id = any ((select viewer_organisations())::uuid[]))));
