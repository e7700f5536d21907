create or replace function search_any(words text[], mark text) returns tsquery
  language sql immutable parallel safe
begin atomic
  select coalesce(string_agg(quote_literal(word) || mark, ' | ')::tsquery, ''::tsquery) from unnest(words) word where word <> '';
end;
