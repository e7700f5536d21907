import type { OpportunityKind } from 'shared/opportunities/kinds.ts';
import type { ProductData } from '../product-data.ts';
import type { DemoRow } from '../schemas/demo.schema.ts';
import type { FacilityRow } from '../schemas/facilities.schema.ts';
import { demoOpportunity } from './demo-rows.ts';
import { facilityOpportunity } from './facility-rows.ts';
import { zoneCompanySlug } from './organisation-rows.ts';
import type { PreparedOpportunity } from './prepared-opportunity.ts';
import { projectOpportunity } from './project-rows.ts';
import { grantClause, zoneSiteOpportunity } from './zone-site-rows.ts';

/** Slug of the region's corporation: it answers for everything in the region except the sites of zones. */
const spkOf = ({ spks }: ProductData, region: string): string => spks.find((spk) => spk.region === region)?.id ?? '';

const regionOf = ({ towns, zones }: ProductData, row: DemoRow): string =>
  (row.town === null ? zones.find((zone) => zone.id === row.zone) : towns.find((town) => town.id === row.town))?.region ?? '';

const demoOf = (data: ProductData, kind: OpportunityKind, rows: readonly DemoRow[]): PreparedOpportunity[] =>
  rows.map((row) => {
    const region = regionOf(data, row);
    const steward = kind === 'ZONE_SITE' && row.zone !== null ? zoneCompanySlug(row.zone) : spkOf(data, region);
    return demoOpportunity(kind, row, { region, steward });
  });

const facility = (data: ProductData, row: FacilityRow): PreparedOpportunity =>
  facilityOpportunity(row, {
    steward: spkOf(data, row.region),
    updates: data.facilityUpdates.filter((update) => update.facility === row.id),
    words: data.facilityWords,
  });

/** Newest claims first; a row without a date comes last. */
const byDate = (a: PreparedOpportunity, b: PreparedOpportunity): number => {
  if ((a.origin === 'DEMO') !== (b.origin === 'DEMO')) return a.origin === 'DEMO' ? 1 : -1;
  if (a.asOf === b.asOf) return a.slug < b.slug ? -1 : 1;
  if (a.asOf === null) return 1;
  if (b.asOf === null) return -1;
  return a.asOf > b.asOf ? -1 : 1;
};

/** Every opportunity of the files, newest claims first, invented rows after the real ones. */
export const prepareOpportunities = (data: ProductData): PreparedOpportunity[] => {
  const grant = grantClause(data.zoneTerms);
  return [
    ...data.facilities.map((row) => facility(data, row)),
    ...data.projects.map((row) => projectOpportunity(row, spkOf(data, row.region))),
    ...data.zones.map((zone) => zoneSiteOpportunity(zone, grant)),
    ...demoOf(data, 'FACILITY', data.demo.facilities),
    ...demoOf(data, 'ANCHOR_PROJECT', data.demo.projects),
    ...demoOf(data, 'ZONE_SITE', data.demo.zoneSites),
    ...demoOf(data, 'INDUSTRIAL_SITE', data.demo.industrialSites),
  ].toSorted(byDate);
};
