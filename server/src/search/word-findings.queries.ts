import sql from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { OpportunityPage } from './list.queries.ts';
import { asksForWords, tidyWords } from './words.ts';

interface SpelledWord {
  readonly word: string;
  readonly count: number;
}

export interface WordFindingView extends SpelledWord {
  readonly alike: SpelledWord[];
}

/**
 * What each word finds by itself in all that is published and, for a word that finds nothing, similarly spelled words. In one
 * statement.
 */
export const findWords = async (ctx: Context, { totalCount, args: { text } }: OpportunityPage): Promise<WordFindingView[]> => {
  if (totalCount > 0 || !asksForWords(text)) return [];
  return readPublic<WordFindingView>(
    ctx,
    sql`with musts as materialized (select word, nth, search_word_meaning(word, nth > 1 and nth = count(*) over (), false) as meaning
        from unnest(search_musts(${tidyWords(text)})) with ordinality as m (word, nth)),
      found as materialized (select m.word, m.nth, (select count(*)::int from search_text t where t.vector @@ m.meaning) as count from musts m),
      spelled as materialized (select f.nth, a.place, a.word, search_query(a.word) as meaning
        from found f cross join lateral search_spelled_like(f.word, ${ctx.locale.toLowerCase()}) with ordinality as a (word, place) where f.count = 0),
      alike as materialized (select s.nth, s.place, s.word, (select count(*)::int from search_text t where t.vector @@ s.meaning) as count from spelled s)
      select f.word, f.count, coalesce((select jsonb_agg(jsonb_build_object('word', a.word, 'count', a.count) order by a.place)
        from alike a where a.nth = f.nth and a.count > 0), '[]') as alike
      from found f order by f.nth`,
  );
};
