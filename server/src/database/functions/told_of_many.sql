-- A sum of what several parties state: whole for whom it belongs to; for others from five of them up, in two significant digits.
create or replace function told_of_many(total numeric, stated_by bigint, is_own boolean) returns numeric
  language sql immutable
return case when is_own then total
  when stated_by >= 5 then case when total = 0 then 0 else round(total, 1 - floor(log(abs(total)))::integer) end end;
