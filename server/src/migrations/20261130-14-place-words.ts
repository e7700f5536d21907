import type { MigrationInterface, QueryRunner } from 'typeorm';

/** Abbreviations of the field and of regions, as in the search until now, with those of other languages and letters. */
const ABBREVIATIONS = {
  вко: 'восточно казахстанская область',
  зко: 'западно казахстанская область',
  ско: 'северо казахстанская область',
  юко: 'туркестанская область',
  шқо: 'шығыс қазақстан облысы',
  шко: 'шығыс қазақстан облысы',
  бқо: 'батыс қазақстан облысы',
  бко: 'батыс қазақстан облысы',
  сқо: 'солтүстік қазақстан облысы',
  оқо: 'түркістан облысы',
  vko: 'восточно казахстанская область',
  zko: 'западно казахстанская область',
  eko: 'east kazakhstan region',
  wko: 'west kazakhstan region',
  nko: 'north kazakhstan region',
  гок: 'горно обогатительный',
  гпз: 'газоперерабатывающий завод',
  нпз: 'нефтеперерабатывающий завод',
  жби: 'железобетонные изделия',
  рти: 'резинотехнические изделия',
  цод: 'центр обработки данных',
  вэс: 'ветровая электростанция',
  миз: 'малая индустриальная зона',
  шиа: 'шағын индустриялық аймағы',
} as const;

/** Cases of a Kazakh word for a kind of place, with and without "its", in Cyrillic, in Russian letters and in Latin. */
const KAZAKH =
  '(ы|і|и|сы|си|y|i|sy|si)?(н|n)?(да|де|та|те|дағы|дегі|тағы|тегі|дагы|деги|ның|нің|дың|дің|тың|тің|ға|ге|қа|ке|а|е|дан|ден|тан|тен|нан|нен|da|de|ta|te|dagy|degi|nyn|nin|dyn|din|ga|ge|dan|den)?';

/** Words that say what kind of place is meant, in any case. Abbreviations are never anything else. */
const KINDS = {
  REGION: `обл|област(ь|и|ью|ей|ям|ях|ями)|регион(а|у|ом|е|ы|ов)?|облыс${KAZAKH}|oblys${KAZAKH}|oblast|region|province`,
  TOWN: `г|гор|город(а|у|ом|е|ов|ах|ами)?|моногород(а|у|ом|е|ов|ах|ами)?|қ|(моно)?(қ|к)ала${KAZAKH}|(mono)?qala${KAZAKH}|city|town`,
  OTHER: `п|пос|пгт|пос[её]л(ок|ка|ку|ком|ке|ки|ков)|с|сел(о|а|у|ом|е)|аул(а|у|ом|е)?|ауыл${KAZAKH}|auyl${KAZAKH}|кент${KAZAKH}|kent(i${KAZAKH})?|ауд|аудан${KAZAKH}|audan${KAZAKH}|р-н(а|у|ом|е)?|район(а|у|ом|е|ы|ов)?|округ(а|у|ом|е|и|ов)?|district|rayon|raion|village|settlement|township`,
} as const;

const SHORT = 'г|гор|обл|п|пос|пгт|с|қ|ауд|р-н(а|у|ом|е)?';

/** Endings of Russian adjectives of places, and what goes from the name before them. */
const ADJECTIVE = '(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$';
const BEFORE = ['ск', 'инск', 'йск', 'ийск', 'енск'];

/** Endings of Kazakh in sound letters, as the search has them. */
const LONG_CASE = '(?:n?dagi|n?degi|tagi|tegi|nin|din|tin|dan|den|tan|ten|nan|nen|nda|nde|men|ben|pen)';
const CASE = `(?:${LONG_CASE}|da|de|ta|te|ga|ge|ka|ke|na|ne|ni|di|ti|n|a|e)`;
const AFTER_SK = `(?<=sk)i${CASE}`;
const POSSESSION = '(?:imiz|iniz|im|in|si|i)';

const PATH = 'set search_path = pg_catalog, public, pg_temp';

/** Letters that look alike: all capitals of the one alphabet that are capitals of the other. */
const LATIN = 'aceopxyikmthb';
const CYRILLIC = 'асеорхуікмтнв';

/** What is behind a word as it is typed: letters of another alphabet, keys of another layout, kinds of place, adjectives. */
const READING = `
  -- A word of letters that all look like those of the other alphabet: KEHTAY typed in Latin.
  create function search_twin(asked text) returns text language sql immutable parallel safe ${PATH} as $$
    select case when asked ~ '^[${LATIN}]+$' then translate(asked, '${LATIN}', '${CYRILLIC}')
      when asked ~ '^[${CYRILLIC}]+$' then translate(asked, '${CYRILLIC}', '${LATIN}') end $$;

  -- Letters of two alphabets in one word are read as those of one: the Cyrillic one when that leaves none of the other.
  create function search_one_alphabet(word text) returns text language sql immutable parallel safe ${PATH} as $$
    select case when not (word ~ '[а-яәғқңөұүһі]' and word ~ '[a-z]') then word
      when translate(word, '${LATIN}', '') ~ '[a-z]' and translate(word, '${CYRILLIC}', '') !~ '[а-яәғқңөұүһі]' then translate(word, '${CYRILLIC}', '${LATIN}')
      else translate(word, '${LATIN}', '${CYRILLIC}') end $$;

  -- REGION, TOWN or OTHER for a word that says what kind of place is meant.
  create function search_place_kind(word text) returns text language sql immutable parallel safe ${PATH} as $$
    select case ${Object.entries(KINDS)
      .map(([kind, words]) => `when word ~ '^(${words})$' then '${kind}'`)
      .join(' ')} end $$;

  -- Sounds of the places that a Russian adjective may belong to: карагандинский, Караганда; аксуский and аксуйский, Аксу.
  create function search_place_kin(asked text) returns setof text language sql immutable parallel safe ${PATH} as $$
    select distinct base || tail from (select search_sound(regexp_replace(asked, cut || '${ADJECTIVE}', '')) as base
      from unnest(array['${BEFORE.join("','")}']) cut where asked ~ (cut || '${ADJECTIVE}')) bases cross join unnest(array['', 'a', 'e', 'i', 'o', 'u', 'ka']) tail
    where length(base) >= 3 $$;

  -- Whether some place is called so: a region, a town, or where an opportunity lies (of some of the rows with the words).
  create function search_is_place(meaning tsquery) returns boolean language sql stable parallel safe ${PATH} as $$
    select exists (select from search_name where kind in ('REGION', 'TOWN') and vector @@ meaning)
      or exists (select from (select vector from search_text where vector @@ meaning limit 300) t where ts_filter(vector, '{b}') @@ meaning) $$;

  -- Signs are keys of Russian letters: ;tprfpufy for Жезказган. Only where a known word comes of it.
  create function search_relayout(asked text) returns text language sql stable parallel safe ${PATH} as $$
    select coalesce(string_agg(case when length(search_sound(typed)) >= 4 and search_is_known(search_sound(typed)) then typed else token end, ' ' order by n), '')
    from regexp_split_to_table(lower(asked), '\\s+') with ordinality as tokens (token, n)
      cross join lateral (select case when token ~ '^[a-z;''\\[\\],.\`]+$' and token ~ '[;''\\[\\],.\`][a-z]'
        then translate(token, 'qwertyuiop[]asdfghjkl;''zxcvbnm,.\`', 'йцукенгшщзхъфывапролджэячсмитьбюё') end as typed) other $$;

  create or replace function search_abbreviation(asked text) returns text language sql immutable parallel safe ${PATH} as $$
    select case asked ${Object.entries(ABBREVIATIONS)
      .map(([short, full]) => `when '${short}' then '${full}'`)
      .join(' ')} end $$;
`;

/** As before (20261126-2), with what READING knows. */
const QUERY = `
  -- Signs part words, but for hyphens. Words that say nothing are left out.
  create or replace function search_words(asked text) returns text[] language sql stable parallel safe ${PATH} as $$
    select coalesce(array_agg(word order by n), '{}') from (
      select search_one_alphabet(w) as word, n
      from (select btrim(w, '-') as w, n
        from regexp_split_to_table(search_relayout(normalize(left(asked, 100), NFC)), '[^[:alnum:]-]+') with ordinality as words (w, n)) parted
      where search_key(w) <> '' and w not in ('және', 'үшін', 'мен', 'немесе', 'бар')
        and numnode(plainto_tsquery('russian', w)) > 0 and numnode(plainto_tsquery('english', w)) > 0 order by n limit 8) words $$;

  -- A word in all that it may mean; when it is being typed, also what it begins.
  create or replace function search_meaning(asked text, typing boolean) returns tsquery language plpgsql stable parallel safe ${PATH} as $$
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
      -- A short word begins too many others: it is looked for with Kazakh endings only.
      meaning := meaning || search_any(array(select word from search_word
        where word ~>=~ key and word ~<~ (key || '~') and word ~ ('^' || key || '${POSSESSION}?${CASE}?$') limit 12), '');
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
    -- Of an adjective also the place whose name is spelled like it: ридерский.
    return meaning || search_any(array(select search_nearest(key)), ':*')
      || search_any(array(select search_nearest(place) from search_place_kin(asked) place where length(place) >= 5), '');
  end $$;

  -- A word with hyphens: all its parts, or the whole without them: Сары-Арка and Сарыарка.
  create function search_word_meaning(word text, is_later boolean, typing boolean) returns tsquery language plpgsql stable parallel safe ${PATH} as $$
  declare
    part text;
    meaning tsquery := '';
  begin
    if search_abbreviation(word) is not null then return search_exactly(word) || search_query(search_abbreviation(word)); end if;
    foreach part in array regexp_split_to_array(word, '-+') loop
      -- One letter after other words is the beginning of the next.
      if search_sound(part) <> '' then meaning := meaning && search_meaning(part, typing or is_later and length(part) = 1); end if;
    end loop;
    if word ~ '-' and search_is_known(search_sound(word)) then meaning := meaning || search_any(array[search_sound(word)], ':*'); end if;
    return meaning;
  end $$;

  -- The words that must be met. Beside the name of a place the word for its kind says nothing; its abbreviation says nothing beside any word.
  create function search_musts(asked text, typing boolean default false) returns text[] language plpgsql stable parallel safe ${PATH} as $$
  declare
    words text[] := search_words(asked);
    named text[] := array(select word from unnest(words) with ordinality as w (word, n) where search_place_kind(word) is null order by n);
  begin
    if named = '{}' or named = words then return words; end if;
    if exists (select from unnest(named) word where search_is_place(search_word_meaning(word, false, typing))) then return named; end if;
    return array(select word from unnest(words) with ordinality as w (word, n) where word !~ '^(${SHORT})$' order by n);
  end $$;

  -- Every word must be met; words that say nothing only when there are no others.
  create or replace function search_query(asked text, typing boolean default false) returns tsquery language plpgsql stable parallel safe ${PATH} as $$
  declare
    words text[] := search_musts(asked, typing);
    whole tsquery := '';
  begin
    for i in 1 .. cardinality(words) loop
      whole := whole && search_word_meaning(words[i], i > 1 and i = cardinality(words), typing and i = cardinality(words));
    end loop;
    if cardinality(words) = 0 then whole := plainto_tsquery('simple', search_key(left(asked, 100))); end if;
    return whole;
  end $$;

  -- Every word as it is typed: no beginnings, no kin, no mistakes.
  create or replace function search_strictly(asked text) returns tsquery language plpgsql stable parallel safe ${PATH} as $$
  declare
    part text;
    whole tsquery := '';
  begin
    foreach part in array regexp_split_to_array(array_to_string(search_words(asked), '-'), '-+') loop
      if search_sound(part) <> '' then whole := whole && search_exactly(part); end if;
    end loop;
    return whole;
  end $$;

  -- Marks of a town, zone or region that has this very name, in whatever case it stands; with the word for its kind, of such places only.
  create or replace function search_places(asked text) returns tsquery language plpgsql stable parallel safe ${PATH} as $$
  declare
    words text[] := search_words(coalesce(search_abbreviation(lower(btrim(asked))), asked));
    kinds text[] := array(select distinct search_place_kind(word) from unnest(words) word where search_place_kind(word) is not null);
    bare text[] := array(select word from unnest(words) with ordinality as w (word, n) where search_place_kind(word) is null order by n);
    names text[];
    marks text[] := search_marks(array_to_string(words, ' '));
  begin
    if bare = '{}' then return search_any(array(select mark from unnest(marks) mark where length(mark) > 1), ''); end if;
    names := array(select substr(mark, 2) from unnest(search_marks(array_to_string(bare, ' '))) mark where length(mark) > 1);
    if cardinality(bare) = 1 then
      names := names || array(select search_place_kin(bare[1])) || array(select stem
        from unnest(array['${AFTER_SK}$', '${LONG_CASE}$', '${CASE}$']) ending cross join lateral search_cut(search_sound(bare[1]), ending) stem);
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
`;

/** Words for kinds of place, adjectives of places, look-alike letters and signs of another layout are read as what is meant. */
export class PlaceWords1764460800014 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    // A function that calls another by a body bound to it is made after it.
    for (const part of [READING, QUERY]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
