-- Marks of a town, zone or region that has exactly this name, in any grammatical case; with the word for its kind, only of such places.
create or replace function search_places(asked text) returns tsquery
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    words text[] := search_without_rank(search_words(coalesce(search_abbreviation(lower(btrim(asked))), asked)));
    kinds text[] := array(select distinct search_place_kind(word) from unnest(words) word where search_place_kind(word) is not null);
    bare text[] := array(select word from unnest(words) with ordinality as w (word, n) where search_place_kind(word) is null order by n);
    names text[];
    marks text[] := search_marks(array_to_string(words, ' '));
  begin
    if bare = '{}' then return search_any(array(select mark from unnest(marks) mark where length(mark) > 1), ''); end if;
    names := array(select substr(mark, 2) from unnest(search_marks(array_to_string(bare, ' '))) mark where length(mark) > 1);
    if cardinality(bare) = 1 then
      names := names || array(select search_place_kin(bare[1])) || array(select stem
        from unnest(array['(?<=sk)i(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$', '(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)$', '(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$']) ending cross join lateral search_cut(search_sound(bare[1]), ending) stem);
    end if;
    if 'REGION' = any (kinds) then
      marks := marks || array(select '=' || part[1] || name || part[2] from unnest(names) name
        cross join (values (array['oblast', '']), (array['', 'oblast']), (array['', 'oblisi']), (array['', 'region']), (array['', 'област']), (array['област', ''])) parts (part));
    end if;
    if 'TOWN' = any (kinds) then
      marks := marks || array(select '=' || part[1] || name || part[2] from unnest(names) name
        cross join (values (array['', '']), (array['gorod', '']), (array['', 'kalasi']), (array['город', ''])) parts (part));
    end if;
    if kinds = '{}' or 'OTHER' = any (kinds) then marks := marks || array(select '=' || name from unnest(names) name); end if;
    return search_any(array(select distinct mark from unnest(marks) mark where length(mark) > 1), '');
  end $$;
