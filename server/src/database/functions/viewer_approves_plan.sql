-- Whether the viewer has approved a proposal about the plan in this very transaction: the only way in which a person writes a plan.
create or replace function viewer_approves_plan(plan uuid) returns boolean
  language sql stable
return exists (select from plan_proposal p where p.plan_id = viewer_approves_plan.plan
  and p.state = 'APPROVED' and p.decided_by = viewer_person() and p.decided_at = now());
