import type { MigrationInterface, QueryRunner } from 'typeorm';

const SAFE = 'set search_path = pg_catalog, public, pg_temp';

/** Missing and null are the same everywhere: nothing is stated. */
const PARTS = `
  create function is_text_within(value jsonb, most integer) returns boolean language sql immutable ${SAFE} as $$
    select coalesce(jsonb_typeof(value) = 'null' or (jsonb_typeof(value) = 'string' and length(value #>> '{}') <= most), true) $$;

  create function is_text_like(value jsonb, pattern text) returns boolean language sql immutable ${SAFE} as $$
    select coalesce(jsonb_typeof(value) = 'null' or (jsonb_typeof(value) = 'string' and value #>> '{}' ~ pattern), true) $$;

  create function is_one_of(value jsonb, words text[]) returns boolean language sql immutable ${SAFE} as $$
    select coalesce(jsonb_typeof(value) = 'null' or (jsonb_typeof(value) = 'string' and value #>> '{}' = any (words)), true) $$;

  create function is_figure_within(value jsonb, lowest numeric, highest numeric, whole boolean default false) returns boolean language sql immutable ${SAFE} as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'number' then false
      else (value #>> '{}')::numeric between lowest and highest and (not whole or (value #>> '{}')::numeric % 1 = 0) end $$;

  create function is_list_of(value jsonb, pattern text, most integer) returns boolean language sql immutable ${SAFE} as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'array' then false
      else jsonb_array_length(value) <= most and not exists (select 1 from jsonb_array_elements(value) one where jsonb_typeof(one) <> 'string' or one #>> '{}' !~ pattern) end $$;

  create function are_texts_within(value jsonb, most integer) returns boolean language sql immutable ${SAFE} as $$
    select case when value is null or jsonb_typeof(value) = 'null' then true when jsonb_typeof(value) <> 'object' then false
      else not exists (select 1 from jsonb_each(value) t where t.key not in ('ru','kk','en') or not is_text_within(t.value, most)) end $$;

  create function has_only(value jsonb, names text[]) returns boolean language sql immutable ${SAFE} as $$
    select case when jsonb_typeof(value) = 'object' then not exists (select 1 from jsonb_object_keys(value) k where k <> all (names)) else false end $$;
`;

/** The bounds of the form (interest.inputs.ts), and for a sending what must be stated (interest.rules.ts). */
const INTERESTS = `
  create function interest_holds(f jsonb) returns boolean language sql immutable ${SAFE} as $$
    select has_only(f, array['purpose','okedDivision','investment','currency','permanentJobs','landHa','powerMva','startMonth',
        'ownFundsPercent','partners','message','contactName','contactPhone','consent'])
      and is_text_within(f -> 'purpose', 2000) and is_text_within(f -> 'partners', 2000) and is_text_within(f -> 'message', 4000)
      and is_text_within(f -> 'contactName', 120) and is_text_within(f -> 'contactPhone', 40)
      and is_text_like(f -> 'okedDivision', '^[0-9]{2}$') and is_text_like(f -> 'startMonth', '^2[01][0-9]{2}-[0-9]{2}-[0-9]{2}$')
      and is_one_of(f -> 'currency', array['KZT','USD'])
      and is_figure_within(f -> 'investment', 1, 100000000000000, true) and is_figure_within(f -> 'permanentJobs', 0, 100000, true)
      and is_figure_within(f -> 'landHa', 0, 100000) and is_figure_within(f -> 'powerMva', 0, 10000)
      and is_figure_within(f -> 'ownFundsPercent', 0, 100) $$;

  create function interest_is_stated(f jsonb) returns boolean language sql immutable ${SAFE} as $$
    select coalesce(f ->> 'purpose' <> '' and f ->> 'okedDivision' <> '' and f ->> 'investment' <> '' and f ->> 'currency' <> ''
      and f ->> 'contactName' <> '' and f ->> 'contactPhone' ~ '^[+][1-9][0-9]{7,14}$' and f -> 'consent' = 'true', false) $$;

  -- Looks at what is written: what was sent before there were bounds can still be answered.
  create function interest_within_bounds() returns trigger language plpgsql ${SAFE} as $$ begin
    if tg_op = 'INSERT' or new.fields is distinct from old.fields or (old.state = 'DRAFT' and new.state <> 'DRAFT') then
      if interest_holds(new.fields) is distinct from true then
        raise exception 'figures out of bounds' using errcode = 'check_violation', constraint = 'interest_out_of_bounds';
      elsif new.state <> 'DRAFT' and not interest_is_stated(new.fields) then
        raise exception 'not everything is stated' using errcode = 'check_violation', constraint = 'interest_incomplete';
      end if;
    end if;
    return new;
  end $$;
  create trigger interest_within_bounds before insert or update on interest for each row execute function interest_within_bounds();
`;

/** The bounds of the editor (terms.inputs.ts, known-clauses.ts). */
const TERMS = `
  create function relief_holds(r jsonb) returns boolean language sql immutable ${SAFE} as $$
    select case when r is null or jsonb_typeof(r) = 'null' then true else has_only(r, array['tax','measure','base','categories','years'])
      and r ->> 'tax' in ('CIT','PROPERTY_TAX','LAND_TAX','LAND_USE_FEE','SOCIAL_TAX','IMPORT_DUTY','VAT')
      and r ->> 'measure' in ('REDUCTION','RATE','COEFFICIENT')
      and r ->> 'base' in ('PRIORITY_INCOME','PRIORITY_LAND','PRIORITY_ASSETS','PAYROLL','FREE_ZONE_GOODS')
      and jsonb_typeof(r -> 'categories') = 'array' and jsonb_array_length(r -> 'categories') >= 1 and is_list_of(r -> 'categories', '^[ABC]$', 3)
      and is_figure_within(r -> 'years', 1, 99, true) end $$;

  create function highest_figure(unit text) returns numeric language sql immutable ${SAFE} as $$
    select case unit when 'PERCENT' then 100 when 'COEFFICIENT' then 1 when 'YEARS' then 99 when 'MONTHS' then 1200
      when 'DAYS' then 3660 when 'WORKING_DAYS' then 3660 else 1000000000000000 end $$;

  create function clause_holds(c jsonb) returns boolean language sql immutable ${SAFE} as $$
    select has_only(c, array['key','group','title','text','value','unit','sourceTitle','sourceUrl','asOf','relief','oked'])
      and c ->> 'key' ~ '^[A-Z][A-Z0-9_]{1,60}$'
      and c ->> 'group' in ('CATEGORIES','INCENTIVES','MINIMUM_INVESTMENT','ACTIVITIES','LAND','CUSTOMS','FOREIGN_WORKERS','STABILITY',
        'SECURITY','APPLICATION','ANSWER_TIME','DUTIES','CURRENCY','DISPUTES','MANAGEMENT')
      and coalesce(c -> 'title' ->> 'ru', c -> 'title' ->> 'kk', c -> 'title' ->> 'en', '') <> ''
      and are_texts_within(c -> 'title', 4000) and are_texts_within(c -> 'text', 4000) and are_texts_within(c -> 'sourceTitle', 4000)
      and is_one_of(c -> 'unit', array['PERCENT','YEARS','MRP','WORKING_DAYS','MONTHS','DAYS','COEFFICIENT','TENGE','TENGE_PER_HA','JOBS'])
      and is_figure_within(c -> 'value', 0, highest_figure(c ->> 'unit'))
      and is_text_within(c -> 'sourceUrl', 2000) and is_text_like(c -> 'sourceUrl',
        '^https://[^/?#@[:space:][:cntrl:]\\\\]+[.][^/?#@[:space:][:cntrl:]\\\\]+([/?#][^[:space:][:cntrl:]\\\\]*)?$')
      and is_text_like(c -> 'asOf', '^[0-9]{4}(s|-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?$')
      and relief_holds(c -> 'relief') and is_list_of(c -> 'oked', '^[0-9]{2}$', 90) $$;

  create function clauses_hold(clauses jsonb) returns boolean language sql immutable ${SAFE} as $$
    select case when jsonb_typeof(clauses) <> 'array' then false else jsonb_array_length(clauses) <= 200
      and not exists (select 1 from jsonb_array_elements(clauses) c where clause_holds(c) is distinct from true)
      and (select count(distinct c ->> 'key') = count(*) from jsonb_array_elements(clauses) c) end $$;

  create function justifications_hold(j jsonb) returns boolean language sql immutable ${SAFE} as $$
    select case when jsonb_typeof(j) <> 'object' then false else not exists (select 1 from jsonb_each(j) one
      where length(one.key) > 301 or one.key !~ '^[A-Z][A-Z0-9_:]+$' or jsonb_typeof(one.value) <> 'string' or not is_text_within(one.value, 2000)) end $$;

  -- Looks at what is written: a draft of before there were bounds can still be thrown away, but not published.
  create function terms_within_bounds() returns trigger language plpgsql ${SAFE} as $$ begin
    if (tg_op = 'INSERT' or (new.clauses, new.note, new.justifications) is distinct from (old.clauses, old.note, old.justifications))
      and (clauses_hold(new.clauses) and jsonb_typeof(new.note) = 'object' and are_texts_within(new.note, 4000) and justifications_hold(new.justifications)) is distinct from true then
      raise exception 'terms out of bounds' using errcode = 'check_violation', constraint = 'terms_out_of_bounds';
    end if;
    return new;
  end $$;
  create trigger zone_terms_within_bounds before insert on zone_terms for each row execute function terms_within_bounds();
  create trigger zone_terms_draft_within_bounds before insert or update on zone_terms_draft for each row execute function terms_within_bounds();
`;

/** What an expression of interest and a version of terms may hold, checked where they are stored, whoever writes them. */
export class Bounds1764374400002 implements MigrationInterface {
  public async up(runner: QueryRunner): Promise<void> {
    for (const part of [PARTS, INTERESTS, TERMS]) await runner.query(part);
  }

  public async down(): Promise<void> {
    throw new Error('Migrations go forward only.');
  }
}
