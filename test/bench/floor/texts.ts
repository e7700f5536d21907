/** SQL that writes the answer of the schema directly as JSON, in Russian. */

/** A text in the reader's language, or in the nearest one that it exists in. */
export const text = (column: string): string => `case
  when ${column}->>'ru' <> '' then json_build_object('text', ${column}->>'ru', 'locale', 'RU', 'isFallback', false)
  when ${column}->>'kk' <> '' then json_build_object('text', ${column}->>'kk', 'locale', 'KK', 'isFallback', true)
  when ${column}->>'en' <> '' then json_build_object('text', ${column}->>'en', 'locale', 'EN', 'isFallback', true) end`;

const NAME_OF_SITE = (url: string): string => `regexp_replace(${url}, '^https?://(www\\.)?([^/]+).*$', '\\2')`;

const plain = (words: string): string => `json_build_object('text', ${words}, 'locale', 'RU', 'isFallback', false)`;

/** A source that is only an address: its title is the name of the site. */
export const source = (
  url: string,
  asOf: string,
): string => `json_build_object('title', ${plain(`case when ${url} ~ '^https?://' then ${NAME_OF_SITE(url)} else ${url} end`)},
  'url', case when ${url} ~ '^https?://' then ${url} end, 'asOf', ${asOf})`;

/** The source of a clause: named by the publisher, by its address alone, or none. */
export const clauseSource = (clause: string): string => `case
  when jsonb_typeof(${clause}->'sourceTitle') = 'object' then json_build_object('title', ${text(`(${clause}->'sourceTitle')`)}, 'url', ${clause}->>'sourceUrl', 'asOf', ${clause}->>'asOf')
  when ${clause}->>'sourceUrl' is not null then ${source(`(${clause}->>'sourceUrl')`, `${clause}->>'asOf'`)} end`;

const named = (table: string): string =>
  `case when ${table}.id is not null then json_build_object('slug', ${table}.slug, 'name', ${text(`${table}.name`)}) end`;

/** What a card shows of `opportunity o` beside `region r`, `town t`, `special_zone z`: pairs for json_build_object. */
export const CARD = `'slug', o.slug, 'kind', o.kind, 'origin', o.origin, 'status', o.status, 'title', ${text('o.title')}, 'summary', ${text('o.summary')},
  'region', ${named('r')}, 'town', ${named('t')}, 'zone', ${named('z')}, 'landHa', o.land_ha, 'floorM2', o.floor_m2, 'powerMva', o.power_mva,
  'investment', case when o.investment is not null then json_build_object('amount', o.investment, 'currency', o.currency) end,
  'permanentJobs', o.permanent_jobs, 'asOf', o.as_of, 'asOfBasis', o.as_of_basis`;

export const CARD_JOINS =
  'join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id';
