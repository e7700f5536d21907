-- Flips the bits of rows that were removed (their former state) and added (their new state).
create or replace function search_flip(gone search_row[], come search_row[]) returns void
  language sql
  set search_path = pg_catalog, public, pg_temp as $$
    with changes as (
      select facet, value, position, sum(sign) as sign from (
        select f.facet, f.value, r.position, -1 as sign from unnest(gone) r cross join lateral search_facets(r) f
        union all select f.facet, f.value, r.position, 1 from unnest(come) r cross join lateral search_facets(r) f) signs
      group by 1, 2, 3 having sum(sign) <> 0),
    masks as materialized (
      select facet, value, position / 16384 as segment,
        coalesce(bit_or(set_bit(search_no_bits(), position % 16384, 1)) filter (where sign > 0), search_no_bits()) as on_bits,
        coalesce(bit_or(set_bit(search_no_bits(), position % 16384, 1)) filter (where sign < 0), search_no_bits()) as off_bits
      from changes group by 1, 2, 3),
    flipped as (
      update search_bitmap b set bits = (b.bits | m.on_bits) & ~m.off_bits from masks m
      where (b.facet, b.value, b.segment) = (m.facet, m.value, m.segment) returning b.facet, b.value, b.segment)
    insert into search_bitmap (facet, value, segment, bits)
      select m.facet, m.value, m.segment, m.on_bits from masks m
      where not exists (select from flipped f where (f.facet, f.value, f.segment) = (m.facet, m.value, m.segment)) $$;
