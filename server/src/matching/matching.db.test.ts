import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { opportunityLoader } from '../opportunities/opportunity.queries.ts';
import { read } from '../request/context.ts';
import { saveSearch } from '../saved-searches/saved-search.service.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { stewardConditions } from './conditions.queries.ts';
import { saveConditions } from './conditions.service.ts';
import { replay } from './match.log.ts';
import type { LoggedMatch } from './match.log.ts';
import { projectMatch, projectMatches } from './match.queries.ts';
import type { SaveInvestorProjectInput } from './matching.inputs.ts';
import type { InvestorProjectType } from './matching.types.ts';
import { ownProject, ownProjects } from './project.queries.ts';
import { deleteProject, saveProject } from './project.service.ts';
import { projectProposals } from './proposals.queries.ts';
import { rateMatch } from './rating.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const NOTHING = { divisions: [] };
const projectOf = (more: Partial<SaveInvestorProjectInput> = {}): SaveInvestorProjectInput => ({
  id: randomUUID(),
  version: 0,
  name: 'Мебельная фабрика',
  job: 'RESTART',
  isOpen: false,
  terms: { musts: [], wishes: [] },
  brings: NOTHING,
  ...more,
});
const saved = async (more: Partial<SaveInvestorProjectInput> = {}, by = 'investor-a'): Promise<InvestorProjectType> =>
  saveProject(await world.as(by), projectOf(more));

describe('a project of an investor', () => {
  beforeEach(async () => {
    await world.database.ownerPool.query('delete from investor_project');
  });

  it('is saved at the version that was read, and tells who was quicker', async () => {
    const { id, version } = await saved();
    expect(version).toBe(1);
    const again = await saved({ id, version: 1, name: 'Мебель' });
    expect([again.name, again.version]).toEqual(['Мебель', 2]);
    await expect(saved({ id, version: 1, name: 'Другое' })).rejects.toMatchObject({
      code: 'CONFLICT',
      details: { params: { version: 2 } },
    });
    await expect(saved({ id, version: 0 })).rejects.toMatchObject({ code: 'CONFLICT' });
  });

  it('is read, changed and deleted by its organisation only', async () => {
    const { id } = await saved();
    const other = await world.as('investor-b');
    expect(await ownProject(other, id)).toBeNull();
    await expect(saved({ id, version: 1 }, 'investor-b')).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await deleteProject(other, id);
    expect(await ownProjects(await world.as('investor-a'))).toHaveLength(1);
    for (const viewer of ['reviewer-a', 'analyst', 'administrator'])
      expect(await read(await world.as(viewer), sql`select p.id from investor_project p`)).toEqual([]);
    await deleteProject(await world.as('investor-a'), id);
    expect(await ownProjects(await world.as('investor-a'))).toEqual([]);
  });

  it.each([
    [
      'a criterion twice',
      {
        musts: [
          { key: 'LAND', min: 1 },
          { key: 'LAND', max: 2 },
        ],
        wishes: [],
      },
      'input.terms.musts.1',
      'DOUBLED',
    ],
    ['a quantity without bounds', { musts: [{ key: 'LAND' }], wishes: [] }, 'input.terms.musts.0', 'REQUIRED'],
    ['bounds the wrong way round', { musts: [{ key: 'LAND', min: 3, max: 2 }], wishes: [] }, 'input.terms.musts.0', 'RANGE_REVERSED'],
    ['a word that nobody knows', { musts: [{ key: 'RAIL', anyOf: ['MAYBE'] }], wishes: [] }, 'input.terms.musts.0', 'UNKNOWN_VALUE'],
    ['a town that nobody knows', { musts: [{ key: 'TOWN', anyOf: ['atlantis'] }], wishes: [] }, 'input.terms.musts.0', 'UNKNOWN_VALUE'],
    ['words for a quantity', { musts: [{ key: 'LAND', anyOf: ['YES'] }], wishes: [] }, 'input.terms.musts.0', 'INVALID'],
    ['what only a steward asks', { musts: [{ key: 'PROOF', anyOf: ['YES'] }], wishes: [] }, 'input.terms.musts.0', 'UNKNOWN_VALUE'],
    ['a wish without weight', { musts: [], wishes: [{ key: 'LAND', min: 1 }] }, 'input.terms.wishes.0', 'OUT_OF_RANGE'],
  ] as const)('refuses %s, and stores nothing', async (_, terms, path, rule) => {
    const given = JSON.parse(JSON.stringify(terms)) as SaveInvestorProjectInput['terms'];
    await expect(saved({ terms: given })).rejects.toMatchObject({ code: 'BAD_USER_INPUT', details: { fields: [{ path, rule }] } });
    expect(await ownProjects(await world.as('investor-a'))).toEqual([]);
  });

  it('is one of twenty at most', async () => {
    for (let nth = 0; nth < 20; nth += 1) await saved();
    await expect(saved()).rejects.toMatchObject({ code: 'RULE_BROKEN', details: { rule: 'KEPT_FULL' } });
  });
});

it('proposes conditions of own saved searches and expressions of interest, and makes nothing of them', async () => {
  await world.database.ownerPool.query('delete from investor_project');
  const ctx = await world.as('investor-a');
  await saveSearch(ctx, { name: 'Цеха с землёй', query: '?kind=FACILITY&land=5-', frequency: 'DAILY' });
  await saveSearch(ctx, { name: 'Всё', query: '', frequency: 'DAILY' });
  const proposals = await projectProposals(ctx);
  expect(proposals.find(({ search }) => search === 'Цеха с землёй')?.musts).toEqual([
    { key: 'KIND', anyOf: ['FACILITY'] },
    { key: 'LAND', min: 5 },
  ]);
  expect(proposals.map(({ search }) => search)).not.toContain('Всё');
  expect((await projectProposals(await world.as('investor-b'))).map(({ search }) => search)).not.toContain('Цеха с землёй');
  expect(await ownProjects(ctx)).toEqual([]);
});

describe('the best opportunities for a project', () => {
  const titled = async (titles: readonly (readonly [title: string, land: number | null])[]): Promise<string> => {
    const town = 'ridder';
    await world.database.ownerPool.query(`delete from investor_project`);
    for (const [title, landHa] of titles) await anOpportunity(world.database.ownerPool, { title, landHa, town });
    const terms = {
      musts: [
        { key: 'TOWN', anyOf: ['ridder'] },
        { key: 'LAND', min: 100 },
      ],
      wishes: [{ key: 'LAND', min: 1_000, weight: 3 }],
    };
    return (await saved({ terms: terms as SaveInvestorProjectInput['terms'] })).id;
  };

  const listed = async (project: string, first = 100) => {
    const ctx = await world.as('investor-a');
    const shown: string[] = [];
    let after: string | null = null;
    let tiers: Record<string, number> = {};
    do {
      const page = await projectMatches(ctx, { project, first, after });
      for (const { node } of page.edges) {
        const view = await opportunityLoader(ctx).load(node.opportunityId);
        if (view?.slug.startsWith('test-')) shown.push(`${node.fit.tier} ${view.title.text} ${node.fit.bound}`);
      }
      after = page.pageInfo.hasNextPage ? page.pageInfo.endCursor : null;
      tiers = Object.fromEntries(page.tiers.map(({ tier, count }) => [tier, count]));
    } while (after !== null);
    return { shown, tiers };
  };

  it('come tier by tier, then by what is certain, then by name, whatever the size of a page', async () => {
    const project = await titled([
      ['В', 500],
      ['Б', 200],
      ['А', 200],
      ['Г', null],
      ['Д', 80],
      ['Е', 10],
    ]);
    const wanted = ['FITS В 50', 'FITS А 20', 'FITS Б 20', 'ASK Г 0', 'NEAR Д 8'];
    const { shown, tiers } = await listed(project);
    expect(shown).toEqual(wanted);
    expect(tiers['FITS']).toBe(3);
    expect(tiers['OUT']).toBeGreaterThan(0);
    expect((await listed(project, 1)).shown).toEqual(wanted);
  });

  it('are explained criterion by criterion, and what was shown is logged so that it can be computed again', async () => {
    const project = (
      await saved({
        terms: {
          musts: [
            { key: 'LAND', min: 30 },
            { key: 'RAIL', anyOf: ['YES'] },
          ],
          wishes: [],
        },
      })
    ).id;
    const slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
    const match = await projectMatch(await world.as('investor-a'), project, slug);
    expect(match).toMatchObject({ fit: { tier: 'ASK' }, ask: ['RAIL'] });
    expect(match.fit.lines.map(({ wanted, verdict, found }) => [wanted.key, verdict, found?.number ?? null])).toEqual([
      ['LAND', 'MET', 40],
      ['RAIL', 'UNKNOWN', null],
    ]);
    const [log] = await read<{ inputs: LoggedMatch[] }>(
      await world.as('investor-a'),
      sql`select l.inputs from match_log l where l.project_id = ${project}::uuid`,
    );
    expect(log?.inputs.map((inputs) => replay(inputs).tier)).toEqual(['ASK']);
    expect(await read(await world.as('investor-b'), sql`select l.id from match_log l`)).toEqual([]);
  });

  it('count what the steward asks, and show both sides', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
    const steward = await world.as('reviewer-a');
    expect((await stewardConditions(steward, slug)).version).toBe(0);
    const terms = { musts: [{ key: 'JOBS' as const, min: 100 }], wishes: [{ key: 'CAPITAL' as const, min: 1_000, weight: 2 }] };
    expect((await saveConditions(steward, { slug, version: 0, terms })).version).toBe(1);
    await expect(saveConditions(steward, { slug, version: 0, terms })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(saveConditions(await world.as('reviewer-b'), { slug, version: 1, terms })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const project = await saved({ brings: { divisions: [], jobs: 90, capital: 500 } });
    const match = await projectMatch(await world.as('investor-a'), project.id, slug);
    expect(match.fit).toMatchObject({
      tier: 'NEAR',
      steward: { score: 50, low: 50, high: 50 },
      changes: [{ side: 'STEWARD', key: 'JOBS', from: { number: 90 }, to: { number: 100 } }],
    });
  });

  it('never are what is not published', async () => {
    const slug = await anOpportunity(world.database.ownerPool, { landHa: 40, publication: 'DRAFT' });
    const { id } = await saved();
    await expect(projectMatch(await world.as('investor-a'), id, slug)).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });

  it('may be called right or wrong, each time anew', async () => {
    const slug = await anOpportunity(world.database.ownerPool);
    const { id: project } = await saved();
    const ctx = await world.as('investor-a');
    await rateMatch(ctx, { project, slug, fits: false, reason: 'Далеко от сырья' });
    expect((await projectMatch(ctx, project, slug)).rating).toEqual({ fits: false, reason: 'Далеко от сырья' });
    await rateMatch(ctx, { project, slug, fits: true });
    expect((await projectMatch(ctx, project, slug)).rating).toEqual({ fits: true, reason: null });
    await expect(rateMatch(await world.as('investor-b'), { project, slug, fits: true })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
