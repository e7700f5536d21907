-- Stems of a Russian noun and its adjectives: кирпич and кирпичный, молоко and молочный, свинец and свинцовый, ковёр and ковровый,
-- Балхаш and балхашский. Шахтинск is no adjective.
create or replace function search_kin(stem text, word text) returns setof text
  language sql immutable parallel safe
begin atomic
  with bases as (
    select stem as base
    union select regexp_replace(stem, cut, '') from unnest(array['ьн$', '(?<=[бвгджзклмпрстфхцчшщ])н$', 'и?[ое]в$']) cut where stem ~ cut
    union select regexp_replace(stem, cut, '') from unnest(case when word ~ 'ск(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$' then array['ск$', 'инск$'] end) cut where stem ~ cut
    union select left(stem, -2) || last from unnest(array['к', 'ц']) last where right(stem, 2) = 'чн'),
  nouns as (
    select base from bases
    union select regexp_replace(base, '[ео]([вдклмнпрстц])$', '\1') from bases
    union select regexp_replace(base, '([бвгджзклмнпрстфхцчшщ])([вдклмнпрстц])$', '\1' || fleeting || '\2') from bases cross join unnest(array['е', 'о']) fleeting)
  select distinct kin from (
    select base as kin from nouns
    union select base || ending from nouns cross join unnest(array['н', 'ьн', 'ов', 'ев', 'ск']) ending
    union select regexp_replace(base, '[кц]$', 'чн') from nouns) kins
  where stem ~ '^[а-я]+$' and length(kin) >= 3;
end;
