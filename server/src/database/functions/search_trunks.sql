-- The known trunks of a Kazakh word: without plural and what follows it, else without a case, and so on. From a word that is itself known
-- only long endings are cut: қорғасын (lead) is not Қорғас.
create or replace function search_trunks(key text, is_word boolean) returns text[]
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    ending text;
    cuts text[];
    trunks text[];
    all_cuts text[] := '{}';
  begin
    foreach ending in array case when is_word then array['(?<=sk)i(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$', '(?:lar|ler|dar|der|tar|ter)(?:imiz|iniz|im|in|si|i)?(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)?$', '(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)$']
      else array['(?<=sk)i(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$', '(?:lar|ler|dar|der|tar|ter)(?:imiz|iniz|im|in|si|i)?(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)?$', '(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)$', '(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$', '(?:imiz|iniz|im|in|si|i)$', '(?:imiz|iniz|im|in|si|i)(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)$'] end
    loop
      continue when key !~ ending;
      cuts := array(select search_cut(key, ending));
      trunks := array(select stem from unnest(cuts) stem
        where case when length(stem) = 3 then exists (select from search_word where word = stem) else search_is_known(stem) end);
      if trunks <> '{}' then return trunks; end if;
      all_cuts := all_cuts || cuts;
    end loop;
    return array(select stem from unnest(all_cuts) stem where search_is_name(stem));
  end $$;
