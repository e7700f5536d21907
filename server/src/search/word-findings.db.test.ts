import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Locale } from 'shared/locale/locale.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { adviseOn } from './advice.queries.ts';
import { listOpportunities } from './list.queries.ts';
import type { OpportunityPage } from './list.queries.ts';
import type { SearchFilter } from 'shared/search/filter.ts';

import { findWords } from './word-findings.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

const ask = async (text: string, locale: Locale = 'RU', filter: SearchFilter = {}) => {
  const ctx = { ...(await world.as('visitor')), locale };
  const page: OpportunityPage = await listOpportunities(ctx, { text, filter, sort: 'RELEVANCE', direction: 'DESC', first: 1 });
  return { ctx, page, words: await findWords(ctx, page), advice: await adviseOn(ctx, page) };
};

const total = async (text: string): Promise<number> => (await ask(text)).page.totalCount;

describe('when words find nothing', () => {
  it('each word tells what it finds by itself', async () => {
    const { words } = await ask('мебель Риддер зеленщик цемент');
    expect(words.map(({ word, count }) => [word, count])).toEqual([
      ['мебель', await total('мебель')],
      ['риддер', await total('Риддер')],
      ['зеленщик', 0],
      ['цемент', await total('цемент')],
    ]);
  });

  it.each<[Locale, string, string]>([
    ['RU', 'феррохром мебелировка', 'мебел'],
    ['RU', 'стеклодувня', 'стекл'],
    ['EN', 'glassworking', 'glass'],
    ['KK', 'шынышылар', 'шын'],
  ])('%s «%s»: the word in no row is told what is spelled like it, and that it is found', async (locale, text, begins) => {
    const { words } = await ask(text, locale);
    const alike = words.flatMap((one) => (one.count === 0 ? one.alike : []));
    expect(alike.map(({ word }) => word).filter((word) => word.startsWith(begins)).length).toBeGreaterThan(0);
    for (const { word, count } of alike) expect(await total(word)).toBe(count);
  });

  it('advice tells which words to drop, and what the words that stay find', async () => {
    const { advice } = await ask('мебель Риддер зеленщик');
    expect(advice.every(({ drop }) => drop.some(({ key, value }) => key === 'TEXT' && value === 'зеленщик'))).toBe(true);
    for (const { text, count } of advice) expect(await total(text ?? '')).toBe(count);
  });

  it('a word and a filter that exclude each other are both told', async () => {
    const { advice } = await ask('Риддер', 'RU', { towns: ['aksu'] });
    expect(advice.map(({ drop, text }) => [drop.map(({ key, value }) => [key, value]), text])).toEqual(
      expect.arrayContaining([
        [[['TOWN', null]], null],
        [[['TEXT', 'риддер']], ''],
      ]),
    );
  });

  it('costs a statement for the words, and says nothing when something is found', async () => {
    const { ctx, page } = await ask('мебель зеленщик');
    const before = ctx.statements.count;
    await findWords(ctx, page);
    expect(ctx.statements.count - before).toBe(1);
    expect((await ask('мебель')).words).toEqual([]);
  });
});
