-- Titles weigh most, then places, then former and future use, then activities and the rest. Names are turned into
-- vectors once (search_name) and not once for each row.
create or replace view search_text_source as
  select o.id as opportunity_id,
    search_vector(search_all(o.title), 'A')
    || setweight(rn.vector || coalesce(tn.vector, '') || coalesce(zn.vector, '') || search_vector(search_all(o.place), 'B'), 'B')
    || search_vector(search_all(o.summary), 'C')
    || search_vector(concat_ws(E'\n', search_all(o.details->'industrialZone'), search_all(o.details->'investor'),
      case when z.id is not null then 'СЭЗ, специальная экономическая зона; АЭА, арнайы экономикалық аймақ; SEZ, special economic zone' end), 'D')
    || coalesce((select setweight(search_union(d.vector), 'D') from search_name d where d.kind = 'ACTIVITY' and d.slug = any (o.oked)), '') as vector,
    o.title, coalesce(t.name, z.name, o.place, r.name) as place, case when o.kind = 'FACILITY' then o.summary end as past_use, o.published_at
  from opportunity o
    join region r on r.id = o.region_id join search_name rn on rn.kind = 'REGION' and rn.slug = r.slug
    left join town t on t.id = o.town_id left join search_name tn on tn.kind = 'TOWN' and tn.slug = t.slug
    left join special_zone z on z.id = o.zone_id left join search_name zn on zn.kind = 'ZONE' and zn.slug = z.slug
  where o.publication = 'PUBLISHED';
