-- Words with hyphens are also searched without them: Сары-Тас and Сарытас.
create or replace function search_joined(texts text) returns text
  language sql immutable strict parallel safe
begin atomic
  select case when texts like '%-%' then (select string_agg(replace(found[1], '-', ''), ' ') from regexp_matches(texts, '[[:alpha:]]+(?:-[[:alpha:]]+)+', 'g') found) end;
end;
