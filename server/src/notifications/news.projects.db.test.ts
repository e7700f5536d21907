import { randomUUID } from 'node:crypto';
import type { JobHelpers } from 'graphile-worker';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { urlOfRole } from '../installation/roles.ts';
import { saveProject } from '../matching/project.service.ts';
import { contextOf } from '../request/house-context.ts';
import { saveSearch } from '../saved-searches/saved-search.service.ts';
import { unsubscribe, unsubscription } from '../saved-searches/unsubscribe.service.ts';
import { watches } from '../saved-searches/watch.queries.ts';
import { hideOpportunity } from '../saved-searches/watch.service.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { Letter } from './letter.ts';
import { makeDigestTask, makeNewsLetterTask } from './news.task.ts';

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

const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);
const jobOf = (key: string): JobHelpers => ({ job: { key, id: '1' } }) as JobHelpers;

/** The digests of the day. */
const digests = async (): Promise<Letter[]> => {
  await makeDigestTask(background)({}, jobOf('digest'));
  const { rows } = await queue.query<{ key: string; payload: unknown }>(
    `select key, payload from graphile_worker._private_jobs where key like 'news:%' order by id`,
  );
  const sent: Letter[] = [];
  const task = makeNewsLetterTask(
    background,
    async (_, letter) => {
      sent.push(letter);
    },
    'https://qaita.example',
  );
  for (const { key, payload } of rows) await task(payload, jobOf(key));
  await queue.query(`delete from graphile_worker._private_jobs where key like 'news:%'`);
  return sent;
};

const project = async (viewer: string, name: string) =>
  saveProject(await world.as(viewer), {
    id: randomUUID(),
    version: 0,
    name,
    job: 'BUILD',
    isOpen: true,
    terms: { musts: [{ key: 'LAND', min: 800 }], wishes: [] },
    brings: { divisions: [] },
  });

describe('the daily digest', () => {
  it('is one letter of searches and projects, each opportunity once with its reasons, none of those hidden or of others’ projects', async () => {
    await owner().query('delete from saved_search');
    await saveSearch(await world.as('investor-a'), { name: 'Участки', query: '?land=850-', frequency: 'DAILY' });
    await project('investor-a', 'Теплицы');
    await project('investor-b', 'Чужая тайна');
    await anOpportunity(owner(), { landHa: 900, title: 'Большой участок' });
    await anOpportunity(owner(), { landHa: 820, title: 'Средний участок' });
    const hidden = await anOpportunity(owner(), { landHa: 900, title: 'Скрытый участок' });
    const { rows } = await owner().query<{ id: string }>('select id from opportunity where slug = $1', [hidden]);
    await hideOpportunity(await world.as('investor-a'), rows[0]?.id ?? '');

    const sent = await digests();
    const mine = sent.filter(({ to }) => to === world.viewers.get('investor-a')?.email);
    expect(mine).toHaveLength(1);
    const { subject = '', text = '' } = mine[0] ?? {};
    expect(subject).toBe('Новое за сутки: 2');
    expect(text.match(/• Большой участок/g)).toHaveLength(1);
    expect(text).toContain('Большой участок: новое предложение; подходит вашему проекту «Теплицы»');
    expect(text.match(/• Средний участок: новое предложение; подходит вашему проекту «Теплицы»/g)).toHaveLength(1);
    expect(text).not.toMatch(/Скрытый участок|Чужая тайна/);
    expect(sent.find(({ to }) => to === world.viewers.get('investor-b')?.email)?.text).not.toContain('Теплицы');

    const stop = /об этом проекте:\n\S+token=([\w-]+)/.exec(text)?.[1] ?? '';
    const visitor = await world.as('visitor');
    expect(await unsubscription(visitor, stop)).toMatchObject({ name: 'Теплицы', isStopped: false });
    await unsubscribe(visitor, stop);
    expect((await watches(await world.as('investor-a'))).map(({ subject, frequency }) => [subject, frequency])).toContainEqual([
      'PROJECT',
      'NEVER',
    ]);
  });
});
