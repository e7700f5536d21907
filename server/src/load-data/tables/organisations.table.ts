import type { Run } from '../../kernel/database.ts';
import { Organisation } from '../../identity/organisation.entity.ts';
import type { ProductData } from '../product-data.ts';
import { akimatOrganisations, DEMO_ORGANISATIONS, PLATFORM, spkOrganisation, zoneOrganisation } from '../rows/organisation-rows.ts';
import type { OrganisationRow } from '../rows/organisation-rows.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

const stored = ({ slug, kind, name, region, town, isDemo }: OrganisationRow, regions: Ids, towns: Ids) => ({
  slug,
  kind,
  name,
  regionId: region === null ? null : regions(region),
  townId: town === undefined ? null : towns(town),
  isDemo,
});

const ORGANISATION = { fields: Organisation.pick('slug', 'kind', 'name', 'regionId', 'townId', 'isDemo'), key: ['slug'] } as const;

/** Organisations that answer for opportunities, akimats, the platform itself and, with demo rows, invented ones. */
export const loadOrganisations = async (run: Run, data: ProductData, withDemo: boolean): Promise<TableReport> => {
  const regions = await idsBySlug(run, 'region');
  const towns = await idsBySlug(run, 'town');
  const organisations = [
    PLATFORM,
    ...data.spks.flatMap((spk) => spkOrganisation(spk, data.regions)),
    ...data.zones.map(zoneOrganisation),
    ...akimatOrganisations(data.towns, data.regions),
    ...(withDemo ? DEMO_ORGANISATIONS : []),
  ];
  return syncTable(
    run,
    ORGANISATION,
    organisations.map((row) => stored(row, regions, towns)),
  );
};
