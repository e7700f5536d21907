-- Each way in which a row that stays published may have changed.
create or replace function opportunity_changes(former opportunity, changed opportunity) returns table(reason text, was jsonb, became jsonb)
  language sql stable
begin atomic
  select 'STATUS', jsonb_build_object('status', former.status), jsonb_build_object('status', changed.status) where former.status <> changed.status
  union all select 'INVESTMENT', jsonb_build_object('amount', former.investment, 'currency', former.currency),
      jsonb_build_object('amount', changed.investment, 'currency', changed.currency)
    where (former.investment, former.currency) is distinct from (changed.investment, changed.currency)
  union all select 'POWER', jsonb_build_object('powerMva', former.power_mva), jsonb_build_object('powerMva', changed.power_mva)
    where former.power_mva is distinct from changed.power_mva
  union all select 'DEAL', jsonb_build_object('dealTypes', former.deal_types), jsonb_build_object('dealTypes', changed.deal_types)
    where not (former.deal_types <@ changed.deal_types and former.deal_types @> changed.deal_types)
  union all select 'FACTS', jsonb_changed(f.was, f.became), jsonb_changed(f.became, f.was)
    from (select opportunity_facts(former) as was, opportunity_facts(changed) as became) f where f.was <> f.became;
end;
