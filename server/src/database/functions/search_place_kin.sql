-- Sounds of the places that a Russian adjective may belong to: карагандинский, Караганда; аксуский and аксуйский, Аксу.
create or replace function search_place_kin(asked text) returns setof text
  language sql immutable parallel safe
begin atomic
  select distinct base || tail from (select search_sound(regexp_replace(asked, cut || '(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$', '')) as base
    from unnest(case when asked ~ 'ск(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$' then array['ск','инск','йск','ийск','енск'] end) cut where asked ~ (cut || '(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$')) bases cross join unnest(array['', 'a', 'e', 'i', 'o', 'u', 'ka']) tail
  where length(base) >= 3;
end;
