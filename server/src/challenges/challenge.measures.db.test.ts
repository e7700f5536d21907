import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { organisationsOf } from '../access/actor.ts';
import { openHttpWorld } from '../testing/http-world.ts';
import type { HttpWorld } from '../testing/http-world.ts';
import { challengeById, challengesOf } from './challenge.queries.ts';
import { answerChallenge, challengeFigure } from './challenge.service.ts';

const WORDS = 'В решении маслихата о бюджете названа другая сумма.';
const SLUG = 'balkhash-improvement-2018';
const PLANNED = { subject: 'MEASURE', slug: SLUG, figure: 'PLANNED', words: WORDS } as const;

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const exported = async (): Promise<string> =>
  (await world.app.inject({ method: 'GET', url: '/en/export/measures.csv?town=balkhash' })).body;

describe('a figure of a measure', () => {
  it('is answered by the akimat of its town, is marked on the measure and in its file while it is disputed, and its history is public', async () => {
    const said = await challengeFigure(await world.as('investor-a'), PLANNED);
    const akimat = await world.as('planner-a');
    expect(organisationsOf(akimat.actor)).toContain(said.ownerId);
    for (const viewer of ['planner-b', 'investor-b', 'reviewer-a', 'visitor'])
      expect(await challengeById(await world.as(viewer), said.id), viewer).toBeNull();
    const answer = { id: said.id, answer: 'DISPUTED', words: 'Сверяем с решением маслихата.' } as const;
    const disputed = await answerChallenge(akimat, { ...answer, version: said.version });
    const { data } = await world.ask('visitor', `{ measure(slug: "${SLUG}") { disputed } }`, {});
    expect(data?.['measure']).toEqual({ disputed: ['PLANNED'] });
    expect((await exported()).split('\n').filter((line) => line.includes(SLUG))[0]).toContain('Planned, tenge');
    const seen = await challengesOf(await world.as('visitor'), 'MEASURE', SLUG);
    expect(seen?.challenges).toMatchObject([{ figure: 'PLANNED', words: WORDS, state: 'DISPUTED' }]);
    await answerChallenge(akimat, { ...answer, answer: 'ACCEPTED', version: disputed.version });
    expect((await world.ask('visitor', `{ measure(slug: "${SLUG}") { disputed } }`, {})).data?.['measure']).toEqual({ disputed: [] });
  });

  it('leads from the challenge to the measure', async () => {
    await challengeFigure(await world.as('investor-b'), { ...PLANNED, figure: 'TERM' });
    const { data } = await world.ask('investor-b', '{ myChallenges { figure measure { slug } town { slug } } }', {});
    expect(data?.['myChallenges']).toEqual([{ figure: 'TERM', measure: { slug: SLUG }, town: null }]);
  });

  it('is not challenged by the akimat itself, and none that the page does not have', async () => {
    await expect(challengeFigure(await world.as('planner-a'), PLANNED)).rejects.toThrow('CHALLENGE_OWN_FIGURE');
    const author = await world.as('investor-a');
    await expect(challengeFigure(author, { ...PLANNED, figure: 'GAP' })).rejects.toThrow('BAD_USER_INPUT');
    await expect(challengeFigure(author, { ...PLANNED, slug: 'nowhere' })).rejects.toThrow('NOT_FOUND');
  });

  it('is the akimat’s of its town, else of its region, else the platform’s', async () => {
    const client = await world.database.ownerPool.connect();
    const ownerKinds = async (): Promise<string[]> => {
      const { rows } = await client.query<{ owner: string }>(
        `select distinct o.kind || case when o.town_id is null then '' else ' of the town' end as owner
          from measure m join organisation o on o.id = figure_owner('MEASURE', m.id) order by 1`,
      );
      return rows.map(({ owner }) => owner);
    };
    try {
      await client.query('begin');
      await client.query(`select set_config('qaita.viewer', 'system', true)`);
      expect(await ownerKinds()).toContain('AKIMAT of the town');
      await client.query(`update organisation set kind = 'AUDIT', town_id = null, region_id = null where kind = 'AKIMAT'`);
      expect(await ownerKinds()).toEqual(['PLATFORM']);
      const { rows } = await client.query<{ region: string }>(
        `update organisation set kind = 'AKIMAT', region_id = (select t.region_id from measure m join town t on t.id = m.town_id where m.slug = $1)
          where id = (select id from organisation where kind = 'AUDIT' order by id limit 1) returning region_id as region`,
        [SLUG],
      );
      expect(rows).toHaveLength(1);
      expect(await ownerKinds()).toEqual(['AKIMAT', 'PLATFORM']);
    } finally {
      await client.query('rollback');
      client.release();
    }
  });
});
