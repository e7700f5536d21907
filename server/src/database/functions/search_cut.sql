-- Cuts Kazakh endings; k and p that have become g and b before an ending come back. Three letters stay at least.
create or replace function search_cut(key text, endings text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct stem from (
    select cut as stem from regexp_replace(key, endings, '') cut
    union all select regexp_replace(regexp_replace(cut, 'g$', 'k'), 'b$', 'p') from regexp_replace(key, endings, '') cut) stems
  where length(stem) >= 3 and stem <> key;
end;
