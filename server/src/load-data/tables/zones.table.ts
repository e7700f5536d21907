import type { Run } from '../../kernel/database.ts';
import { SpecialZone } from '../../special-zones/zone.entity.ts';
import type { ProductData } from '../product-data.ts';
import { zoneCompanySlug } from '../rows/organisation-rows.ts';
import type { ZoneRow } from '../schemas/zones.schema.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

const SPECIAL_ZONE = { fields: SpecialZone.without('id', 'disputed'), key: ['slug'] } as const;

const zoneRow = ({ customsBorder, ...zone }: ZoneRow, regions: Ids, organisations: Ids) => ({
  ...zone,
  slug: zone.id,
  regionId: regions(zone.region),
  companyId: organisations(zoneCompanySlug(zone.id)),
  onCustomsBorder: customsBorder?.isAt ?? null,
  customsBorderBasis: customsBorder?.basis ?? null,
  customsBorderSource: customsBorder?.source ?? null,
  townSlugs: zone.towns,
});

export const loadZones = async (run: Run, data: ProductData): Promise<TableReport> => {
  const regions = await idsBySlug(run, 'region');
  const organisations = await idsBySlug(run, 'organisation');
  return syncTable(
    run,
    SPECIAL_ZONE,
    data.zones.map((zone) => zoneRow(zone, regions, organisations)),
  );
};
