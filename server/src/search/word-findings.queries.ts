import sql from 'sql-template-tag';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { OpportunityPage } from './list.queries.ts';
import { hitsOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { asksForWords, tidyWords } from './words.ts';

interface SpelledWord {
  readonly word: string;
  readonly count: number;
}

export interface WordFindingView extends SpelledWord {
  readonly alike: SpelledWord[];
}

/** A word with the text of the tsquery that it stands for. */
interface AskedWord {
  readonly word: string;
  readonly meaning: string;
}

interface Findings {
  readonly words: (AskedWord & { readonly alike: readonly AskedWord[] })[];
  readonly postings: Postings;
}

/**
 * What each word finds by itself in all that is published and, for a word that finds nothing, similarly spelled words. In one
 * statement.
 */
export const findWords = async (ctx: Context, { totalCount, args: { text } }: OpportunityPage): Promise<WordFindingView[]> => {
  if (totalCount > 0 || !asksForWords(text)) return [];
  const [found] = await readPublic<Findings>(
    ctx,
    sql`with musts as materialized (select word, nth, search_word_meaning(word, nth > 1 and nth = count(*) over (), false) as meaning
        from unnest(search_musts(${tidyWords(text)})) with ordinality as m (word, nth)),
      alike as materialized (select m.nth, a.place, a.word, search_query(a.word) as meaning
        from musts m cross join lateral search_spelled_like(m.word, ${ctx.locale.toLowerCase()}) with ordinality as a (word, place)
        where not search_is_found(m.meaning)),
      asked as (select m.word, m.nth, m.meaning, (select coalesce(jsonb_agg(jsonb_build_object('word', a.word, 'meaning', a.meaning) order by a.place), '[]')
        from alike a where a.nth = m.nth) as alike from musts m)
      select coalesce(jsonb_agg(jsonb_build_object('word', word, 'meaning', meaning, 'alike', alike) order by nth), '[]') as words,
        search_postings(array(select meaning from musts union all select meaning from alike)) as postings from asked`,
  );
  if (!found) return [];
  const counted = ({ word, meaning }: AskedWord): SpelledWord => ({ word, count: hitsOf(meaning, found.postings).count() });
  return found.words.map((one) => ({ ...counted(one), alike: one.alike.map(counted).filter(({ count }) => count > 0) }));
};
