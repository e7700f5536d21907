-- A word of letters that all look like those of the other alphabet: KEHTAY typed in Latin.
create or replace function search_twin(asked text) returns text
  language sql immutable parallel safe
begin atomic
  select case when asked = '' then null when translate(asked, 'aceopxyikmthb', '') = '' then translate(asked, 'aceopxyikmthb', 'асеорхуікмтнв')
    when translate(asked, 'асеорхуікмтнв', '') = '' then translate(asked, 'асеорхуікмтнв', 'aceopxyikmthb') end;
end;
