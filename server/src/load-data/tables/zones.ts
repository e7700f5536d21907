import type { Run } from '../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { zoneCompanySlug } from '../rows/organisation-rows.ts';
import type { ZoneRow } from '../schemas/zones.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport, TableShape } from './sync-table.ts';

const zoneRow = (zone: ZoneRow, regions: Ids, organisations: Ids) => ({
  slug: zone.id,
  name: zone.name,
  altNames: zone.altNames,
  regionId: regions(zone.region),
  companyId: organisations(zoneCompanySlug(zone.id)),
  lat: zone.lat,
  lng: zone.lng,
  established: zone.established,
  validUntil: zone.validUntil,
  validUntilBasis: zone.validUntilBasis,
  validUntilConfirmed: zone.validUntilConfirmed,
  onCustomsBorder: zone.customsBorder?.isAt ?? null,
  customsBorderBasis: zone.customsBorder?.basis ?? null,
  customsBorderSource: zone.customsBorder?.source ?? null,
  areaHa: zone.areaHa,
  areaAsOf: zone.areaAsOf,
  subzones: zone.subzones,
  priorityActivities: zone.priorityActivities,
  priorityActivitiesComplete: zone.priorityActivitiesComplete,
  activityDivisions: zone.activityDivisions,
  managementCompany: zone.managementCompany,
  legalAct: zone.legalAct,
  townSlugs: zone.towns,
  note: zone.note,
  sources: zone.sources,
});

const SPECIAL_ZONE: TableShape<ReturnType<typeof zoneRow>> = {
  table: 'special_zone',
  key: ['slug'],
  columns: {
    slug: 'text',
    name: 'jsonb',
    altNames: 'text[]',
    regionId: 'uuid',
    companyId: 'uuid',
    lat: 'double precision',
    lng: 'double precision',
    established: 'integer',
    validUntil: 'text',
    validUntilBasis: 'jsonb',
    validUntilConfirmed: 'boolean',
    onCustomsBorder: 'boolean',
    customsBorderBasis: 'jsonb',
    customsBorderSource: 'text',
    areaHa: 'double precision',
    areaAsOf: 'text',
    subzones: 'jsonb',
    priorityActivities: 'jsonb',
    priorityActivitiesComplete: 'boolean',
    activityDivisions: 'text[]',
    managementCompany: 'jsonb',
    legalAct: 'jsonb',
    townSlugs: 'text[]',
    note: 'jsonb',
    sources: 'text[]',
  },
};

export const loadZones = async (run: Run, data: ProductData): Promise<TableReport> => {
  const regions = await idsBySlug(run, 'region');
  const organisations = await idsBySlug(run, 'organisation');
  return syncTable(
    run,
    SPECIAL_ZONE,
    data.zones.map((zone) => zoneRow(zone, regions, organisations)),
  );
};
