-- Stems of Russian and English: words in the letters they are written in.
create or replace function search_stems(texts text) returns tsvector
  language sql immutable parallel safe
begin atomic
  select to_tsvector('russian', coalesce(texts, '')) || to_tsvector('english', coalesce(search_british(texts), ''));
end;
