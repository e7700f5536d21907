import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { contextOf } from '../request/house-context.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { matchChanges } from './match.service.ts';
import { listNews, unreadNews } from './news.queries.ts';
import { deleteSavedSearch, saveSearch } from './saved-search.service.ts';
import { savedSearches } from './saved-search.queries.ts';
import { hideOpportunity, unhideOpportunity, unwatch, watch } from './watch.service.ts';
import { watches } from './watch.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);

/** Until there is nothing left to match. */
const matched = async (): Promise<void> => {
  while (await matchChanges(background())) continue;
};

const save = async (query: string, viewer = 'investor-a', name = query || 'everything') =>
  saveSearch(await world.as(viewer), { name, query, frequency: 'DAILY' });

const change = (slug: string, set: string) => owner().query(`update opportunity set ${set} where slug = $1`, [slug]);

const idOf = async (slug: string): Promise<string> =>
  (await owner().query<{ id: string }>('select id from opportunity where slug = $1', [slug])).rows[0]?.id ?? '';

/** Reasons of a viewer's news, oldest first, each with the address of its subject. */
const told = async (viewer = 'investor-a'): Promise<string[]> => {
  const { edges } = await listNews(await world.as(viewer), { first: 100 });
  const { rows } = await owner().query<{ id: string; slug: string }>(
    'select id, slug from opportunity union all select id, slug from special_zone',
  );
  const slugs = new Map(rows.map((row) => [row.id, row.slug]));
  return edges.map(({ node }) => `${node.reason} ${slugs.get(node.opportunityId ?? node.zoneId ?? '') ?? ''}`).toReversed();
};

beforeEach(async () => {
  for (const viewer of ['investor-a', 'investor-b']) {
    for (const { id } of await savedSearches(await world.as(viewer))) await deleteSavedSearch(await world.as(viewer), id);
    for (const { id } of await watches(await world.as(viewer))) await unwatch(await world.as(viewer), id);
  }
  await matched();
});

describe('news of a saved search', () => {
  it('are what is published after it was saved, and never what was there before', async () => {
    await anOpportunity(owner(), { landHa: 12 });
    await save('?land=10-');
    const after = await anOpportunity(owner(), { landHa: 12 });
    await matched();
    expect(await told()).toEqual([`PUBLISHED ${after}`]);
  });

  it('are only what it asks for', async () => {
    await save('?land=10-');
    await anOpportunity(owner(), { landHa: 9 });
    await anOpportunity(owner(), { landHa: null });
    await matched();
    expect(await told()).toEqual([]);
  });

  it.each([
    ['STATUS', "status = 'PARTLY_USED'", { status: 'IDLE' }, { status: 'PARTLY_USED' }],
    ['INVESTMENT', "investment = 300000000, currency = 'KZT'", null, { investment: { amount: 300_000_000, currency: 'KZT' } }],
    ['POWER', 'power_mva = 4.5', null, { powerMva: 4.5 }],
    ['DEAL', "deal_types = '{LEASE}'", { dealTypes: [] }, { dealTypes: ['LEASE'] }],
  ])('tell a change of %s once, with what it was and became', async (reason, set, was, became) => {
    const slug = await anOpportunity(owner(), { landHa: 12 });
    await save('?land=10-');
    await change(slug, set);
    await matched();
    await matched();
    const { edges } = await listNews(await world.as('investor-a'), { first: 10 });
    expect(edges.map(({ node }) => node.reason)).toEqual([reason]);
    expect(edges[0]?.node.became).toMatchObject(became);
    if (was) expect(edges[0]?.node.was).toMatchObject(was);
  });

  it('tell nothing when what changed is no reason', async () => {
    const slug = await anOpportunity(owner(), { landHa: 12 });
    await save('?land=10-');
    await change(slug, `land_ha = 14, summary = '{"ru": "иначе"}', updated_at = now()`);
    await matched();
    expect(await told()).toEqual([]);
  });

  it('tell that a fact has become known, and that it fits now', async () => {
    const slug = await anOpportunity(owner(), { landHa: null });
    await save('?land=10-');
    await change(slug, 'land_ha = 12');
    await matched();
    expect(await told()).toEqual([`FACTS ${slug}`]);
  });

  it('do not tell of what is withdrawn, and tell when it comes back', async () => {
    await save('?land=10-');
    const slug = await anOpportunity(owner(), { landHa: 12 });
    await matched();
    await change(slug, "publication = 'WITHDRAWN'");
    await matched();
    expect(await told()).toEqual([]);
    await change(slug, "publication = 'PUBLISHED'");
    await matched();
    expect(await told()).toEqual([`PUBLISHED ${slug}`, `PUBLISHED ${slug}`]);
  });

  it('tell of new terms of a zone once, however many of its sites are found', async () => {
    await save('?zone=saryarqa');
    await owner().query(`insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
      select gen_random_uuid(), z.id, 90, date '2190-01-01', '{}', '[]', repeat('0', 64) from special_zone z where z.slug = 'saryarqa'`);
    await matched();
    expect(await told()).toEqual(['TERMS saryarqa']);
    expect((await listNews(await world.as('investor-a'), { first: 1 })).edges[0]?.node.became?.effectiveFrom).toBe('2190-01-01');
  });

  it('go to everybody who saved it, each from the own watermark', async () => {
    await save('?land=10-', 'investor-a');
    const first = await anOpportunity(owner(), { landHa: 12 });
    await save('?land=10-', 'investor-b');
    const second = await anOpportunity(owner(), { landHa: 13 });
    await matched();
    expect(await told('investor-a')).toEqual([`PUBLISHED ${first}`, `PUBLISHED ${second}`]);
    expect(await told('investor-b')).toEqual([`PUBLISHED ${second}`]);
  });

  it('never tell of what was hidden, until it is taken back', async () => {
    await save('?land=10-');
    const slug = await anOpportunity(owner(), { landHa: 12 });
    await hideOpportunity(await world.as('investor-a'), await idOf(slug));
    await matched();
    expect(await told()).toEqual([]);
    await unhideOpportunity(await world.as('investor-a'), await idOf(slug));
    await change(slug, 'power_mva = 3');
    await matched();
    expect(await told()).toEqual([`POWER ${slug}`]);
  });

  it('that were told leave the list and its count when they are hidden', async () => {
    await save('?land=10-');
    const slug = await anOpportunity(owner(), { landHa: 12 });
    await matched();
    expect(await unreadNews(await world.as('investor-a'))).toBe(1);
    await hideOpportunity(await world.as('investor-a'), await idOf(slug));
    expect(await unreadNews(await world.as('investor-a'))).toBe(0);
    expect(await told()).toEqual([]);
  });

  it('are found by every kind of condition, a search that cannot be asked any more left aside', async () => {
    const queries = [
      '',
      '?q=test',
      '?kind=FACILITY&acceptsInterest=1',
      '?near=ridder~3000&unknown=1',
      '?box=40,35,95,60',
      '?region=east-kazakhstan-region&unknown=1&power=1-',
      '?near=no-such-town~5',
    ];
    for (const query of queries) await save(query);
    await anOpportunity(owner(), { title: 'test цех' });
    await matched();
    expect(await told()).toHaveLength(queries.length - 1);
  });

  it('are told once by two workers at once', async () => {
    await save('?land=10-');
    const slugs = [await anOpportunity(owner(), { landHa: 12 }), await anOpportunity(owner(), { landHa: 13 })];
    await Promise.all(Array.from({ length: 4 }, () => matchChanges(background())));
    await matched();
    expect(await told()).toEqual(slugs.map((slug) => `PUBLISHED ${slug}`));
  });

  it('cost a fixed number of statements, whatever the number of changes and of people', async () => {
    await save('?land=10-', 'investor-a');
    await save('?land=10-', 'investor-b');
    for (let nth = 0; nth < 20; nth += 1) await anOpportunity(owner(), { landHa: 12 });
    const ctx = background();
    await matchChanges(ctx);
    expect(ctx.statements.count).toBe(6);
  });
});

describe('news of a watch', () => {
  const watching = async (subject: 'OPPORTUNITY' | 'TOWN' | 'ZONE', slug: string) =>
    watch(await world.as('investor-a'), { subject, slug, frequency: 'DAILY' });

  it('of an opportunity are its material changes', async () => {
    const slug = await anOpportunity(owner(), {});
    const other = await anOpportunity(owner(), {});
    await watching('OPPORTUNITY', slug);
    await change(slug, "status = 'PARTLY_USED'");
    await change(slug, 'land_ha = 5');
    await change(other, 'power_mva = 5');
    await matched();
    expect(await told()).toEqual([`STATUS ${slug}`]);
  });

  it('of a town are those of its opportunities', async () => {
    await watching('TOWN', 'ridder');
    const slug = await anOpportunity(owner(), { publication: 'DRAFT' });
    await change(slug, "town_id = (select id from town where slug = 'ridder')");
    await change(slug, "publication = 'PUBLISHED', published_at = now()");
    await anOpportunity(owner(), {});
    await matched();
    expect(await told()).toEqual([`PUBLISHED ${slug}`]);
  });

  it('of a zone are those of its sites, and new terms', async () => {
    await watching('ZONE', 'pavlodar');
    const slug = await anOpportunity(owner(), { zone: 'pavlodar', kind: 'ZONE_SITE', status: 'FREE' });
    await owner().query(`insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
      select gen_random_uuid(), z.id, 91, date '2191-01-01', '{}', '[]', repeat('0', 64) from special_zone z where z.slug = 'pavlodar'`);
    await matched();
    expect(await told()).toEqual([`PUBLISHED ${slug}`, 'TERMS pavlodar']);
  });

  it('of a zone tell of terms that were taken back', async () => {
    await watching('ZONE', 'aktobe');
    const { rows } = await owner().query<{ id: string }>(`insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
      select gen_random_uuid(), z.id, 92, date '2192-01-01', '{}', '[]', repeat('0', 64) from special_zone z where z.slug = 'aktobe' returning id`);
    await matched();
    await owner().query(`insert into zone_terms_withdrawal (terms_id, reason) values ($1, 'Отложили')`, [rows[0]?.id]);
    await matched();
    expect(await told()).toEqual(['TERMS aktobe', 'TERMS aktobe']);
    const { edges } = await listNews(await world.as('investor-a'), { first: 2 });
    expect(edges.map(({ node }) => [node.became?.effectiveFrom, node.became?.isWithdrawn])).toEqual([
      ['2192-01-01', true],
      ['2192-01-01', false],
    ]);
  });

  it('end with it', async () => {
    const slug = await anOpportunity(owner(), {});
    const { id } = await watching('OPPORTUNITY', slug);
    await change(slug, 'power_mva = 5');
    await matched();
    await unwatch(await world.as('investor-a'), id);
    expect(await told()).toEqual([]);
  });
});
