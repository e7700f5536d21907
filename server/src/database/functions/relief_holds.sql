create or replace function relief_holds(r jsonb) returns boolean
  language sql immutable
  set search_path = pg_catalog, public, pg_temp as $$
    select case when r is null or jsonb_typeof(r) = 'null' then true else has_only(r, array['tax','measure','base','categories','years'])
      and r ->> 'tax' in ('CIT','PROPERTY_TAX','LAND_TAX','LAND_USE_FEE','SOCIAL_TAX','IMPORT_DUTY','VAT')
      and r ->> 'measure' in ('REDUCTION','RATE','COEFFICIENT')
      and r ->> 'base' in ('PRIORITY_INCOME','PRIORITY_LAND','PRIORITY_ASSETS','PAYROLL','FREE_ZONE_GOODS')
      and jsonb_typeof(r -> 'categories') = 'array' and jsonb_array_length(r -> 'categories') >= 1 and is_list_of(r -> 'categories', '^[ABC]$', 3)
      and is_figure_within(r -> 'years', 1, 99, true) end $$;
