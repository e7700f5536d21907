-- Cuts off Kazakh endings; k and p that became g and b before an ending are restored. At least three letters remain.
create or replace function search_cut(key text, endings text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct stem from (
    select cut as stem from regexp_replace(key, endings, '') cut
    union all select case right(cut, 1) when 'g' then left(cut, -1) || 'k' when 'b' then left(cut, -1) || 'p' else cut end from regexp_replace(key, endings, '') cut) stems
  where length(stem) >= 3 and stem <> key;
end;
