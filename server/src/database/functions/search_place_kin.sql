-- Sounds of the places that a Russian adjective may belong to: карагандинский, Караганда; аксуский and аксуйский, Аксу.
create or replace function search_place_kin(asked text) returns setof text
  language sql immutable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
    select distinct base || tail from (select search_sound(regexp_replace(asked, cut || '(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$', '')) as base
      from unnest(array['ск','инск','йск','ийск','енск']) cut where asked ~ (cut || '(ий|ая|ое|ие|ого|ой|ому|им|их|ую|ими|ом)$')) bases cross join unnest(array['', 'a', 'e', 'i', 'o', 'u', 'ka']) tail
    where length(base) >= 3 $$;
