-- Every word as typed: no beginnings, no related words, no corrections.
create or replace function search_strictly(asked text) returns tsquery
  language plpgsql stable parallel safe
  set search_path = pg_catalog, public, pg_temp as $$
  declare
    part text;
    whole tsquery := '';
  begin
    foreach part in array regexp_split_to_array(array_to_string(search_words(asked), '-'), '-+') loop
      if search_sound(part) <> '' then whole := whole && search_exactly(part); end if;
    end loop;
    return whole;
  end $$;
