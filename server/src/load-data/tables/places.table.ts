import { raw } from 'sql-template-tag';
import { unitOf } from 'shared/texts/unit-forms.ts';
import { listStatusOn } from 'shared/towns/towns.ts';
import type { Run } from '../../kernel/database.ts';
import { Region, Town, TownFact } from '../../towns/place.entity.ts';
import type { ProductData } from '../product-data.ts';
import type { RegionRow } from '../schemas/regions.schema.ts';
import type { TownFacts } from '../schemas/town-facts.schema.ts';
import type { TownRow } from '../schemas/towns.schema.ts';
import type { GroupFact, Text } from '../schemas/words.schema.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

const REGION = { fields: Region.without('id'), key: ['slug'] } as const;

const regionRow = (region: RegionRow) => ({ ...region, slug: region.id });

const TOWN = { fields: Town.without('id', 'disputed'), key: ['slug'] } as const;

const townRow = (town: TownRow, regions: Ids, today: string) => ({
  ...town,
  slug: town.id,
  regionId: regions(town.region),
  listStatus: listStatusOn(today, town),
});

const TOWN_FACT = { fields: TownFact.without('id'), key: ['position'] } as const;

/** The files were checked against each other: every indicator has a label. */
const labelOf = ({ indicators }: TownFacts, indicator: string): Text => {
  const label = indicators[indicator];
  if (!label) throw new Error(`There is no indicator "${indicator}".`);
  return label;
};

/** A fact about something that is not one of our towns (a group, a city for comparison) is stored under its own key. */
const townFactRows = (facts: TownFacts, isTown: (slug: string) => boolean, towns: Ids) =>
  facts.rows.map((fact, position) => ({
    ...fact,
    position,
    townId: isTown(fact.town) ? towns(fact.town) : null,
    groupKey: isTown(fact.town) ? null : fact.town,
    label: labelOf(facts, fact.indicator),
    number: fact.value,
    // The unit of a textual fact ("event", "status") would tell a reader nothing.
    unit: fact.value === null ? null : unitOf(facts.units[fact.unit], fact.value),
    basis: fact.asOfBasis,
  }));

const findingRows = (key: string, findings: readonly GroupFact[]) =>
  findings.map(({ fact, value, asOf, source }) => ({
    townId: null,
    groupKey: key,
    indicator: 'FINDING',
    label: fact,
    number: null,
    text: value,
    unit: null,
    asOf,
    basis: 'STATED' as const,
    note: null,
    source,
  }));

/** Findings stand in the table behind the facts, each under the key of what it is about. */
const allFindings = ({ findings }: ProductData) => [
  ...findingRows('towns-findings', findings.towns),
  ...findingRows('spk-findings', findings.spks),
  ...findingRows('zone-findings', findings.zones),
];

/** Regions, towns and facts about the towns; `today` decides which towns are on the list. */
export const loadPlaces = async (run: Run, data: ProductData, today: string): Promise<TableReport[]> => {
  const regions = await syncTable(run, REGION, data.regions.map(regionRow));
  const regionIds = await idsBySlug(run, 'region');
  const towns = await syncTable(
    run,
    TOWN,
    data.towns.map((town) => townRow(town, regionIds, today)),
  );
  const known = new Set(data.towns.map((town) => town.id));
  const facts = townFactRows(data.townFacts, (slug) => known.has(slug), await idsBySlug(run, 'town'));
  const findings = allFindings(data).map((finding, place) => ({ ...finding, position: facts.length + place }));
  return [regions, towns, await syncTable(run, TOWN_FACT, [...facts, ...findings], raw('true'))];
};
