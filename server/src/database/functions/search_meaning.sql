-- Everything that a word may mean; while it is being typed, also what begins with it.
create or replace function search_meaning(asked text, typing boolean) returns tsquery
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    key text := search_sound(asked);
    stems text[] := tsvector_to_array(search_stems(asked));
    kin text[] := stems || array(select search_kin(stem, asked) from unnest(stems) stem) || array(select search_place_kin(asked));
    is_word boolean := exists (select from search_word where word = key);
    meaning tsquery := search_exactly(asked);
    trunks text[] := '{}';
    other text;
  begin
    kin := array(select word from search_word where word = any (kin));
    other := search_twin(asked);
    if length(asked) >= 3 and not (is_word or kin <> '{}') and exists (select from search_word where word = search_sound(other)) then
      return search_meaning(other, typing);
    end if;
    meaning := meaning || search_any(kin, '');
    if key ~ '^[0-9]+$' or (length(key) < 2 and not typing) then return meaning; end if;
    if is_word and length(key) <= 3 and not typing then
      -- A short word begins too many others: it is only extended by Kazakh endings.
      meaning := meaning || search_any(array(select word from search_word
        where word ~>=~ key and word ~<~ (key || '~') and word ~ ('^' || key || '(?:imiz|iniz|im|in|si|i)?(?:(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)?$') limit 12), '');
    else
      meaning := meaning || search_any(array[key], ':*');
    end if;
    -- Before a vowel k and p become g and b: аймақ, аймағы.
    if key ~ '...[kp]$' then meaning := meaning || search_any(array[left(key, -1) || case right(key, 1) when 'k' then 'gi' else 'bi' end], ':*'); end if;
    if asked ~ '[әғқңөұүһі]' or not (is_word or kin <> '{}') then
      trunks := search_trunks(key, is_word);
      meaning := meaning || search_any(array(select stem from unnest(trunks) stem where length(stem) = 3), '')
        || search_any(array(select stem from unnest(trunks) stem where length(stem) > 3), ':*');
    end if;
    if is_word or kin <> '{}' or trunks <> '{}' or length(key) < 4 or search_is_known(key) or search_is_name(key) then return meaning; end if;

    other := search_other_layout(asked);
    if length(search_sound(other)) >= 4 and (search_is_known(search_sound(other)) or search_is_name(search_sound(other))) then
      return search_exactly(other) || search_any(array[search_sound(other)], ':*');
    end if;
    -- For an adjective also the place whose name it is derived from: ридерский.
    return meaning || search_any(array(select search_nearest(key)), ':*')
      || search_any(array(select search_nearest(place) from search_place_kin(asked) place where length(place) >= 5), '');
  end $$;
