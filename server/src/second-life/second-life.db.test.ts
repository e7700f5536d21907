import { randomUUID } from 'node:crypto';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { linksOf } from 'shared/second-life/chain.ts';
import type { ChainLink } from 'shared/second-life/chain.ts';
import { transact, write } from '../request/context.ts';
import { aFacility as anAuditedFacility, anApprovedAudit } from '../testing/audits.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { endLink, refuseLink, stateLink } from './link.service.ts';
import { secondLife } from './second-life.reading.ts';
import { toChain } from './second-life.view.ts';
import type { ChainView } from './second-life.view.ts';

let world: World;
/** A plant in Balkhash, kept by the SPK of `reviewer-a`: nothing is stated of its networks. */
let plant: string;
/** A heat measure of Balkhash that is not done. */
let heat: string;
beforeAll(async () => {
  world = await openWorld();
  plant = await anOpportunity(owner(), { town: 'balkhash' });
  const { rows } = await owner().query<{ slug: string }>(`select m.slug from measure m join town t on t.id = m.town_id
    where t.slug = 'balkhash' and m.category = 'HEAT' and m.status <> 'DONE' order by m.slug limit 1`);
  heat = rows[0]?.slug ?? '';
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;

const seenBy = async (viewer: string, ...towns: string[]): Promise<ChainView> => secondLife(await world.as(viewer), towns);

const linksSeenBy = async (viewer: string): Promise<ChainLink[]> => linksOf(toChain(await seenBy(viewer, 'balkhash')));

const ofPlant = async (viewer: string, utility = 'HEAT'): Promise<ChainLink[]> =>
  (await linksSeenBy(viewer)).filter((link) => link.opportunity === plant && link.measure === heat && link.utility === utility);

const pair = (more: object = {}) => ({ id: randomUUID(), opportunity: plant, measure: heat, utility: 'HEAT' as const, ...more });

describe('the chain', () => {
  it('proposes real measures of a town to its places, with the reason, in one statement', async () => {
    const ctx = await world.as('visitor');
    const before = ctx.statements.count;
    const view = await secondLife(ctx, []);
    expect(ctx.statements.count - before).toBe(1);
    const links = linksOf(toChain(view));
    expect(links.length).toBeGreaterThan(50);
    expect(await ofPlant('visitor')).toEqual([
      { opportunity: plant, measure: heat, utility: 'HEAT', basis: 'PROPOSED', reason: 'UNSTATED' },
    ]);
    const towns = new Map(view.opportunities.map(({ slug, town }) => [slug, town?.slug]));
    const measures = new Map(view.measures.map(({ measure, town }) => [measure.slug, { town, status: measure.status }]));
    for (const link of links) {
      expect(measures.get(link.measure)?.town).toBe(towns.get(link.opportunity));
      expect(measures.get(link.measure)?.status).not.toBe('DONE');
    }
  });

  it('takes a stated absence and what the audit did not find as firmer reasons, and leaves out what is connected', async () => {
    const facility = await anAuditedFacility(world);
    await owner().query(
      `update opportunity set town_id = t.id, region_id = t.region_id, utilities_absent = '{WATER}', utilities_present = '{POWER}' from town t
        where t.slug = 'balkhash' and opportunity.id = $1`,
      [facility.id],
    );
    await anApprovedAudit(world, facility, { HEAT: { choice: 'NONE', grade: 'MEASURED', on: '2026-11-01' } });
    const place = (await seenBy('visitor', 'balkhash')).opportunities.find(({ slug }) => slug === facility.slug);
    expect(place?.needs).toEqual([
      { utility: 'WATER', reason: 'ABSENT' },
      { utility: 'HEAT', reason: 'AUDIT' },
      { utility: 'SEWERAGE', reason: 'UNSTATED' },
    ]);
    expect(place?.auditedOn).not.toBeNull();
  });

  it('has neither hidden places nor ended ones, and refuses a town that is not known', async () => {
    const hidden = await anOpportunity(owner(), { town: 'balkhash', publication: 'DRAFT' });
    const revived = await anOpportunity(owner(), { town: 'balkhash', status: 'REVIVED' });
    for (const viewer of ['visitor', 'reviewer-a', 'planner-a']) {
      const slugs = (await seenBy(viewer, 'balkhash')).opportunities.map(({ slug }) => slug);
      expect(slugs).toContain(plant);
      expect(slugs).not.toContain(hidden);
      expect(slugs).not.toContain(revived);
    }
    await expect(seenBy('visitor', 'atlantis')).rejects.toMatchObject({
      details: { fields: [{ path: 'towns.0', rule: 'UNKNOWN_VALUE' }] },
    });
  });
});

/** Sends the same interest in the names of so many other investors. */
const asOthers = async (interestId: string, count: number): Promise<void> => {
  const client = await owner().connect();
  try {
    await client.query('begin');
    await client.query('alter table interest disable trigger user');
    for (let n = 0; n < count; n += 1)
      await client.query(
        `with other as (insert into organisation (slug, kind, name) values ($2, 'INVESTOR', '{"ru": "Канарейка"}') returning id),
          copied as (select jsonb_populate_record(i, jsonb_build_object('id', gen_random_uuid(), 'investor_id', o.id, 'number', $3::text)) as row
            from interest i, other o where i.id = $1::uuid)
          insert into interest select (c.row).* from copied c`,
        [interestId, `other-${interestId.slice(0, 8)}-${n}`, `T-${interestId.slice(0, 8)}-${n}`],
      );
    await client.query('alter table interest enable trigger user');
    await client.query('commit');
  } finally {
    client.release();
  }
};

describe('open interest', () => {
  it('is counted for everybody; what it asks for is told from five investors up, rounded, and to the steward whole', async () => {
    const asked = await anOpportunity(owner(), { town: 'balkhash' });
    const interestOf = async (viewer: string) =>
      (await seenBy(viewer, 'balkhash')).opportunities.find(({ slug }) => slug === asked)?.interest;
    expect(await interestOf('visitor')).toEqual({ count: 0, jobs: null, investment: null, powerMva: null, isExact: false });
    const { id } = await aSubmission(await world.as('investor-a'), asked);
    await asOthers(id, 3);
    const few = { count: 4, jobs: null, investment: null, powerMva: null, isExact: false };
    for (const viewer of ['visitor', 'investor-a', 'investor-b', 'analyst', 'reviewer-b', 'planner-a', 'administrator'])
      expect(await interestOf(viewer)).toEqual(few);
    expect(await interestOf('reviewer-a')).toEqual({ count: 4, jobs: null, investment: 3_600_000_000, powerMva: null, isExact: true });
    await aSubmission(await world.as('investor-b'), asked);
    expect(await interestOf('visitor')).toEqual({ ...few, count: 5, investment: 4_500_000_000 });
    expect(await interestOf('reviewer-a')).toMatchObject({ count: 5, investment: 4_500_000_000, isExact: true });
  });

  it('never names who is interested', async () => {
    const { rows } = await owner().query<{ name: string }>(
      `select distinct coalesce(o.name ->> 'ru', '') as name from interest i join organisation o on o.id = i.investor_id`,
    );
    expect(rows.length).toBeGreaterThan(1);
    for (const viewer of world.viewers.keys()) {
      const wire = JSON.stringify(await seenBy(viewer));
      for (const { name } of rows) expect(wire).not.toContain(name);
    }
  });
});

describe('a stated link', () => {
  it('confirms what is proposed, once, by the steward or the akimat of the town, and by nobody else', async () => {
    const input = pair();
    for (const stranger of ['reviewer-b', 'planner-b'])
      await expect(stateLink(await world.as(stranger), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    const link = await stateLink(await world.as('reviewer-a'), input);
    expect(link).toMatchObject({ verdict: 'STATED', proposedFor: 'UNSTATED', source: null, isDemo: false, viewerCanEnd: true });
    expect(await stateLink(await world.as('reviewer-a'), input)).toEqual(link);
    expect(await ofPlant('visitor')).toEqual([{ opportunity: plant, measure: heat, utility: 'HEAT', basis: 'STATED', reason: 'UNSTATED' }]);
    await expect(stateLink(await world.as('planner-a'), pair())).rejects.toMatchObject({ details: { rule: 'LINK_ALREADY_SAID' } });
    await expect(endLink(await world.as('planner-a'), { id: input.id, words: 'Нет' })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    expect(await endLink(await world.as('reviewer-a'), { id: input.id, words: 'Теплотрасса пошла другой улицей' })).toBe(true);
    await expect(endLink(await world.as('reviewer-a'), { id: input.id, words: 'Ещё раз' })).rejects.toMatchObject({
      details: { rule: 'LINK_ENDED' },
    });
    expect((await ofPlant('visitor')).map(({ basis }) => basis)).toEqual(['PROPOSED']);
    const { rows } = await owner().query(`select ended_words from opportunity_measure where id = $1`, [input.id]);
    expect(rows).toEqual([{ ended_words: 'Теплотрасса пошла другой улицей' }]);
  });

  it('of what is not proposed needs a source, whose day is not in the future', async () => {
    const rail = pair({ utility: 'RAIL' });
    const planner = await world.as('planner-a');
    await expect(stateLink(planner, rail)).rejects.toMatchObject({ details: { fields: [{ path: 'input.source', rule: 'REQUIRED' }] } });
    await expect(stateLink(planner, { ...rail, source: 'https://example.kz', asOf: '2999-01-01' })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.asOf', rule: 'OUT_OF_RANGE' }] },
    });
    expect(await stateLink(planner, { ...rail, source: 'https://example.kz/act', asOf: '2026-01-28' })).toMatchObject({
      proposedFor: null,
      asOf: '2026-01-28',
      source: { url: 'https://example.kz/act' },
    });
  });

  it('names what is wrong with its ends, and stores nothing', async () => {
    const ctx = await world.as('reviewer-a');
    await expect(stateLink(ctx, pair({ opportunity: 'nowhere' }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(stateLink(ctx, pair({ measure: 'nothing' }))).rejects.toMatchObject({
      details: { fields: [{ path: 'input.measure', rule: 'UNKNOWN_VALUE' }] },
    });
    const { rows } = await owner().query<{ slug: string }>(
      `select m.slug from measure m join town t on t.id = m.town_id where t.slug = 'ridder' limit 1`,
    );
    await expect(stateLink(ctx, pair({ measure: rows[0]?.slug, source: 'x' }))).rejects.toMatchObject({
      details: { fields: [{ path: 'input.measure', rule: 'INVALID' }] },
    });
    await expect(stateLink(ctx, pair({ source: 'Акт \uE000' }))).rejects.toMatchObject({ details: { fields: [{ path: 'input.source' }] } });
    await expect(endLink(ctx, { id: randomUUID(), words: 'Нет такой' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});

describe('a refused proposal', () => {
  it('is not made again, whatever else is sent, and may only be answered with a source', async () => {
    const own = await anOpportunity(owner(), { town: 'balkhash' });
    const input = { ...pair({ opportunity: own }), words: 'Завод стоит на другом берегу' };
    const planner = await world.as('planner-a');
    await expect(refuseLink(planner, { ...input, words: ' ' })).rejects.toMatchObject({ details: { fields: [{ path: 'input.words' }] } });
    await expect(refuseLink(planner, { ...input, utility: 'RAIL' })).rejects.toMatchObject({ details: { rule: 'LINK_NOT_PROPOSED' } });
    const refused = await refuseLink(planner, input);
    expect(await refuseLink(planner, input)).toEqual(refused);
    const seen = async () => (await linksSeenBy('visitor')).filter(({ opportunity, measure }) => opportunity === own && measure === heat);
    expect(await seen()).toEqual([]);
    const steward = await world.as('reviewer-a');
    await expect(stateLink(steward, pair({ opportunity: own }))).rejects.toMatchObject({ details: { fields: [{ path: 'input.source' }] } });
    await expect(refuseLink(steward, { ...input, id: randomUUID() })).rejects.toMatchObject({ details: { rule: 'LINK_NOT_PROPOSED' } });
    await expect(endLink(planner, { id: input.id, words: 'Передумали' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await stateLink(steward, pair({ opportunity: own, source: 'Технические условия № 7' }));
    expect((await seen()).map(({ basis }) => basis)).toEqual(['STATED']);
  });
});

describe('the database', () => {
  it('lets nobody speak in another’s name or of what is not theirs, change what was said, or delete it', async () => {
    const own = await anOpportunity(owner(), { town: 'balkhash' });
    const insertion = sql`insert into opportunity_measure (id, opportunity_id, measure_id, utility, verdict, source, as_of, recorded_by)
      select gen_random_uuid(), o.id, m.id, 'HEAT', 'STATED', 'x', current_date, o.steward_id from opportunity o, measure m where o.slug = ${own} and m.slug = ${heat}`;
    for (const stranger of ['reviewer-b', 'planner-a', 'investor-a'])
      await expect(transact(await world.as(stranger), (ctx) => write(ctx, insertion))).rejects.toThrow('row-level security');
    const { id } = await stateLink(await world.as('reviewer-a'), pair({ opportunity: own }));
    const end = sql`update opportunity_measure set ended_at = now(), ended_words = 'x' where id = ${id}::uuid returning id`;
    expect(await transact(await world.as('reviewer-b'), (ctx) => write(ctx, end))).toEqual([]);
    for (const change of [
      sql`update opportunity_measure set source = 'y' where id = ${id}::uuid`,
      sql`delete from opportunity_measure where id = ${id}::uuid`,
    ])
      await expect(transact(await world.as('reviewer-a'), (ctx) => write(ctx, change))).rejects.toMatchObject({ code: '42501' });
    await expect(owner().query('truncate opportunity_measure')).rejects.toThrow('never change');
    const { rows } = await owner().query(`select relation from record_entry where relation = 'opportunity_measure' and row_key = $1`, [id]);
    expect(rows).toEqual([{ relation: 'opportunity_measure' }]);
  });
});
