-- Words without the rank of a place: «областного значения», «городского типа», «облыстық маңызы» (its «бар» is a stop word).
create or replace function search_without_rank(words text[]) returns text[]
  language sql immutable parallel safe
begin atomic
  select coalesce(string_to_array(nullif(btrim(regexp_replace(' ' || array_to_string(words, ' ') || ' ',
    ' (городского типа|(областного|районного|республиканского) (значения|подчинения)|(облыстық|аудандық|республикалық) маңызы|(regional|district|republican) significance)(?= )',
    '', 'g')), ''), ' '), '{}');
end;
