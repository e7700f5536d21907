import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { MOST_SAVED, MOST_WATCHED } from 'shared/saved-searches/vocabulary.ts';
import { VISITOR } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { contextOf } from '../request/house-context.ts';
import { Problem } from '../kernel/problems.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { matchChanges } from './match.service.ts';
import { listNews, unreadNews } from './news.queries.ts';
import { markNewsRead } from './news.service.ts';
import { savedSearches } from './saved-search.queries.ts';
import { deleteSavedSearch, saveSearch, updateSavedSearch } from './saved-search.service.ts';
import { viewerWatchLoader, watches } from './watch.queries.ts';
import { hideOpportunity, unwatch, watch } from './watch.service.ts';

let world: World;
let a: Context;
let b: Context;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const fresh = async (): Promise<void> => {
  a = await world.as('investor-a');
  b = await world.as('investor-b');
};

const owner = () => world.database.ownerPool;

const problemOf = async (attempt: Promise<unknown>): Promise<Problem | null> => {
  const error = await attempt.then(
    () => null,
    (thrown: unknown) => thrown,
  );
  if (error instanceof Problem || error === null) return error;
  throw error instanceof Error ? error : new Error('something else was thrown');
};

const save = (ctx: Context, name: string, query = '?kind=FACILITY') => saveSearch(ctx, { name, query, frequency: 'DAILY' });

describe('a saved search', () => {
  it('is stored in the canonical form, without its presentation', async () => {
    await fresh();
    const kept = await save(a, '  Цеха   рядом ', 'view=map&sort=LAND_ASC&kind=ZONE_SITE,FACILITY&pick=x&utm=letter&q=%20цех');
    expect(kept).toMatchObject({
      name: 'Цеха рядом',
      query: '?q=%D1%86%D0%B5%D1%85&kind=FACILITY,ZONE_SITE',
      frequency: 'DAILY',
      version: 1,
    });
  });

  it('saved again is the same one; another of its name is refused, whatever the case', async () => {
    await fresh();
    const kept = await save(a, 'Again');
    expect((await save(a, 'Again')).id).toBe(kept.id);
    expect((await problemOf(save(a, 'again', '?kind=ZONE_SITE')))?.details.rule).toBe('SAVED_SEARCH_NAME_TAKEN');
    expect((await save(b, 'Again', '?kind=ZONE_SITE')).id).not.toBe(kept.id);
  });

  it('kept before the parameters of the address were renamed reads as today, and is the same one when it is saved again', async () => {
    await fresh();
    const kept = await save(a, 'Kept long ago');
    await owner().query("update saved_search set query = '?k=FACILITY' where id = $1", [kept.id]);
    await fresh();
    expect((await savedSearches(a)).find(({ id }) => id === kept.id)?.query).toBe('?kind=FACILITY');
    expect((await save(a, 'Kept long ago')).id).toBe(kept.id);
  });

  it.each([
    ['', 'REQUIRED'],
    ['  ', 'REQUIRED'],
    ['x'.repeat(121), 'TOO_LONG'],
    ['a\ue000b', 'BAD_CHARACTERS'],
    ['\u202e\u200b', 'REQUIRED'],
  ])('named %j is refused', async (name, rule) => {
    await fresh();
    expect((await problemOf(save(a, name)))?.details.fields).toEqual([{ path: 'input.name', rule }]);
  });

  it('is renamed by the version last read; a stale one is a conflict, and a repeated wish is not', async () => {
    await fresh();
    const { id } = await save(a, 'First name');
    const renamed = await updateSavedSearch(a, { id, version: 1, name: 'Second name', frequency: 'AT_ONCE' });
    expect(renamed).toMatchObject({ name: 'Second name', frequency: 'AT_ONCE', version: 2 });
    expect(await updateSavedSearch(a, { id, version: 1, name: 'Second name', frequency: 'AT_ONCE' })).toMatchObject({ version: 2 });
    expect(await problemOf(updateSavedSearch(a, { id, version: 1, name: 'Third name' }))).toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: 2 } },
    });
  });

  it('cannot be seen, changed or deleted by anybody else', async () => {
    await fresh();
    const { id } = await save(a, 'Mine alone');
    expect((await savedSearches(b)).map((one) => one.id)).not.toContain(id);
    expect((await problemOf(updateSavedSearch(b, { id, version: 1, name: 'Stolen' })))?.code).toBe('NOT_FOUND');
    await deleteSavedSearch(b, id);
    await fresh();
    expect((await savedSearches(a)).map((one) => one.name)).toContain('Mine alone');
  });

  it('may be deleted twice', async () => {
    await fresh();
    const { id } = await save(a, 'For a day');
    expect([await deleteSavedSearch(a, id), await deleteSavedSearch(a, id), await deleteSavedSearch(a, 'no id')]).toEqual([
      true,
      true,
      true,
    ]);
  });

  it(`is one of at most ${MOST_SAVED}, also when many are saved at once`, async () => {
    const reviewer = await world.as('reviewer-a');
    const outcomes = await Promise.all(Array.from({ length: MOST_SAVED + 5 }, (_, nth) => problemOf(save(reviewer, `search ${nth}`))));
    expect(outcomes.filter((problem) => problem?.details.rule === 'KEPT_FULL')).toHaveLength(5);
    expect(await savedSearches(await world.as('reviewer-a'))).toHaveLength(MOST_SAVED);
  });
});

describe('a watch', () => {
  it('is one for each subject and person; asked again it takes the new frequency', async () => {
    await fresh();
    const first = await watch(a, { subject: 'TOWN', slug: 'ridder', frequency: 'DAILY' });
    const again = await watch(a, { subject: 'TOWN', slug: 'ridder', frequency: 'NEVER' });
    expect(again).toMatchObject({ id: first.id, frequency: 'NEVER' });
    await fresh();
    expect(await viewerWatchLoader(a, 'TOWN').load(first.subjectId)).toMatchObject({ id: first.id });
    expect(await viewerWatchLoader(b, 'TOWN').load(first.subjectId)).toBeNull();
    expect(await viewerWatchLoader(await world.as('visitor'), 'TOWN').load(first.subjectId)).toBeNull();
    await unwatch(b, first.id);
    expect((await watches(a)).map((one) => one.id)).toContain(first.id);
  });

  it('of what is not published, or not there, is not found', async () => {
    await fresh();
    const hidden = await anOpportunity(owner(), { publication: 'DRAFT', steward: 'ertis' });
    for (const [viewer, subject, slug] of [
      ['investor-a', 'OPPORTUNITY', hidden],
      ['reviewer-a', 'OPPORTUNITY', hidden],
      ['investor-a', 'ZONE', 'no-such-zone'],
    ] as const) {
      expect((await problemOf(watch(await world.as(viewer), { subject, slug, frequency: 'DAILY' })))?.code).toBe('NOT_FOUND');
    }
  });

  it(`is one of at most ${MOST_WATCHED}`, async () => {
    await owner().query(
      `insert into watch (person_id, subject_kind, subject_id, frequency)
        select p.id, 'OPPORTUNITY', gen_random_uuid(), 'DAILY' from person p, generate_series(1, $2::int) where p.email = $1`,
      [world.viewers.get('auditor')?.email, MOST_WATCHED],
    );
    const auditor = await world.as('auditor');
    expect((await problemOf(watch(auditor, { subject: 'TOWN', slug: 'ridder', frequency: 'DAILY' })))?.details).toEqual({
      rule: 'KEPT_FULL',
      params: { most: MOST_WATCHED },
    });
  });
});

describe('news', () => {
  const matched = async (): Promise<void> => {
    while (await matchChanges(contextOf(world.services, VISITOR))) continue;
  };

  it('are paged, counted, and marked as read by their person alone', async () => {
    await fresh();
    for (const { id } of await savedSearches(a)) await deleteSavedSearch(a, id);
    await saveSearch(a, { name: 'large', query: '?land=500-', frequency: 'NEVER' });
    for (let nth = 0; nth < 5; nth += 1) await anOpportunity(owner(), { landHa: 600 });
    await matched();
    await fresh();
    const page = await listNews(a, { first: 2 });
    expect(page.edges).toHaveLength(2);
    const next = await listNews(a, { first: 100, after: page.pageInfo.endCursor });
    const ids = [...page.edges, ...next.edges].map(({ node }) => node.id);
    expect(new Set(ids).size).toBe(5);
    expect((await problemOf(listNews(b, { first: 2, after: page.pageInfo.endCursor })))?.details.fields?.[0]?.rule).toBe('CURSOR');
    expect(await markNewsRead(b, { ids })).toBe(await unreadNews(b));
    expect(await unreadNews(a)).toBe(5);
    expect(await markNewsRead(a, { ids: ids.slice(0, 1) })).toBe(4);
    expect(await markNewsRead(a, { ids: ids.slice(0, 1) })).toBe(4);
    expect(await markNewsRead(a, { until: ids[2] ?? null })).toBe(1);
  });

  it('may be hidden by anybody for themselves only', async () => {
    await fresh();
    const slug = await anOpportunity(owner(), { landHa: 700 });
    const { rows } = await owner().query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
    await matched();
    await hideOpportunity(b, rows[0]?.id ?? '');
    await hideOpportunity(b, rows[0]?.id ?? '');
    await fresh();
    expect((await listNews(a, { first: 1 })).edges[0]?.node.opportunityId).toBe(rows[0]?.id);
  });
});

describe('the rows themselves', () => {
  const TABLES = ['saved_search', 'watch', 'hidden_opportunity', 'news'];

  it('are returned to their person only, even by a statement without a condition', async () => {
    await fresh();
    for (const table of TABLES) {
      const counts = await owner().query<{ id: string; count: number }>(
        `select person_id as id, count(*)::int as count from ${table} group by 1`,
      );
      for (const viewer of ['investor-a', 'investor-b', 'administrator']) {
        const ctx = await world.as(viewer);
        const id = ctx.actor.type === 'PERSON' ? ctx.actor.id : '';
        const client = await world.database.pool.connect();
        try {
          await client.query(`begin; select set_config('qaita.viewer', '${id}', true)`);
          const seen = await client.query<{ count: number }>(`select count(*)::int as count from ${table}`);
          expect(seen.rows[0]?.count, `${viewer} ${table}`).toBe(counts.rows.find((row) => row.id === id)?.count ?? 0);
        } finally {
          await client.query('rollback');
          client.release();
        }
      }
      expect((await world.database.pool.query<{ count: number }>(`select count(*)::int as count from ${table}`)).rows[0]?.count).toBe(0);
    }
  });

  it('do not let the application write watermarks or news in a person’s name', async () => {
    const ctx = await world.as('investor-a');
    const id = ctx.actor.type === 'PERSON' ? ctx.actor.id : '';
    const attempt = async (statement: string) => {
      const client = await world.database.pool.connect();
      try {
        await client.query(`begin; select set_config('qaita.viewer', '${id}', true)`);
        await client.query(statement);
      } finally {
        await client.query('rollback');
        client.release();
      }
    };
    await expect(
      attempt(`insert into saved_search (person_id, name, query, frequency, watermark) values ('${id}', 'x', '', 'DAILY', 0)`),
    ).rejects.toThrow(/permission denied/);
    await expect(attempt(`update saved_search set watermark = 0`)).rejects.toThrow(/permission denied/);
    await expect(
      attempt(
        `insert into news (person_id, search_id, zone_id, reason, position, at) select '${id}', s.id, z.id, 'TERMS', 1, now() from saved_search s, special_zone z limit 1`,
      ),
    ).rejects.toThrow(/permission denied for table news/);
  });
});
