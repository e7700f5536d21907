create or replace function clause_holds(c jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select has_only(c, array['key','group','title','text','value','unit','sourceTitle','sourceUrl','asOf','relief','oked'])
      and c ->> 'key' ~ '^[A-Z][A-Z0-9_]{1,60}$'
      and c ->> 'group' in ('CATEGORIES','INCENTIVES','MINIMUM_INVESTMENT','ACTIVITIES','LAND','CUSTOMS','FOREIGN_WORKERS','STABILITY',
        'SECURITY','APPLICATION','ANSWER_TIME','DUTIES','CURRENCY','DISPUTES','MANAGEMENT')
      and coalesce(c -> 'title' ->> 'ru', c -> 'title' ->> 'kk', c -> 'title' ->> 'en', '') <> ''
      and are_texts_within(c -> 'title', 4000) and are_texts_within(c -> 'text', 4000) and are_texts_within(c -> 'sourceTitle', 4000)
      and is_one_of(c -> 'unit', array['PERCENT','YEARS','MRP','WORKING_DAYS','MONTHS','DAYS','COEFFICIENT','TENGE','TENGE_PER_HA','JOBS'])
      and is_figure_within(c -> 'value', 0, highest_figure(c ->> 'unit'))
      and is_text_within(c -> 'sourceUrl', 2000) and is_text_like(c -> 'sourceUrl',
        '^https://[^/?#@[:space:][:cntrl:]\\]+[.][^/?#@[:space:][:cntrl:]\\]+([/?#][^[:space:][:cntrl:]\\]*)?$')
      and is_text_like(c -> 'asOf', '^[0-9]{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')
      and relief_holds(c -> 'relief') and is_list_of(c -> 'oked', '^[0-9]{2}$', 90) $$;
