import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { steps, walk } from '../testing/search-history.ts';
import { WORDS } from '../testing/search-filters.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { hitsOfWords, wordHits } from './hits.queries.ts';
import { currentIndex } from './indexed.queries.ts';
import { hitsOf } from './postings.ts';
import type { Postings } from './postings.ts';
import { rebuildSearch } from './rebuild.ts';
import { RELEVANCE_CASES } from './relevance.cases.ts';
import { tidyWords } from './words.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

/** What each part of a row is in SQL. */
const PARTS = {
  '': 'vector',
  A: `ts_filter(vector, '{a}')`,
  C: `case when past_use is not null then ts_filter(vector, '{c}') end`,
} as const;

/** Positions of the rows whose words match, each row looked at. */
const matched = async (questions: readonly string[], part: keyof typeof PARTS = ''): Promise<number[][]> => {
  const { rows } = await world.database.ownerPool.query<{ found: number[] }>(
    `select array(select position from search_text where ${PARTS[part]} @@ question::tsquery order by 1) as found
      from unnest($1::text[]) with ordinality as q (question, nth) order by nth`,
    [questions],
  );
  return rows.map(({ found }) => found);
};

const answered = async (questions: readonly string[], part: keyof typeof PARTS = ''): Promise<number[][]> => {
  const { rows } = await world.database.ownerPool.query<{ postings: Postings }>('select search_postings($1::tsquery[], $2) as postings', [
    questions,
    part,
  ]);
  return questions.map((question) => [...hitsOf(question, rows[0]?.postings ?? {}).numbers()]);
};

const meaningsOf = async (texts: readonly string[]): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ meaning: string }>(
    `select unnest(array[search_query(text), search_query(text, true), search_strictly(text), search_places(text)])::text as meaning
      from unnest($1::text[]) text`,
    [texts.map(tidyWords)],
  );
  return rows.map(({ meaning }) => meaning);
};

const TEXTS = [...RELEVANCE_CASES.map(([text]) => text), ...WORDS.filter((text) => text !== null), 'в', 'a', 'з', 'завод м'];

const texts = fc.uniqueArray(fc.constantFrom(...TEXTS), { minLength: 10, maxLength: 30 });

const words = fc
  .tuple(
    fc.constantFrom('zavod', 'завод', 'цемент', "d'or", 'a\\b', 'tsement', '=ridder', 'мебел', 'nowhere', 'z', 'k', 'ka', 's'),
    fc.boolean(),
  )
  .map(([word, isBeginning]) => `'${word.replaceAll("'", "''").replaceAll('\\', '\\\\')}'${isBeginning ? ':*' : ''}`);

/** Words connected in any way that a question may have. */
const { questions } = fc.letrec<{ questions: string; connected: string }>((tie) => ({
  questions: fc.oneof({ maxDepth: 3 }, words, tie('connected')),
  connected: fc
    .tuple(tie('questions'), fc.constantFrom('&', '|'), tie('questions'))
    .map(([one, sign, other]) => `(${one} ${sign} ${other})`),
}));

/** As PostgreSQL writes it. */
const written = async (all: readonly string[]): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ text: string }>('select q::tsquery::text as text from unnest($1::text[]) q', [
    all,
  ]);
  return rows.map(({ text }) => text);
};

describe('hits of words', () => {
  it('are the rows whose words match, for whatever people have typed', async () => {
    const meanings = await meaningsOf(TEXTS);
    expect(await answered(meanings)).toEqual(await matched(meanings));
  }, 120_000);

  it('stay so after every change', async () => {
    const { ownerPool } = world.database;
    await fc.assert(
      fc.asyncProperty(fc.array(steps, { minLength: 1, maxLength: 15 }), texts, async (history, some) => {
        await walk(ownerPool, history);
        const meanings = await meaningsOf(some);
        for (const part of ['', 'A', 'C'] as const) expect(await answered(meanings, part), part).toEqual(await matched(meanings, part));
      }),
      { numRuns: 6, endOnFailure: true },
    );
  }, 120_000);

  it('are right for all words connected by "and" and "or"', async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(questions, { minLength: 1, maxLength: 20 }), async (some) => {
        const all = await written(some);
        expect(await answered(all)).toEqual(await matched(all));
      }),
      { numRuns: 30 },
    );
  }, 120_000);

  it('are none for a question without words, and none at all for one of another form', () => {
    expect(hitsOf('', {}).count()).toBe(0);
    for (const question of ["!'a'", "'a' <-> 'b'", "'a':A", "( 'a' | 'b'", "'a' )", "'a' 'b'"]) {
      expect(() => hitsOf(question, {}), question).toThrow('No question of the search');
    }
  });
});

describe('a text', () => {
  it('costs one statement, and tells the rows of the place that it names', async () => {
    const ctx = await world.as('visitor');
    const { hits, ofPlaces, meaning } = await wordHits(ctx, 'Риддер');
    expect(ctx.statements.count).toBe(1);
    expect([[...hits.numbers()], [...ofPlaces.numbers()]]).toEqual(await matched([meaning.words, meaning.places]));
    expect(ofPlaces.count()).toBeGreaterThan(0);
    expect(hits.and(ofPlaces).count()).toBe(ofPlaces.count());
  });

  it('of several words is found where each of them is', async () => {
    const ctx = await world.as('visitor');
    const [one, other] = await hitsOfWords(ctx, ['мебель', 'риддер']);
    expect(ctx.statements.count).toBe(1);
    const { hits } = await wordHits(ctx, 'мебель Риддер');
    expect([...(one && other ? one.and(other).numbers() : [])]).toEqual([...hits.numbers()]);
    expect(hits.count()).toBeGreaterThan(0);
    expect(await hitsOfWords(ctx, [])).toEqual([]);
  });
});

describe('postings', () => {
  it('of a word in many rows are bits, and become numbers again when few rows are left', async () => {
    const { ownerPool } = world.database;
    const formOf = async (): Promise<string[]> => {
      const { rows } = await ownerPool.query<{ form: string }>(
        `select case when bits is null then 'numbers' else 'bits' end as form from search_posting where part = '' and word = 'mnogokrat'`,
      );
      return rows.map(({ form }) => form);
    };
    const publish = (count: number): Promise<unknown> =>
      ownerPool.query(
        `insert into opportunity (slug, kind, origin, publication, status, title, region_id, steward_id, published_at)
          select 'many-' || gen_random_uuid(), 'INDUSTRIAL_SITE', 'REGISTERED', 'PUBLISHED', 'FREE', '{"en": "Mnogokrat"}', r.id, s.id, now()
          from organisation s join region r on r.id = s.region_id cross join generate_series(1, $1::int) where s.slug = 'ertis'`,
        [count],
      );
    const count = async (): Promise<number> => {
      const ctx = await world.as('visitor');
      await currentIndex(ctx);
      return (await wordHits(ctx, 'mnogokrat')).hits.count();
    };
    await rebuildSearch(ownerPool);
    await publish(500);
    expect([await formOf(), await count()]).toEqual([['numbers'], 500]);
    await publish(400);
    expect([await formOf(), await count()]).toEqual([['bits'], 900]);
    await ownerPool.query(`delete from opportunity where id in (select id from opportunity where slug like 'many-%' limit 500)`);
    expect([await formOf(), await count()]).toEqual([['bits'], 400]);
    await ownerPool.query(`delete from opportunity where id in (select id from opportunity where slug like 'many-%' limit 100)`);
    expect([await formOf(), await count()]).toEqual([['numbers'], 300]);
    await ownerPool.query(`delete from opportunity where slug like 'many-%'`);
    expect([await formOf(), await count()]).toEqual([[], 0]);
  });
});
