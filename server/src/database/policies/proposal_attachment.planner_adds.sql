-- An analyst adds documents that the own organisation has brought.
drop policy if exists planner_adds on proposal_attachment;
create policy planner_adds on proposal_attachment for insert to qaita_app, current_user
  with check (is_system() or (added_by = viewer_person()
    and exists (select from measure_proposal p where p.id = proposal_id and p.state in ('DRAFT','RETURNED'))
    and exists (select from attachment f where f.id = attachment_id and f.state = 'READY' and f.purpose = 'DOCUMENT'
      and f.organisation_id = any ((select viewer_organisations())::uuid[]))));
