-- A place with the marks of its names, which its rows carry too.
create or replace function search_place_vector(names text[]) returns tsvector
  language sql immutable parallel safe
begin atomic
  select search_vector(array_to_string(names, E'\n'), 'A')
    || array_to_tsvector(array(select distinct mark from unnest(names) name cross join lateral unnest(search_marks(name)) mark where length(mark) > 1));
end;
