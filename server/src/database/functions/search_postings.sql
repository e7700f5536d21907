-- The rows of each word in these questions: an object with an array for each word (as the text of the question has it), and in it a segment and
-- its numbers or, as hexadecimal text, its bits. Many words begin alike and stand in the same rows, so equal postings are told once.
-- Of a whole row, or only of its title (A) or of its former use (C). Planned once: the best plan is the same for all words.
create or replace function search_postings(asked tsquery[], wanted text default '') returns json
  language sql stable parallel safe
  set search_path = pg_catalog, public, pg_temp set enable_seqscan = 'off' set jit = 'off' set plan_cache_mode = 'force_generic_plan' as $$
    with leaf as materialized (
      select distinct found[1] as leaf, replace(replace(found[2], '''''', ''''), '\\', '\') as word, found[3] is not null as is_beginning
      from unnest(asked) q cross join lateral regexp_matches(q::text, '(''((?:[^'']|'''')*)''(:\*)?)', 'g') found),
    posting as (
      select l.leaf, p.segment, p.few, p.bits from leaf l join search_posting p on p.part = wanted and p.word = l.word where not l.is_beginning
      union all
      select distinct l.leaf, p.segment, p.few, p.bits from leaf l join search_posting p on p.part = wanted and p.word >= l.word and p.word < l.word || chr(1114111) where l.is_beginning),
    leaves as (
      select leaf, json_agg(case when bits is null then json_build_array(segment, few) else json_build_array(segment, encode(bits, 'hex')) end) as postings
      from posting group by leaf)
    select coalesce(json_object_agg(leaf, postings), '{}') from leaves $$;
