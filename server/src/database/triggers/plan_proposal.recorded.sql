create or replace trigger recorded after insert or update on plan_proposal
  for each row when (new.state in ('SENT', 'RETURNED', 'APPROVED')) execute function record_row('id');
