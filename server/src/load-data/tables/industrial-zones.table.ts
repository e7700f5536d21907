import sql, { raw } from 'sql-template-tag';
import { IndustrialZoneBasis, IndustrialZoneFigures } from '../../industrial-zones/industrial-zone.entity.ts';
import type { Run } from '../../kernel/database.ts';
import type { RowOf } from '../../kernel/entity.ts';
import type { ProductData } from '../product-data.ts';
import { LOADED_ZONE, prepareIndustrialZones } from '../rows/industrial-zone-rows.ts';
import type { PreparedZone } from '../rows/industrial-zone-rows.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport, TableShape } from './sync-table.ts';

type ZoneRow = RowOf<typeof LOADED_ZONE>;

const ZONE: TableShape<ZoneRow> = {
  fields: LOADED_ZONE,
  key: ['slug'],
  onlyOnce: ['publication', 'publishedAt'],
  changeable: sql`t.version = 1`,
};

const FIGURE = { fields: IndustrialZoneFigures.all, key: ['key'] } as const;
const BASIS = { fields: IndustrialZoneBasis.all, key: ['zoneId', 'opportunityId'] } as const;

interface Lookup {
  readonly regions: Ids;
  readonly towns: Ids;
  readonly organisations: Ids;
  readonly now: Date;
}

const rowOf = ({ region, town, steward, operator, facility: _facility, ...columns }: PreparedZone, known: Lookup): ZoneRow => ({
  ...columns,
  publication: 'PUBLISHED',
  regionId: known.regions(region),
  townId: town === null ? null : known.towns(town),
  stewardId: known.organisations(steward),
  operatorId: operator === null ? null : known.organisations(operator),
  publishedAt: known.now,
});

/** The industrial zones of the files and the figures of the country. One that its steward has changed since is left alone. */
export const loadIndustrialZones = async (run: Run, data: ProductData): Promise<TableReport[]> => {
  const [clock] = await run<{ now: Date }>(sql`select date_trunc('second', now()) as now`);
  const known: Lookup = {
    regions: await idsBySlug(run, 'region'),
    towns: await idsBySlug(run, 'town'),
    organisations: await idsBySlug(run, 'organisation'),
    now: clock?.now ?? new Date(0),
  };
  const figures = data.industrialZones.figures.map((figure, position) => ({ ...figure, position }));
  return [
    await syncTable(
      run,
      ZONE,
      prepareIndustrialZones(data).map((zone) => rowOf(zone, known)),
    ),
    await syncTable(run, FIGURE, figures, raw('true')),
  ];
};

/** Which facilities the zones of the files stand on; after the opportunities are there. */
export const loadZoneBases = async (run: Run, data: ProductData): Promise<TableReport> => {
  const zones = await idsBySlug(run, 'industrial_zone');
  const opportunities = await idsBySlug(run, 'opportunity');
  const rows = data.industrialZones.rows.flatMap(({ id, facility }) =>
    facility === null ? [] : [{ zoneId: zones(id), opportunityId: opportunities(facility), position: 0 }],
  );
  return syncTable(run, BASIS, rows, sql`exists (select 1 from industrial_zone z where z.id = t.zone_id and z.origin = 'PUBLIC_RECORD')`);
};
