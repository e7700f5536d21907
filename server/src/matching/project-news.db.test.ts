import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { contextOf } from '../request/house-context.ts';
import { claimDigest } from '../saved-searches/letters.service.ts';
import { readLetter } from '../saved-searches/letters.queries.ts';
import { matchChanges } from '../saved-searches/match.service.ts';
import { listNews, unreadNews } from '../saved-searches/news.queries.ts';
import { hideOpportunity, unwatch, watch } from '../saved-searches/watch.service.ts';
import { watches } from '../saved-searches/watch.queries.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import type { MatchTermsInput } from './matching.inputs.ts';
import { tellOfFitting } from './project-news.service.ts';
import { deleteProject, saveProject } from './project.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const background = () => contextOf(world.services, VISITOR);

const matched = async (): Promise<void> => {
  while (await matchChanges(background(), tellOfFitting)) continue;
};

const LARGE: MatchTermsInput = { musts: [{ key: 'LAND', min: 800 }], wishes: [] };

const save = async (more: { terms?: MatchTermsInput; id?: string; version?: number } = {}, viewer = 'investor-a') =>
  saveProject(await world.as(viewer), {
    id: randomUUID(),
    version: 0,
    name: 'Тепличный комплекс',
    job: 'BUILD',
    isOpen: false,
    terms: LARGE,
    brings: { divisions: [] },
    ...more,
  });

const change = (slug: string, set: string) => owner().query(`update opportunity set ${set} where slug = $1`, [slug]);
const idOf = async (slug: string): Promise<string> =>
  (await owner().query<{ id: string }>('select id from opportunity where slug = $1', [slug])).rows[0]?.id ?? '';

const organisationOf = async (viewer: string): Promise<string> =>
  (
    await owner().query<{ id: string }>(
      `select m.organisation_id as id from membership m join person p on p.id = m.person_id join organisation o on o.id = m.organisation_id
        where p.email = $1 and o.kind = 'INVESTOR'`,
      [world.viewers.get(viewer)?.email],
    )
  ).rows[0]?.id ?? '';

/** Reasons with how well it fits, oldest first. */
const told = async (viewer = 'investor-a'): Promise<string[]> => {
  const { rows } = await owner().query<{ told: string }>(
    `select n.reason || ' ' || n.fit || ' ' || coalesce(o.slug, z.slug) as told from news n left join opportunity o on o.id = n.opportunity_id
      left join special_zone z on z.id = n.zone_id join person p on p.id = n.person_id where p.email = $1 and n.fit is not null order by n.position`,
    [world.viewers.get(viewer)?.email],
  );
  return rows.map((row) => row.told);
};

beforeEach(async () => {
  await owner().query('delete from investor_project');
  await owner().query('delete from news');
  await matched();
});

describe('news of a project', () => {
  it('are what is published after it was saved and fits or may fit, and never what could be seen before', async () => {
    await anOpportunity(owner(), { landHa: 900 });
    await save();
    const fits = await anOpportunity(owner(), { landHa: 900 });
    const unknown = await anOpportunity(owner(), { landHa: null });
    await anOpportunity(owner(), { landHa: 10 });
    await matched();
    expect(await told()).toEqual([`PUBLISHED FITS ${fits}`, `PUBLISHED ASK ${unknown}`]);
  });

  it('begin anew when what it asks is changed, for what it asks then', async () => {
    const { id } = await save();
    await anOpportunity(owner(), { landHa: 900 });
    await save({ id, version: 1, terms: { musts: [{ key: 'LAND', min: 5 }], wishes: [] } });
    const after = await anOpportunity(owner(), { landHa: 6 });
    await matched();
    expect(await told()).toEqual([`PUBLISHED FITS ${after}`]);
  });

  it('are a changed price, power, state or form of deal of what fits', async () => {
    const slug = await anOpportunity(owner(), { landHa: 900, status: 'IDLE' });
    const other = await anOpportunity(owner(), { landHa: 1, status: 'IDLE' });
    await save();
    for (const one of [slug, other]) {
      await change(one, `investment = 5000000, currency = 'KZT'`);
      await change(one, `power_mva = 30`);
    }
    await matched();
    expect(await told()).toEqual([`INVESTMENT FITS ${slug}`, `POWER FITS ${slug}`]);
  });

  it('are another fact only when it makes the opportunity fit, or fit for certain', async () => {
    const small = await anOpportunity(owner(), { landHa: 1 });
    const unknown = await anOpportunity(owner(), { landHa: null });
    const large = await anOpportunity(owner(), { landHa: 900 });
    await save();
    await change(small, 'land_ha = 850');
    await change(unknown, 'land_ha = 850');
    await change(large, 'land_ha = 850');
    await matched();
    expect(await told()).toEqual([`FACTS FITS ${small}`, `FACTS FITS ${unknown}`]);
  });

  it('are never what the person has hidden, neither before nor after it was found', async () => {
    await save();
    const [before, after] = [await anOpportunity(owner(), { landHa: 900 }), await anOpportunity(owner(), { landHa: 900 })];
    await hideOpportunity(await world.as('investor-a'), await idOf(before));
    await matched();
    expect(await told()).toEqual([`PUBLISHED FITS ${after}`]);
    await hideOpportunity(await world.as('investor-a'), await idOf(after));
    expect(await unreadNews(await world.as('investor-a'))).toBe(0);
  });

  it('belong to who watches the project alone; another organisation can neither watch nor read it', async () => {
    const { id } = await save();
    await expect(watch(await world.as('investor-b'), { subject: 'PROJECT', slug: id, frequency: 'DAILY' })).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    // Even one that stands in the table finds nothing.
    await owner().query(
      `insert into watch (person_id, subject_kind, subject_id, frequency, watermark) select id, 'PROJECT', $2, 'DAILY', 0 from person where email = $1`,
      [world.viewers.get('investor-b')?.email, id],
    );
    await anOpportunity(owner(), { landHa: 900 });
    await matched();
    expect(await told('investor-b')).toEqual([]);
    expect((await watches(await world.as('investor-b'))).filter(({ subject }) => subject === 'PROJECT')).toEqual([]);
  });

  it('stop for who no longer acts for the organisation, also those that wait for a letter', async () => {
    await save();
    await anOpportunity(owner(), { landHa: 900 });
    await matched();
    expect(await told()).toHaveLength(1);
    const email = world.viewers.get('investor-a')?.email;
    const { rows } = await owner().query<{ id: string }>('select id from person where email = $1', [email]);
    const personId = rows[0]?.id ?? '';
    await claimDigest(background(), new Date());
    const letter =
      (await owner().query<{ letter: string }>('select letter from news where person_id = $1', [personId])).rows[0]?.letter ?? '';
    const ofProject = async () => (await readLetter(background(), { letter, personId }))?.rows.filter(({ fit }) => fit);
    expect(await ofProject()).toHaveLength(1);
    const [own, other] = [await organisationOf('investor-a'), await organisationOf('investor-b')];
    const moved = 'update membership set organisation_id = $2 where person_id = $1';
    await owner().query(moved, [personId, other]);
    try {
      expect(await ofProject()).toEqual([]);
    } finally {
      await owner().query(moved, [personId, own]);
    }
  });

  it('can be switched off and on by the project, and go with it', async () => {
    const investor = await world.as('investor-a');
    const { id } = await save();
    const [kept] = await watches(investor);
    expect(kept).toMatchObject({ subject: 'PROJECT', projectId: id, projectName: 'Тепличный комплекс', frequency: 'DAILY' });
    await unwatch(investor, kept?.id ?? '');
    await anOpportunity(owner(), { landHa: 900 });
    await matched();
    expect(await told()).toEqual([]);
    await watch(investor, { subject: 'PROJECT', slug: id, frequency: 'AT_ONCE' });
    await anOpportunity(owner(), { landHa: 900 });
    await matched();
    expect(await told()).toHaveLength(1);
    await deleteProject(await world.as('investor-a'), id);
    const { edges } = await listNews(await world.as('investor-a'), { first: 10 });
    expect(edges.filter(({ node }) => node.watchId)).toEqual([]);
    expect(await watches(await world.as('investor-a'))).toEqual([]);
  });
});
