import type { Run } from '../../kernel/database.ts';
import { Organisation } from '../../identity/organisation.entity.ts';
import type { ProductData } from '../product-data.ts';
import { DEMO_ORGANISATIONS, PLATFORM, spkOrganisation, zoneOrganisation } from '../rows/organisation-rows.ts';
import type { OrganisationRow } from '../rows/organisation-rows.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

const stored = ({ slug, kind, name, region, isDemo }: OrganisationRow, regions: Ids) => ({
  slug,
  kind,
  name,
  regionId: region === null ? null : regions(region),
  isDemo,
});

const ORGANISATION = { fields: Organisation.pick('slug', 'kind', 'name', 'regionId', 'isDemo'), key: ['slug'] } as const;

/** Organisations that answer for opportunities, the platform itself and, with demo rows, an auditing and an analysing organisation. */
export const loadOrganisations = async (run: Run, data: ProductData, withDemo: boolean): Promise<TableReport> => {
  const regions = await idsBySlug(run, 'region');
  const organisations = [
    PLATFORM,
    ...data.spks.flatMap((spk) => spkOrganisation(spk, data.regions)),
    ...data.zones.map(zoneOrganisation),
    ...(withDemo ? DEMO_ORGANISATIONS : []),
  ];
  return syncTable(
    run,
    ORGANISATION,
    organisations.map((row) => stored(row, regions)),
  );
};
