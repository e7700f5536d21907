import sql from 'sql-template-tag';
import type { Run } from '../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { prepareOpportunities } from '../rows/prepare.ts';
import type { PreparedOpportunity, PreparedPlace } from '../rows/prepared-opportunity.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { OPPORTUNITY, OPPORTUNITY_FACT, OPPORTUNITY_STATUS_CHANGE } from './opportunity.shapes.ts';
import type { FactRow, OpportunityRow, StatusChangeRow } from './opportunity.shapes.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

interface Lookup {
  readonly data: ProductData;
  readonly regions: Ids;
  readonly towns: Ids;
  readonly zones: Ids;
  readonly industrialZones: Ids;
  readonly organisations: Ids;
  /** The time of loading: rows get distinct publication times before it, in the order of their dates. */
  readonly now: Date;
}

const lookup = async (run: Run, data: ProductData): Promise<Lookup> => {
  const [clock] = await run<{ now: Date }>(sql`select date_trunc('second', now()) as now`);
  return {
    data,
    regions: await idsBySlug(run, 'region'),
    towns: await idsBySlug(run, 'town'),
    zones: await idsBySlug(run, 'special_zone'),
    industrialZones: await idsBySlug(run, 'industrial_zone'),
    organisations: await idsBySlug(run, 'organisation'),
    now: clock?.now ?? new Date(0),
  };
};

interface Point {
  readonly lat: number | null;
  readonly lng: number | null;
}

/** The town's point, else the row's own, else (invented rows of a zone) the zone's. */
const pointOf = ({ town, zone, lat, lng }: PreparedPlace, { data }: Lookup, isDemo: boolean): Point => {
  const ofTown = data.towns.find((row) => row.id === town);
  if (ofTown) return ofTown;
  const ofZone = isDemo ? data.zones.find((row) => row.id === zone) : undefined;
  return ofZone ?? { lat, lng };
};

const MINUTE = 60_000;

const sectionsOf = (oked: readonly string[], { data }: Lookup): string[] =>
  data.oked.filter((section) => section.divisions.some((division) => oked.includes(division.code))).map((section) => section.code);

const rowOf = (prepared: PreparedOpportunity, position: number, known: Lookup): OpportunityRow => {
  const { facts: _facts, history: _history, region, town, zone, industrialZone, steward, ...columns } = prepared;
  const { lat, lng } = pointOf(prepared, known, prepared.origin === 'DEMO');
  return {
    ...columns,
    publication: 'PUBLISHED',
    regionId: known.regions(region),
    townId: town === null ? null : known.towns(town),
    zoneId: zone === null ? null : known.zones(zone),
    industrialZoneId: industrialZone === null ? null : known.industrialZones(industrialZone),
    stewardId: known.organisations(steward),
    lat,
    lng,
    pointIsHint: true,
    sections: sectionsOf(prepared.oked, known),
    publishedAt: new Date(known.now.getTime() - position * MINUTE),
  };
};

interface Untouched {
  readonly slug: string;
  readonly id: string;
}

const loadParts = async (run: Run, prepared: readonly PreparedOpportunity[]): Promise<TableReport[]> => {
  const slugs = prepared.map((row) => row.slug);
  const untouched = await run<Record<string, unknown> & Untouched>(
    sql`select slug, id from opportunity where slug = any(${slugs}) and version = 1`,
  );
  const idOf = new Map(untouched.map((row) => [row.slug, row.id]));
  const facts: FactRow[] = [];
  const changes: StatusChangeRow[] = [];
  for (const row of prepared) {
    const opportunityId = idOf.get(row.slug);
    if (opportunityId === undefined) continue;
    facts.push(...row.facts.map((fact, position) => ({ ...fact, opportunityId, position })));
    changes.push(...row.history.map((change, position) => ({ ...change, opportunityId, position })));
  }
  const scope = sql`t.opportunity_id = any(${[...idOf.values()]}::uuid[])`;
  return [await syncTable(run, OPPORTUNITY_FACT, facts, scope), await syncTable(run, OPPORTUNITY_STATUS_CHANGE, changes, scope)];
};

/**
 * The opportunities of the files with their facts and histories. A row that its steward has changed since (its version shows
 * it) belongs to the steward: it and its parts are left alone.
 */
export const loadOpportunities = async (run: Run, data: ProductData): Promise<TableReport[]> => {
  const prepared = prepareOpportunities(data);
  const known = await lookup(run, data);
  const rows = prepared.map((row, position) => rowOf(row, position, known));
  return [await syncTable(run, OPPORTUNITY, rows), ...(await loadParts(run, prepared))];
};
