-- American spellings as British ones: fertilizer, center, fiber.
create or replace function search_british(source text) returns text
  language sql immutable strict parallel safe
begin atomic
  select regexp_replace(regexp_replace(lower(source), '([a-z]{3}i)z([aei])', '\1s\2', 'g'), '\m(cent|fib|lit|met)er(s?)\M', '\1re\2', 'g');
end;
