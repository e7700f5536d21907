drop policy if exists with_proposal on proposal_attachment;
create policy with_proposal on proposal_attachment for select to qaita_app, current_user, qaita_system
  using ((select is_system()) or exists (select from measure_proposal p where p.id = proposal_id));
