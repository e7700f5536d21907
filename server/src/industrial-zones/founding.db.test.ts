import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Context } from '../request/context.ts';
import { listOpportunities } from '../search/list.queries.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { organisationOfBin } from '../opportunities/stewards.reference.ts';
import { publishFounding } from './founding.publish.service.ts';
import { foundable, foundedRows } from './founding.queries.ts';
import { saveFounding } from './founding.service.ts';
import type { FoundingSiteType, FoundingType, OutlineCornerType } from './founding.types.ts';
import { industrialZones } from './industrial-zones.reference.ts';
import sql from 'sql-template-tag';

let world: World;
let founder: () => Promise<Context>;
let plant: string;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
  founder = () => world.as('reviewer-a');
  const facilities = await foundable(await founder());
  plant = facilities.find(({ status }) => status === 'IDLE')?.slug ?? '';
});
afterAll(() => world.close());

const site = (more: Partial<FoundingSiteType> = {}): FoundingSiteType => ({
  id: randomUUID(),
  name: 'Корпус 1',
  landHa: 1,
  powerMva: 0.5,
  ...more,
});

/** A rectangle around the plant of these metres, roughly: east, north, width, height in ten-thousandths of a degree. */
const box = (east: number, north: number, width: number, height: number): OutlineCornerType[] =>
  [
    [east, north],
    [east + width, north],
    [east + width, north + height],
    [east, north + height],
  ].map(([x = 0, y = 0]) => ({ lat: 50.34 + y / 10_000, lng: 83.51 + x / 10_000 }));

const content = (more: Partial<FoundingType> = {}): FoundingType => ({
  nameRu: 'Малая зона «Проба»',
  facilities: [plant],
  landHa: 3,
  powerMva: 1,
  commissioned: 'YES',
  forSmallBusiness: 'YES',
  decision: '№ 12',
  sites: [site()],
  ...more,
});

const begun = async (more: Partial<FoundingType> = {}) =>
  saveFounding(await founder(), { id: randomUUID(), version: 0, content: content(more) });

const published = async (more: Partial<FoundingType> = {}) => {
  const { id, version } = await begun(more);
  return publishFounding(await founder(), { id, version });
};

const slugsOf = async (zone: { readonly id: string }): Promise<string[]> => {
  const { rows } = await world.database.ownerPool.query<{ slug: string }>(
    `select slug from opportunity where industrial_zone_id = $1 and publication = 'PUBLISHED' order by slug`,
    [zone.id],
  );
  return rows.map(({ slug }) => slug);
};

describe('founding a small industrial zone', () => {
  it('begins with a draft that only its own corporation sees', async () => {
    const draft = await begun();
    expect(draft).toMatchObject({ version: 1, isPublished: false, eligibility: { answer: 'YES', reasons: [] } });
    expect(industrialZones(await world.as('visitor')).zones.some(({ id }) => id === draft.id)).toBe(false);
    expect(await foundedRows(await world.as('reviewer-b'), sql`z.id = ${draft.id}::uuid`)).toEqual([]);
  });

  it('publishes the zone and its sites, which the search finds, with the word of the corporation for each figure', async () => {
    const zone = await published({ sites: [site({ name: 'Проба-цех' }), site({ name: 'Проба-склад', landHa: 2 })] });
    const visitor = await world.as('visitor');
    const shown = industrialZones(visitor).zones.find(({ id }) => id === zone.id);
    expect(shown).toMatchObject({ kind: 'SMALL_INDUSTRIAL_ZONE', origin: 'REGISTERED', areaHa: 3, powerMva: 1 });
    expect(shown?.facilityIds).toHaveLength(1);
    const found = await listOpportunities(visitor, {
      text: 'Проба-склад',
      sort: 'RELEVANCE',
      direction: 'DESC',
      first: 10,
      filter: { kinds: ['INDUSTRIAL_SITE'] },
    });
    expect(await slugsOf(zone)).toContain(found.edges[0]?.node.slug);
    const { rows } = await world.database.ownerPool.query(
      `select f.key, f.number, f.grade, f.as_of is not null as dated, f.recorded_by = o.steward_id as own
       from opportunity_fact f join opportunity o on o.id = f.opportunity_id where o.slug = $1 order by f.key`,
      [found.edges[0]?.node.slug],
    );
    expect(rows).toEqual([
      { key: 'LAND_HA', number: 2, grade: 'WORD', dated: true, own: true },
      { key: 'POWER_MVA', number: 0.5, grade: 'WORD', dated: true, own: true },
    ]);
  });

  it('keeps a site that is published again, and withdraws one that left the draft', async () => {
    const [first, second] = [site(), site({ name: 'Корпус 2' })];
    const zone = await published({ sites: [first, second] });
    const before = await slugsOf(zone);
    const saved = await saveFounding(await founder(), {
      id: zone.id,
      version: zone.version,
      content: content({ sites: [site({ id: first.id, landHa: 2 })] }),
    });
    await publishFounding(await founder(), { id: zone.id, version: saved.version });
    const after = await slugsOf(zone);
    expect(after).toHaveLength(1);
    expect(before).toContain(after[0]);
    const { rows } = await world.database.ownerPool.query(
      `select publication, ended_on is not null as ended from opportunity where id = $1`,
      [second.id],
    );
    expect(rows).toEqual([{ publication: 'WITHDRAWN', ended: true }]);
    const claims = await world.database.ownerPool.query(
      `select number from opportunity_fact where opportunity_id = $1 and key = 'LAND_HA' order by position`,
      [first.id],
    );
    expect(claims.rows.map(({ number }) => number)).toEqual([2, 1]);
  });

  it.each([
    ['sites that have more together than the zone', { sites: [site({ landHa: 2 }), site({ landHa: 2 })] }, 'INDUSTRIAL_ZONE_OVERDRAWN'],
    [
      'a drawn site that leaves the zone',
      { outline: box(0, 0, 40, 20), sites: [site({ outline: box(30, 0, 20, 10) })] },
      'INDUSTRIAL_ZONE_PLAN',
    ],
    [
      'two drawn sites that overlap',
      { sites: [site({ outline: box(0, 0, 20, 20) }), site({ outline: box(10, 10, 20, 20) })] },
      'INDUSTRIAL_ZONE_PLAN',
    ],
    ['buildings that were never commissioned', { commissioned: 'NO' as const }, 'INDUSTRIAL_ZONE_NOT_ELIGIBLE'],
    ['no facility at all', { facilities: [] }, 'INDUSTRIAL_ZONE_NOT_ELIGIBLE'],
  ])('refuses %s, and stores nothing of it', async (_what, more, rule) => {
    const { id, version } = await begun(more);
    await expect(founder().then((ctx) => publishFounding(ctx, { id, version }))).rejects.toMatchObject({ details: { rule } });
    expect(await slugsOf({ id })).toEqual([]);
  });

  it.each([
    ['a name', { nameRu: ' ' }, 'input.content.nameRu'],
    ['a site', { sites: [] }, 'input.content.sites'],
    ['a facility of the own region', { facilities: ['no-such-plant'] }, 'input.content.facilities'],
  ])('says that %s is missing', async (_what, more, path) => {
    const { id, version } = await begun(more);
    await expect(founder().then((ctx) => publishFounding(ctx, { id, version }))).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path }] },
    });
  });

  it('shows what is drawn and the number of the operator once it is published', async () => {
    const [first, second] = [site({ outline: box(0, 0, 20, 20) }), site({ name: 'Корпус 2', outline: box(20, 0, 20, 20) })];
    const zone = await published({
      operatorBin: '0001 4000 0005',
      outline: box(0, 0, 40, 20),
      sites: [first, second, site({ name: 'Без чертежа', powerMva: null })],
    });
    const shown = industrialZones(await world.as('visitor')).zones.find(({ id }) => id === zone.id);
    expect(shown?.operatorBin).toBe('000140000005');
    expect(shown?.plan?.outline).toHaveLength(4);
    expect(shown?.plan?.sites.map(({ id, name }) => [id, name])).toEqual([
      [first.id, 'Корпус 1'],
      [second.id, 'Корпус 2'],
    ]);
  });

  it('names the public organisation that has the operator’s number, never an investor’s, and publishes no personal number', async () => {
    await world.database.ownerPool.query(
      `insert into organisation (kind, name, bin) values ('ZONE_COMPANY', '{"ru": "Управляющая компания"}', '000140000013'), ('INVESTOR', '{"ru": "ТОО"}', '000140000029')`,
    );
    const operatorOf = async (operatorBin: string) => {
      const zone = await published({ operatorBin });
      const visitor = await world.as('visitor');
      const shown = industrialZones(visitor).zones.find(({ id }) => id === zone.id);
      return [shown?.operatorBin, organisationOfBin(visitor, shown?.operatorBin ?? null)?.kind];
    };
    expect(await operatorOf('000140000013')).toEqual(['000140000013', 'ZONE_COMPANY']);
    expect(await operatorOf('000140000029')).toEqual(['000140000029', undefined]);
    expect(await operatorOf('900101300012')).toEqual([null, undefined]);
  });

  it('takes no number of an operator without twelve digits', async () => {
    await expect(begun({ operatorBin: '12' })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.content.operatorBin', rule: 'BIN' }] },
    });
  });

  it('takes no facility of another region', async () => {
    const [foreign] = await foundable(await world.as('reviewer-b'));
    const { id, version } = await begun({ facilities: [foreign?.slug ?? ''] });
    await expect(founder().then((ctx) => publishFounding(ctx, { id, version }))).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('shows a conflict to the second of two editors, and keeps what the first has saved', async () => {
    const { id } = await begun();
    await saveFounding(await founder(), { id, version: 1, content: content({ nameRu: 'Первая' }) });
    await expect(
      founder().then((ctx) => saveFounding(ctx, { id, version: 1, content: content({ nameRu: 'Вторая' }) })),
    ).rejects.toMatchObject({ code: 'CONFLICT', details: { params: { version: 2 } } });
    expect((await foundedRows(await founder(), sql`z.id = ${id}::uuid`))[0]?.content.nameRu).toBe('Первая');
  });

  it('is hidden from the corporation of another region, which can neither save nor publish it', async () => {
    const { id, version } = await begun();
    const other = () => world.as('reviewer-b');
    await expect(other().then((ctx) => saveFounding(ctx, { id, version, content: content() }))).rejects.toMatchObject({
      code: 'NOT_FOUND',
    });
    await expect(other().then((ctx) => publishFounding(ctx, { id, version }))).rejects.toMatchObject({ code: 'NOT_FOUND' });
  });
});
