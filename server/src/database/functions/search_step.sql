create or replace function search_step(facet text, figure double precision) returns text
  language sql immutable parallel safe
begin atomic
  select coalesce(width_bucket(figure, search_steps(facet)::double precision[])::text, 'UNKNOWN');
end;
