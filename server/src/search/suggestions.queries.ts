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
import { hitsOf } from './postings.ts';
import type { Postings } from './postings.ts';
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
}

/** The facets whose values are suggested. */
const FACETS: Partial<Record<SuggestionKind, ListField>> = { REGION: 'regions', TOWN: 'towns', ZONE: 'zones', ACTIVITY: 'divisions' };

const countOf = (index: SearchIndex, { kind, slug }: SuggestionRow): number | null => {
  const field = FACETS[kind];
  return field === undefined || slug === null ? null : (index.list(field).countAll().get(slug) ?? 0);
};

/** How many hits are ranked: a beginning that more words share is too unspecific. */
const WEIGHED = 200;

/** Fewer letters than these begin too many words. */
const LEAST_LETTERS = 2;

/** Kinds that are looked for in titles and former uses, not in names. */
const OF_OPPORTUNITIES: readonly SuggestionKind[] = ['OPPORTUNITY', 'PAST_USE'];

/** Measures of plans with the words: those as typed first, of some of those that have words which begin like them. */
const measuresWith = (first: number): Sql => sql`
    select 'MEASURE' as kind, m.title as label, m.slug as value, null as slug,
      row_number() over (order by m.words @@ asked.strict desc, ts_rank(m.words, asked.typed) desc, m.slug) as nth
    from asked cross join lateral (select w.title, w.slug, w.words from measure w where w.words @@ asked.strict or w.words @@ asked.typed limit ${WEIGHED}) m
    order by nth limit ${first}`;

/** What is being typed, as texts of tsqueries, with the names that match it and the postings of its words. */
interface Typed {
  readonly edition: number;
  readonly typed: string;
  readonly strict: string;
  readonly names: SuggestionRow[];
  readonly titles: Postings;
  readonly uses: Postings;
}

const typedNames = async (ctx: Context, text: string, first: number, kinds: readonly SuggestionKind[]): Promise<Typed | undefined> => {
  const words = tidyWords(text);
  const division = divisionAt(text);
  const ofTexts = OF_OPPORTUNITIES.filter((kind) => kinds.includes(kind));
  const postings = (kind: SuggestionKind, part: string): Sql =>
    ofTexts.includes(kind) ? sql`search_postings(array[typed, strict], ${part})` : sql`'{}'::json`;
  const [row] = await readPublic<Typed>(
    ctx,
    sql`with asked as materialized (select search_query(${words}, true) as typed, search_strictly(${words}) as strict),
    names as (select n.kind, n.label, split_part(n.slug, '/', 1) as value, n.slug,
        row_number() over (partition by n.kind order by (n.kind = 'ACTIVITY' and n.slug = ${division}) is true desc, n.vector @@ asked.strict desc, ts_rank(n.vector, asked.typed, 1) desc, n.slug) as nth
      from search_name n cross join asked
      where n.kind = any(${kinds}::text[]) and (n.vector @@ asked.typed or (n.kind = 'ACTIVITY' and n.slug = ${division}))),
    found as (select kind, label, value, slug, nth from names where nth <= ${first}${kinds.includes('MEASURE') ? sql` union all (${measuresWith(first)})` : empty})
    select (select number from search_edition) as edition, typed::text, strict::text,
      (select coalesce(jsonb_agg(jsonb_build_object('kind', kind, 'label', label, 'value', value, 'slug', slug) order by kind, nth), '[]') from found) as names,
      ${postings('OPPORTUNITY', 'A')} as titles, ${postings('PAST_USE', 'C')} as uses from asked`,
  );
  return row;
};

/** Rows with the words as typed, and some of the rows with words that begin like them. */
const someOf = ({ typed, strict }: Typed, postings: Postings): number[] => [
  ...new Set([strict, typed].flatMap((question) => [...hitsOf(question, postings).numbers().subarray(0, WEIGHED)])),
];

/** Titles and former uses with the words. A row may have changed since its words were looked up. */
const typedTexts = async (ctx: Context, found: Typed, first: number): Promise<SuggestionRow[]> => {
  const [titles, uses] = [someOf(found, found.titles), someOf(found, found.uses)];
  if (titles.length + uses.length === 0) return [];
  return readPublic<SuggestionRow>(
    ctx,
    sql`with asked as materialized (select ${found.typed}::tsquery as typed, ${found.strict}::tsquery as strict),
    titles as (select 'OPPORTUNITY' as kind, t.title as label, o.slug as value
      from (select w.title, r.opportunity_id from unnest(${titles}::int[]) position join search_text w using (position) join search_row r using (position)
          cross join asked cross join lateral ts_filter(w.vector, '{a}') words where words @@ (asked.strict || asked.typed)
        order by words @@ asked.strict desc, ts_rank(words, asked.typed) desc, w.published_at desc limit ${first}) t join opportunity o on o.id = t.opportunity_id),
    uses as (select 'PAST_USE' as kind, u.past_use as label, coalesce(u.past_use->>'ru', u.past_use->>'kk', u.past_use->>'en') as value
      from (select w.past_use, bool_or(words @@ asked.strict) as strict, max(ts_rank(words, asked.typed)) as rank
        from unnest(${uses}::int[]) position join search_text w using (position) cross join asked cross join lateral ts_filter(w.vector, '{c}') words
        where w.past_use is not null and words @@ (asked.strict || asked.typed)
        group by w.past_use order by 2 desc, 3 desc, w.past_use limit ${first}) u)
    select kind, label, value, null as slug from uses union all select kind, label, value, null from titles`,
  );
};

/**
 * Names of places, zones, enterprises and activities, former uses, titles, and measures of plans that match what is being typed: `first` of each
 * kind, in one statement, or two where rows have the words. A code of the classifier matches its division. Only published data
 * is searched.
 */
export const suggest = async (
  ctx: Context,
  text: string,
  first: number,
  kinds: readonly SuggestionKind[] = SUGGESTION_KINDS,
): Promise<SuggestionView[]> => {
  if (!asksForWords(text) || tidyWords(text).length < LEAST_LETTERS) return [];
  const found = await typedNames(ctx, text, first, kinds);
  if (!found) return [];
  const rows = [...found.names, ...(await typedTexts(ctx, found, first))];
  if (rows.length === 0) return [];
  const index = await searchIndex(ctx.publicPool, found.edition);
  return rows.map((row) => ({ kind: row.kind, label: localizedName(ctx, row.label), value: row.value, count: countOf(index, row) }));
};
