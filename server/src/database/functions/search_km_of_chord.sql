create or replace function search_km_of_chord(squared double precision) returns double precision
  language sql immutable strict parallel safe
begin atomic
  select 2 * 6371.0088 * asin(least(1, sqrt(squared) / 2));
end;
