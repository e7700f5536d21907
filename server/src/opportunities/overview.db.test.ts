import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { aFacility, anAssignedAudit } from '../testing/audits.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { facilityOverview } from './overview.queries.ts';
import { opportunityBySlug } from './opportunity.queries.ts';
import { revivedAlike, revivedFacilities } from './revived.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

describe('the overview of facilities', () => {
  it('counts every real facility once, and no invented one', async () => {
    const rows = await facilityOverview(await world.as('visitor'));
    const sum = (field: 'total' | 'reported' | 'published' | 'revived' | 'audited'): number =>
      rows.reduce((all, row) => all + row[field], 0);
    expect(sum('total')).toBe(sum('reported') + sum('published'));
    expect({ reported: sum('reported'), revived: sum('revived'), audited: sum('audited') }).toEqual({
      reported: 107,
      revived: 22,
      audited: 0,
    });
  });

  it('counts overdue visits of published facilities for everybody, in two statements', async () => {
    const facility = await aFacility(world);
    await anAssignedAudit(world, facility);
    const late = async () => {
      const ctx = await world.as('visitor');
      const rows = await facilityOverview(ctx);
      expect(ctx.statements.count).toBe(2);
      return rows.reduce((sum, { overdue }) => sum + overdue, 0);
    };
    expect(await late()).toBe(0);
    await world.database.ownerPool.query(`update facility_audit set due = '2020-01-01' where opportunity_id = $1`, [facility.id]);
    expect(await late()).toBe(1);
    await world.database.ownerPool.query(`update opportunity set publication = 'DRAFT' where id = $1`, [facility.id]);
    expect(await late()).toBe(0);
  });

  it('adds up known figures only, and says of how many', async () => {
    const kentau = (await facilityOverview(await world.as('visitor'))).find(({ town }) => town?.slug === 'kentau');
    expect(kentau).toMatchObject({ total: 2, idle: 1, idleLandHa: 35, idleLandKnown: 1, idlePowerMva: 0, idlePowerKnown: 0 });
  });

  it('leaves out what is not published, whoever asks', async () => {
    await world.database.ownerPool.query(`update opportunity set publication = 'DRAFT' where slug = 'saran-rti'`);
    for (const viewer of ['visitor', 'reviewer-a'])
      expect((await facilityOverview(await world.as(viewer))).some(({ town }) => town?.slug === 'saran')).toBe(false);
    await world.database.ownerPool.query(`update opportunity set publication = 'PUBLISHED' where slug = 'saran-rti'`);
  });
});

describe('revived plants', () => {
  it('are told without invented ones, all or of one division', async () => {
    const ctx = await world.as('visitor');
    const all = await revivedFacilities(ctx, null);
    expect(all).toHaveLength(22);
    expect(all.map(({ slug }) => slug)).toContain('saran-rti');
    expect((await revivedFacilities(ctx, '22')).map(({ slug }) => slug).toSorted()).toEqual(['kazakhstan-rubber-recycling', 'saran-rti']);
  });

  it('are examples for idle ones of the same division, and for nothing else', async () => {
    const ctx = await world.as('visitor');
    const alike = async (slug: string) => {
      const plant = await opportunityBySlug(ctx, slug);
      return plant ? (await revivedAlike(ctx, plant)).map((one) => one.slug) : null;
    };
    expect(await alike('intercomshina')).toEqual(expect.arrayContaining(['saran-rti']));
    expect(await alike('saran-rti')).toEqual([]);
    expect(await alike('zone-site-saryarqa')).toEqual([]);
  });
});
