create or replace function search_no_bits() returns bit
  language sql immutable parallel safe
begin atomic
  select repeat('0', 16384)::bit(16384);
end;
