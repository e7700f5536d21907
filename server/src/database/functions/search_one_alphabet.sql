-- A word with letters of two alphabets is read in one of them: in Cyrillic if that leaves none of the other.
create or replace function search_one_alphabet(word text) returns text
  language sql immutable parallel safe
begin atomic
  select case when not (word ~ '[а-яәғқңөұүһі]' and word ~ '[a-z]') then word
    when translate(word, 'aceopxyikmthb', '') ~ '[a-z]' and translate(word, 'асеорхуікмтнв', '') !~ '[а-яәғқңөұүһі]' then translate(word, 'асеорхуікмтнв', 'aceopxyikmthb')
    else translate(word, 'aceopxyikmthb', 'асеорхуікмтнв') end;
end;
