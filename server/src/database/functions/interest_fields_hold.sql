create or replace function interest_fields_hold(f jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select has_only(f, array['purpose','okedDivision','investment','currency','permanentJobs','landHa','powerMva','startMonth',
        'ownFundsPercent','partners','message','contactName','contactPhone','consent'])
      and is_text_within(f -> 'purpose', 2000) and is_text_within(f -> 'partners', 2000) and is_text_within(f -> 'message', 4000)
      and is_text_within(f -> 'contactName', 120) and is_text_within(f -> 'contactPhone', 40)
      and is_text_like(f -> 'okedDivision', '^[0-9]{2}$') and is_text_like(f -> 'startMonth', '^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$')
      and is_one_of(f -> 'currency', array['KZT','USD'])
      and is_figure_within(f -> 'investment', 1, 100000000000000, true) and is_figure_within(f -> 'permanentJobs', 0, 100000, true)
      and is_figure_within(f -> 'landHa', 0, 100000) and is_figure_within(f -> 'powerMva', 0, 10000)
      and is_figure_within(f -> 'ownFundsPercent', 0, 100) $$;
