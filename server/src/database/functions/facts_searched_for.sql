-- In how many people's saved searches a condition about each fact stands: what investors look for, without who they are.
create or replace function facts_searched_for() returns table(fact text, investors integer)
  language plpgsql stable security definer
  set search_path = pg_catalog, public, pg_temp as $$
  declare former_viewer text := coalesce(viewer(), '');
  begin
    perform set_config('qaita.viewer', 'system', true);
    return query select n.fact, count(distinct s.person_id)::integer
      from (values
        ('POWER', '[?&](power=|utility=([A-Z_]*(,|%2C))*POWER)'), ('PRICE', '[?&](price|rent)='), ('LEGAL', '[?&](legalState|legal)='), ('LAND', '[?&]land='),
        ('FLOOR', '[?&]floor='), ('RAIL', '[?&]utility=([A-Z_]*(,|%2C))*RAIL'), ('CONDITION', '[?&]condition='), ('DEAL', '[?&](dealType|deal)='),
        ('WATER', '[?&](water=|utility=([A-Z_]*(,|%2C))*WATER)'), ('CONTAMINATION', '[?&](contamination|soil)='),
        ('HEAT', '[?&]utility=([A-Z_]*(,|%2C))*HEAT'), ('GAS', '[?&]utility=([A-Z_]*(,|%2C))*GAS'), ('ROAD', '[?&]utility=([A-Z_]*(,|%2C))*ROAD'),
        ('SEWERAGE', '[?&]utility=([A-Z_]*(,|%2C))*SEWERAGE'), ('TELECOM', '[?&]utility=([A-Z_]*(,|%2C))*TELECOM'),
        ('INVESTMENT', '[?&](investment|investmentUsd|inv|usd)=')) as n (fact, pattern)
      join saved_search s on '&' || s.query ~ n.pattern
      group by n.fact;
    perform set_config('qaita.viewer', former_viewer, true);
  end $$;
revoke execute on function facts_searched_for() from public;
grant execute on function facts_searched_for() to qaita_app;
