-- Whoever changes what measures wait for does so alone until the end of the transaction: two changes at once could make a circle
-- that neither of them sees.
create or replace function measure_order_lock() returns void
  language sql
begin atomic
  select pg_advisory_xact_lock(hashtext('measure_dependency'));
end;
