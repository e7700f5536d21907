import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { OpportunityIndustrialZoneResolver } from './industrial-zone.resolver.ts';
import { sitesLoader } from './industrial-zone.queries.ts';
import { industrialZones } from './industrial-zones.reference.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld({ withDemo: true });
});
afterAll(() => world.close());

const visitor = () => world.as('visitor');

describe('industrial zones', () => {
  it('of the public record each have a source, and a date unless the source shows none', async () => {
    const zones = industrialZones(await visitor()).zones.filter(({ origin }) => origin === 'PUBLIC_RECORD');
    expect(zones).toHaveLength(58);
    for (const zone of zones) {
      expect(zone.sources.length, zone.slug).toBeGreaterThan(0);
      expect(zone.asOf === null, zone.slug).toBe(zone.asOfBasis === 'UNKNOWN');
    }
  });

  it('are counted for the whole country, each figure with its source and day', async () => {
    const { figures } = industrialZones(await visitor());
    expect(figures.map(({ key, number }) => [key, number])).toEqual([
      ['ZONES', 66],
      ['PROJECTS', 305],
      ['SMALL_PLANNED', 34],
      ['SMALL_MADE', 25],
      ['SMALL_FIRMS', 44],
      ['SMALL_LOANS', 1],
    ]);
    for (const { source } of figures) expect(source.asOf).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  it('are linked with the plants that they stand on, both ways', async () => {
    const ctx = await visitor();
    const plant = await opportunityBySlug(ctx, 'saran-rti');
    if (!plant) throw new Error('The plant is missing.');
    const [zone] = new OpportunityIndustrialZoneResolver().industrialZones(plant, ctx);
    expect(zone?.slug).toBe('iz-saran');
    expect(zone?.facilityIds).toEqual([plant.id]);
  });

  it('have their sites, of many zones in one statement', async () => {
    const ctx = await visitor();
    const invented = industrialZones(ctx).zones.filter(({ origin }) => origin === 'DEMO');
    expect(invented.length).toBeGreaterThan(2);
    const sites = await sitesLoader(ctx).loadMany(invented.map(({ id }) => id));
    for (const [index, ofZone] of sites.entries())
      expect(ofZone instanceof Error ? 0 : ofZone.length, invented[index]?.slug).toBeGreaterThan(1);
  });
});

describe('the database', () => {
  it.each(['land_ha', 'power_mva', 'water_m3_day'])('refuses sites that have more %s together than their zone', async (figure) => {
    await expect(
      world.database.ownerPool.query(
        `update opportunity set ${figure} = 100000 where slug = (select slug from opportunity where industrial_zone_id is not null order by slug limit 1)`,
      ),
    ).rejects.toMatchObject({ constraint: 'industrial_zone_sites_fit' });
  });

  it('refuses a zone that would have less than its sites', async () => {
    await expect(
      world.database.ownerPool.query(`update industrial_zone set area_ha = 0.01 where slug = 'demo-industrial-zone-ridder'`),
    ).rejects.toMatchObject({ constraint: 'industrial_zone_sites_fit' });
  });

  it('compares nothing with a figure that is unknown', async () => {
    const { ownerPool } = world.database;
    await ownerPool.query(`update industrial_zone set power_mva = null where slug = 'demo-industrial-zone-tekeli'`);
    const { rowCount } = await ownerPool.query(
      `update opportunity set power_mva = 500 where slug = 'demo-industrial-site-tekeli-1' and industrial_zone_id is not null`,
    );
    expect(rowCount).toBe(1);
  });

  it('shows what is not published to nobody but its founder', async () => {
    const { ownerPool, pool, publicPool } = world.database;
    await ownerPool.query(`update industrial_zone set publication = 'DRAFT' where slug = 'demo-industrial-zone-abai'`);
    for (const reader of [pool, publicPool])
      expect((await reader.query(`select slug from industrial_zone where slug = 'demo-industrial-zone-abai'`)).rows).toEqual([]);
    await ownerPool.query(`update industrial_zone set publication = 'PUBLISHED' where slug = 'demo-industrial-zone-abai'`);
  });
});
