create or replace function jsonb_changed(one jsonb, other jsonb) returns jsonb
  language sql immutable parallel safe
begin atomic
  select jsonb_object_agg(key, value) from jsonb_each(one) where other -> key is distinct from value;
end;
