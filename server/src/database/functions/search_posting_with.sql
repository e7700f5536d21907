-- A posting with some numbers more and some less. More than 680 numbers take more room than bits; bits become numbers again below half of that.
create or replace function search_posting_with(inout few smallint[], inout bits bytea, come smallint[], gone smallint[])
  language plpgsql immutable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    number smallint;
  begin
    if bits is null then
      few := coalesce(few, '{}') || come;
      foreach number in array gone loop few := array_remove(few, number); end loop;
      if cardinality(few) <= 680 then return; end if;
      come := few;
      gone := '{}';
      few := null;
      bits := decode(repeat('00', 2048), 'hex');
    end if;
    foreach number in array come loop bits := set_bit(bits, number, 1); end loop;
    foreach number in array gone loop bits := set_bit(bits, number, 0); end loop;
    if bit_count(bits) < 340 then
      few := array(select n::smallint from generate_series(0, 16383) n where get_bit(bits, n) = 1);
      bits := null;
    end if;
  end $$;
