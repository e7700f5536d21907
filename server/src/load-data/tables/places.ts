import { raw } from 'sql-template-tag';
import type { Run } from '../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { unitOf } from '../rows/fact-unit.ts';
import type { RegionRow } from '../schemas/regions.ts';
import type { TownFacts } from '../schemas/town-facts.ts';
import type { TownRow } from '../schemas/towns.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport, TableShape } from './sync-table.ts';

const regionRow = ({ id, name, kato, lat, lng }: RegionRow) => ({ slug: id, name, kato, lat, lng });

const REGION: TableShape<ReturnType<typeof regionRow>> = {
  table: 'region',
  key: ['slug'],
  columns: { slug: 'text', name: 'jsonb', kato: 'text', lat: 'double precision', lng: 'double precision' },
};

const townRow = (town: TownRow, regions: Ids) => ({
  slug: town.id,
  name: town.name,
  altNames: town.altNames,
  regionId: regions(town.region),
  kato: town.kato,
  lat: town.lat,
  lng: town.lng,
  listStatus: town.listStatus,
  statusHistory: town.statusHistory,
  afterExclusion: town.afterExclusion,
  population: town.population,
  enterprises: town.enterprises,
  note: town.note,
  sources: town.sources,
});

const TOWN: TableShape<ReturnType<typeof townRow>> = {
  table: 'town',
  key: ['slug'],
  columns: {
    slug: 'text',
    name: 'jsonb',
    altNames: 'text[]',
    regionId: 'uuid',
    kato: 'text',
    lat: 'double precision',
    lng: 'double precision',
    listStatus: 'text',
    statusHistory: 'jsonb',
    afterExclusion: 'jsonb',
    population: 'jsonb',
    enterprises: 'jsonb',
    note: 'jsonb',
    sources: 'text[]',
  },
};

/** A fact of what is no town of ours (a group, a city kept for comparison) goes by its own key. */
const townFactRows = ({ rows, indicators, units }: TownFacts, isTown: (slug: string) => boolean, towns: Ids) =>
  rows.map((fact, position) => ({
    position,
    townId: isTown(fact.town) ? towns(fact.town) : null,
    groupKey: isTown(fact.town) ? null : fact.town,
    indicator: fact.indicator,
    label: indicators[fact.indicator] ?? null,
    number: fact.value,
    text: fact.text,
    // The unit of words ("event", "status") would tell a reader nothing.
    unit: fact.value === null ? null : unitOf(units[fact.unit], fact.value),
    asOf: fact.asOf,
    basis: fact.asOfBasis,
    note: fact.note,
    source: fact.source,
  }));

const TOWN_FACT: TableShape<ReturnType<typeof townFactRows>[number]> = {
  table: 'town_fact',
  key: ['position'],
  columns: {
    position: 'integer',
    townId: 'uuid',
    groupKey: 'text',
    indicator: 'text',
    label: 'jsonb',
    number: 'double precision',
    text: 'jsonb',
    unit: 'jsonb',
    asOf: 'text',
    basis: 'text',
    note: 'jsonb',
    source: 'text',
  },
};

/** Regions, towns and what is known of the towns. */
export const loadPlaces = async (run: Run, data: ProductData): Promise<TableReport[]> => {
  const regions = await syncTable(run, REGION, data.regions.map(regionRow));
  const regionIds = await idsBySlug(run, 'region');
  const towns = await syncTable(
    run,
    TOWN,
    data.towns.map((town) => townRow(town, regionIds)),
  );
  const known = new Set(data.towns.map((town) => town.id));
  const facts = townFactRows(data.townFacts, (slug) => known.has(slug), await idsBySlug(run, 'town'));
  return [regions, towns, await syncTable(run, TOWN_FACT, facts, raw('true'))];
};
