import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { LocalizedText, PickedText } from 'shared/locale/locale.ts';
import { divisionAt } from 'shared/opportunities/oked.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import { SUGGESTION_KINDS } from 'shared/search/vocabulary.ts';
import type { SuggestionKind } from 'shared/search/vocabulary.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { localizedName } from '../kernel/localized.ts';
import { searchIndex } from './index/index-holder.ts';
import type { SearchIndex } from './index/search-index.ts';
import { asksForWords, tidyWords } from './words.ts';

export interface SuggestionView {
  readonly kind: SuggestionKind;
  readonly label: PickedText;
  readonly value: string;
  readonly count: number | null;
}

interface SuggestionRow {
  readonly kind: SuggestionKind;
  readonly label: LocalizedText;
  readonly value: string;
  /** The value of the facet; null for what is no value of one. */
  readonly slug: string | null;
  readonly edition: number;
}

/** The facets whose values are suggested. */
const FACETS: Partial<Record<SuggestionKind, ListField>> = { REGION: 'regions', TOWN: 'towns', ZONE: 'zones', ACTIVITY: 'divisions' };

const countOf = (index: SearchIndex, { kind, slug }: SuggestionRow): number | null => {
  const field = FACETS[kind];
  return field === undefined || slug === null ? null : (index.list(field).countAll().get(slug) ?? 0);
};

/** How many hits are ranked: a beginning that more words share is too unspecific. */
const WEIGHED = 200;

const TITLES = sql`ts_filter(w.vector, '{a}')`;
const USES = sql`w.past_use is not null and ts_filter(w.vector, '{c}')`;

/** Positions of rows with the words as typed, and of some of the rows with words that begin like them. */
const someOf = (words: Sql): Sql => sql`(select w.position from search_text w where ${words} @@ (select strict from asked) limit ${WEIGHED})
  union (select w.position from search_text w where ${words} @@ (select typed from asked) limit ${WEIGHED})`;

/** Fewer letters than these begin too many words. */
const LEAST_LETTERS = 2;

/** Kinds that are looked for in titles and former uses, not in names. */
const OF_OPPORTUNITIES: readonly SuggestionKind[] = ['OPPORTUNITY', 'PAST_USE'];

/**
 * Names of places, zones, enterprises and activities, former uses and titles that match what is being typed: `first` of each
 * kind, in one statement. A code of the classifier matches its division. Only published data is searched.
 */
export const suggest = async (
  ctx: Context,
  text: string,
  first: number,
  kinds: readonly SuggestionKind[] = SUGGESTION_KINDS,
): Promise<SuggestionView[]> => {
  if (!asksForWords(text) || tidyWords(text).length < LEAST_LETTERS) return [];
  const division = divisionAt(text);
  const isOfNames = !kinds.some((kind) => OF_OPPORTUNITIES.includes(kind));
  const rows = await readPublic<SuggestionRow>(
    ctx,
    sql`with asked as materialized (select search_query(${tidyWords(text)}, true) as typed, search_strictly(${tidyWords(text)}) as strict),
    names as (select n.kind, n.label, split_part(n.slug, '/', 1) as value,
        n.slug,
        row_number() over (partition by n.kind order by (n.kind = 'ACTIVITY' and n.slug = ${division}) is true desc, n.vector @@ asked.strict desc, ts_rank(n.vector, asked.typed, 1) desc, n.slug) as nth
      from search_name n cross join asked
      where n.kind = any(${kinds}::text[]) and (n.vector @@ asked.typed or (n.kind = 'ACTIVITY' and n.slug = ${division}))),
    titles as (select 'OPPORTUNITY' as kind, t.title as label, o.slug as value, null as slug
      from (select w.title, r.opportunity_id from (${someOf(TITLES)}) found join search_text w on w.position = found.position join search_row r on r.position = w.position
          cross join asked cross join lateral ts_filter(w.vector, '{a}') words
        order by words @@ asked.strict desc, ts_rank(words, asked.typed) desc, w.published_at desc limit ${first}) t join opportunity o on o.id = t.opportunity_id),
    uses as (select 'PAST_USE' as kind, u.past_use as label, coalesce(u.past_use->>'ru', u.past_use->>'kk', u.past_use->>'en') as value, null as slug
      from (select w.past_use, bool_or(words @@ asked.strict) as strict, max(ts_rank(words, asked.typed)) as rank
        from (${someOf(USES)}) found join search_text w on w.position = found.position cross join asked cross join lateral ts_filter(w.vector, '{c}') words
        group by w.past_use order by 2 desc, 3 desc, w.past_use limit ${first}) u)
    select (select number from search_edition) as edition, found.* from (select kind, label, value, slug from names where nth <= ${first}
    ${isOfNames ? empty : sql`union all select * from uses where kind = any(${kinds}::text[]) union all select * from titles where kind = any(${kinds}::text[])`}) found`,
  );
  if (rows.length === 0) return [];
  const index = await searchIndex(ctx.publicPool, rows[0]?.edition);
  return rows.map((row) => ({ kind: row.kind, label: localizedName(ctx, row.label), value: row.value, count: countOf(index, row) }));
};
