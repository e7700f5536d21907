-- Texts of one weight: stems, and sounds.
create or replace function search_vector(texts text, weight "char") returns tsvector
  language sql immutable parallel safe
begin atomic
  select setweight(search_stems(texts) || to_tsvector('simple', search_key(concat_ws(' ', texts, search_joined(texts)))), weight);
end;
