-- Positions as bits, one segment per row. For many rows they are first gathered in words of 64, because each step on a whole bitmap
-- copies 2 kB.
create or replace function search_bits(positions integer[]) returns table(segment integer, bits bit)
  language sql immutable parallel safe
begin atomic
  with words as (select p / 64 as nth, bit_or(1::bigint << (63 - p % 64)) as word from unnest(positions) p group by 1)
  select s.segment, string_agg(coalesce(w.word, 0)::bit(64)::text, '' order by s.nth)::bit(16384)
  from (select d.segment, d.segment * 256 + n as nth from (select distinct nth / 256 as segment from words) d cross join generate_series(0, 255) n) s
    left join words w on w.nth = s.nth
  group by s.segment;
end;
