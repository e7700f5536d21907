create or replace function record(relation text, row_key text, content jsonb) returns void
  language plpgsql
  set search_path = pg_catalog, public, pg_temp as $$ begin
    insert into record_entry (relation, row_key, hash, columns)
      select record.relation, record.row_key, encode(sha256(convert_to(jsonb_object_agg(key, value)::text, 'UTF8')), 'hex'),
        jsonb_object_agg(key, left(encode(sha256(convert_to(value::text, 'UTF8')), 'hex'), 8))
      from jsonb_each(content) where value <> 'null';
  end $$;
revoke execute on function record(relation text, row_key text, content jsonb) from public;
