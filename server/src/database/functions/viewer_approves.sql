-- Whether the viewer has approved a proposal about the measure in this very transaction: the only way in which a person writes a measure.
create or replace function viewer_approves(measure uuid) returns boolean
  language sql stable
return exists (select from measure_proposal p where p.measure_id = viewer_approves.measure
  and p.state = 'APPROVED' and p.decided_by = viewer_person() and p.decided_at = now());
