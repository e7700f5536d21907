import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { VISITOR } from '../access/actor.ts';
import { contextOf } from '../request/house-context.ts';
import { urlOfRole } from '../installation/roles.ts';
import { claimDigest } from '../saved-searches/letters.service.ts';
import { savedSearches } from '../saved-searches/saved-search.queries.ts';
import { deleteSavedSearch, saveSearch } from '../saved-searches/saved-search.service.ts';
import { unsubscribe } from '../saved-searches/unsubscribe.service.ts';
import { hideOpportunity, unwatch, watch } from '../saved-searches/watch.service.ts';
import { watches } from '../saved-searches/watch.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { Letter } from './letter.ts';
import { makeDigestTask, makeNewsLetterTask, makeNewsTask } from './news.task.ts';

let world: World;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});

const ORIGIN = 'https://qaita.example';
const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);
const jobOf = (key: string): JobHelpers => ({ job: { key, id: '1' } }) as JobHelpers;

const match = () => makeNewsTask(background)({}, jobOf('match'));
const digest = () => makeDigestTask(background)({}, jobOf('digest'));

interface Ordered {
  readonly key: string;
  readonly payload: { readonly letter: string; readonly personId: string };
}

/** Jobs for letters that wait in the queue. */
const ordered = async (): Promise<Ordered[]> =>
  (await queue.query<Ordered>(`select key, payload from graphile_worker._private_jobs where key like 'news:%' order by id`)).rows;

interface Sent {
  readonly id: string;
  readonly letter: Letter;
}

/** Runs all jobs as the worker does; finished jobs leave the queue. */
const send = async (): Promise<Sent[]> => {
  const sent: Sent[] = [];
  const task = makeNewsLetterTask(
    background,
    (id, letter) => {
      sent.push({ id, letter });
      return Promise.resolve();
    },
    ORIGIN,
  );
  for (const { key, payload } of await ordered()) await task(payload, jobOf(key));
  await queue.query(`delete from graphile_worker._private_jobs where key like 'news:%'`);
  return sent;
};

const save = async (frequency: NewsFrequency, viewer = 'investor-a', query = '?land=800-') =>
  saveSearch(await world.as(viewer), { name: `Участки ${query}`, query, frequency });

const large = (title: string) => anOpportunity(owner(), { landHa: 900, title });

beforeEach(async () => {
  for (const viewer of ['investor-a', 'investor-b']) {
    for (const { id } of await savedSearches(await world.as(viewer))) await deleteSavedSearch(await world.as(viewer), id);
    for (const { id } of await watches(await world.as(viewer))) await unwatch(await world.as(viewer), id);
  }
  await match();
  await queue.query(`delete from graphile_worker._private_jobs where key like 'news:%'`);
});

describe('letters at once', () => {
  it('are one per person and run, whatever the number of news', async () => {
    await save('AT_ONCE');
    await save('AT_ONCE', 'investor-b');
    await large('Первый');
    await large('Второй');
    await match();
    const sent = await send();
    expect(sent).toHaveLength(2);
    expect(new Set(sent.map(({ letter }) => letter.to))).toEqual(
      new Set(['investor-a', 'investor-b'].map((viewer) => world.viewers.get(viewer)?.email)),
    );
    expect(sent[0]?.letter.text).toContain('Первый: новое предложение');
    expect(sent[0]?.letter.text).toContain('Второй: новое предложение');
  });

  it('are not repeated by the next run', async () => {
    await save('AT_ONCE');
    await large('Однажды');
    await match();
    await match();
    expect(await send()).toHaveLength(1);
    await match();
    expect(await send()).toEqual([]);
  });

  it('are not doubled by two workers at once', async () => {
    await save('AT_ONCE');
    await large('Единственный');
    await Promise.all([match(), match(), match()]);
    expect(await send()).toHaveLength(1);
  });

  it('tried again are the same letter', async () => {
    await save('AT_ONCE');
    await large('Тот же');
    await match();
    const [order] = await ordered();
    const ids: string[] = [];
    const task = makeNewsLetterTask(
      background,
      (id) => {
        ids.push(id);
        return ids.length === 1 ? Promise.reject(new Error('451 later')) : Promise.resolve();
      },
      ORIGIN,
    );
    await expect(task(order?.payload, jobOf(order?.key ?? ''))).rejects.toThrow('451');
    await task(order?.payload, jobOf(order?.key ?? ''));
    expect(ids).toHaveLength(2);
    expect(new Set(ids).size).toBe(1);
  });

  it.each([
    ['was withdrawn', async (slug: string) => owner().query(`update opportunity set publication = 'WITHDRAWN' where slug = $1`, [slug])],
    [
      'was hidden',
      async (slug: string) => {
        const { rows } = await owner().query<{ id: string }>('select id from opportunity where slug = $1', [slug]);
        return hideOpportunity(await world.as('investor-a'), rows[0]?.id ?? '');
      },
    ],
    ['is no longer wanted', async () => owner().query(`update saved_search set frequency = 'NEVER'`)],
    ['was forgotten', async () => owner().query('delete from saved_search')],
  ])('say nothing of what %s before sending', async (_, happen) => {
    await save('AT_ONCE');
    const slug = await large('Уже нет');
    await match();
    expect(await ordered()).toHaveLength(1);
    await happen(slug);
    expect(await send()).toEqual([]);
  });

  it('do not go to a closed account', async () => {
    await save('AT_ONCE');
    await large('Некому');
    await match();
    const email = world.viewers.get('investor-a')?.email;
    await owner().query(`update person set status = 'DISABLED' where email = $1`, [email]);
    try {
      expect(await send()).toEqual([]);
    } finally {
      await owner().query(`update person set status = 'ACTIVE' where email = $1`, [email]);
    }
  });
});

describe('the daily digest', () => {
  it('is one letter of all searches and watches, each thing once with its reason', async () => {
    await owner().query('delete from news');
    await save('DAILY');
    const slug = await large('Участок');
    await watch(await world.as('investor-a'), { subject: 'OPPORTUNITY', slug, frequency: 'DAILY' });
    await watch(await world.as('investor-a'), { subject: 'ZONE', slug: 'pavlodar', frequency: 'DAILY' });
    await owner().query(`update opportunity set investment = 300000000, currency = 'KZT' where slug = $1`, [slug]);
    await anOpportunity(owner(), { zone: 'pavlodar', kind: 'ZONE_SITE', status: 'FREE', title: 'Участок зоны' });
    await match();
    expect(await send()).toEqual([]);
    await digest();
    const sent = await send();
    expect(sent).toHaveLength(1);
    const text = sent[0]?.letter.text ?? '';
    expect(sent[0]?.letter.subject).toBe('Новое за сутки: 2');
    expect(text.match(/Участок: новое предложение/g)).toHaveLength(1);
    expect(text).toContain('Участок зоны: новое предложение');
  });

  it('is one per day however often it is asked for; later news waits for the next', async () => {
    await owner().query('delete from news');
    await save('DAILY');
    await large('Сегодня');
    await digest();
    await large('Позже');
    await digest();
    expect(await send()).toHaveLength(1);
    await claimDigest(background(), new Date(Date.now() + 86_400_000));
    const [next] = await send();
    expect(next?.letter.text).toContain('Позже');
    expect(next?.letter.text).not.toContain('Сегодня');
  });

  it('is not sent when nothing is new', async () => {
    await owner().query('delete from news');
    await save('DAILY');
    await digest();
    expect(await send()).toEqual([]);
  });

  it('holds nothing that was for the pages only, not even after the wish has changed', async () => {
    await owner().query('delete from news');
    await save('NEVER');
    await large('Тихо');
    await match();
    await owner().query(`update saved_search set frequency = 'DAILY'`);
    await digest();
    expect(await send()).toEqual([]);
  });
});

describe('the links of a letter', () => {
  const tokens = (text: string): string[] => [...text.matchAll(/unsubscribe\?token=([\w-]+)/g)].map(([, token]) => token ?? '');
  const frequencies = async (): Promise<string[]> =>
    (await owner().query<{ frequency: string }>('select frequency from saved_search order by query')).rows.map((row) => row.frequency);

  it('stop one search, or all letters, without signing in, and using them twice changes nothing', async () => {
    await save('AT_ONCE', 'investor-a', '?land=800-');
    await save('AT_ONCE', 'investor-a', '?land=850-');
    await save('AT_ONCE', 'investor-b', '?land=860-');
    await large('Ссылки');
    await match();
    const mine = (await send()).find(({ letter }) => letter.to === world.viewers.get('investor-a')?.email);
    const [one = '', all = ''] = [tokens(mine?.letter.text ?? '')[0], tokens(mine?.letter.text ?? '').at(-1)];
    const visitor = await world.as('visitor');
    await unsubscribe(visitor, one);
    await unsubscribe(visitor, one);
    expect(await frequencies()).toEqual(['NEVER', 'AT_ONCE', 'AT_ONCE']);
    await unsubscribe(visitor, all);
    expect(await frequencies()).toEqual(['NEVER', 'NEVER', 'AT_ONCE']);
  });
});
