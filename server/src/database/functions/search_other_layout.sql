-- What the same keys type in the other keyboard layout: rbhgbx for кирпич.
create or replace function search_other_layout(asked text) returns text
  language sql immutable parallel safe
begin atomic
  select case when asked ~ '^[a-z]+$' then translate(asked, 'qwertyuiopasdfghjklzxcvbnm', 'йцукенгшщзфывапролдячсмить')
    when asked ~ '^[йцукенгшщзфывапролдячсмить]+$' then translate(asked, 'йцукенгшщзфывапролдячсмить', 'qwertyuiopasdfghjklzxcvbnm') end;
end;
