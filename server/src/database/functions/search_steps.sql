create or replace function search_steps(facet text) returns numeric[]
  language sql immutable parallel safe
begin atomic
  select case facet
    when 'INVESTMENT' then array[0, 10e6, 30e6, 100e6, 300e6, 1e9, 3e9, 10e9, 30e9, 100e9, 300e9]
    when 'INVESTMENT_USD' then array[0, 1e6, 3e6, 10e6, 30e6, 100e6, 300e6, 1e9, 3e9]
    when 'CAPITAL_PER_JOB' then array[0, 1e6, 3e6, 10e6, 30e6, 100e6, 300e6, 1e9]
    when 'LAND' then array[0, 0.3, 1, 3, 10, 30, 100, 300]
    when 'FLOOR' then array[0, 300, 1000, 3000, 10000, 30000, 100000]
    when 'POWER' then array[0, 0.3, 1, 3, 10, 30, 100]
    when 'WATER' then array[0, 10, 30, 100, 300, 1000, 3000, 10000]
  end;
end;
