import type { DataProblem } from './data-problem.ts';
import { facilityProblems } from './facility-references.ts';
import { measureProblems } from './measure-references.ts';
import type { PartlyRead, ProductData } from './product-data.ts';
import type { DemoRow } from './schemas/demo.schema.ts';

type Read = PartlyRead<ProductData>;

/** Known ids of a file; null when the file could not be read, so that this is not reported a hundred times. */
type Known = ReadonlySet<string> | null;

interface KnownIds {
  readonly region: Known;
  readonly town: Known;
  readonly zone: Known;
  readonly spk: Known;
  readonly oked: Known;
}

interface Row {
  readonly id: string;
}

const idsOf = (rows: readonly Row[] | null): Known => rows && new Set(rows.map((row) => row.id));

const divisionsOf = (sections: Read['oked']): Known =>
  sections && new Set(sections.flatMap((section) => section.divisions.map((division) => division.code)));

const knownIds = (data: Read): KnownIds => ({
  region: idsOf(data.regions),
  town: idsOf(data.towns),
  zone: idsOf(data.zones),
  spk: idsOf(data.spks),
  oked: divisionsOf(data.oked),
});

type Reference = readonly [field: string, target: keyof KnownIds, value: string | null];

const unknown = (file: string, row: string, known: KnownIds, references: readonly Reference[]): DataProblem[] =>
  references
    .filter(([, target, value]) => value !== null && known[target]?.has(value) === false)
    .map(([field, target, value]) => ({ file, row, field, message: `there is no ${target} "${value}"` }));

const each = <T extends Row>(
  file: string,
  rows: readonly T[] | null,
  known: KnownIds,
  references: (row: T) => readonly Reference[],
): DataProblem[] => (rows ?? []).flatMap((row) => unknown(file, row.id, known, references(row)));

const many = (field: string, target: keyof KnownIds, values: readonly string[]): Reference[] =>
  values.map((value, index) => [`${field}[${index}]`, target, value]);

interface Placed extends Row {
  readonly town: string | null;
  readonly region: string;
}

/** A row that names both its town and its region must not place the town elsewhere. */
const misplaced = (file: string, rows: readonly Placed[] | null, data: Read): DataProblem[] => {
  const regionOf = new Map((data.towns ?? []).map((town) => [town.id, town.region]));
  return (rows ?? [])
    .filter((row) => row.town !== null && (regionOf.get(row.town) ?? row.region) !== row.region)
    .map((row) => ({ file, row: row.id, field: 'region', message: `the town "${row.town}" is in another region` }));
};

const OPPORTUNITY_FILES: readonly [file: string, rows: (data: Read) => readonly Row[]][] = [
  ['facilities.json', (data) => data.facilities ?? []],
  ['projects.json', (data) => data.projects ?? []],
  ['zones.json', (data) => (data.zones ?? []).map((zone) => ({ id: `zone-site-${zone.id}` }))],
  ['demo/facilities.json', (data) => data.demo?.facilities ?? []],
  ['demo/projects.json', (data) => data.demo?.projects ?? []],
  ['demo/zone-sites.json', (data) => data.demo?.zoneSites ?? []],
  ['demo/industrial-sites.json', (data) => data.demo?.industrialSites ?? []],
];

const repeated = (file: string, ids: readonly string[], field: string): DataProblem[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ file, row: id, field, message: 'this name is used twice' }));

/** Opportunities of all files share one set of slugs. */
const repeatedAddresses = (data: Read): DataProblem[] => {
  const owner = new Map<string, string>();
  return OPPORTUNITY_FILES.flatMap(([file, rows]) =>
    rows(data).flatMap(({ id }) => {
      const other = owner.get(id);
      owner.set(id, other ?? file);
      return other === undefined ? [] : [{ file, row: id, field: 'id', message: `this name is used in ${other} already` }];
    }),
  );
};

const wordless = ({ townFacts }: Read): DataProblem[] =>
  (townFacts?.rows ?? []).flatMap((row, index) => {
    const name = `no. ${index + 1} (${row.town}, ${row.indicator})`;
    const missing = [townFacts?.indicators[row.indicator] ? null : 'indicator', townFacts?.units[row.unit] ? null : 'unit'].filter(
      (field) => field !== null,
    );
    return missing.map((field) => ({ file: 'town-facts.json', row: name, field, message: 'it has no words in the file' }));
  });

/** One corporation answers for each region; without it the region's opportunities would have no steward. */
const stewardless = ({ regions, spks }: Read): DataProblem[] => {
  if (!spks) return [];
  return (regions ?? [])
    .filter((region) => spks.filter((spk) => spk.region === region.id).length !== 1)
    .map((region) => ({ file: 'spks.json', row: null, field: 'region', message: `exactly one row is needed for "${region.id}"` }));
};

const demoReferences = (row: DemoRow): Reference[] => [
  ['town', 'town', row.town],
  ['zone', 'zone', row.zone],
  ...many('oked', 'oked', row.oked),
];

const unknownNames = (data: Read, known: KnownIds): DataProblem[] => [
  ...each('towns.json', data.towns, known, (row) => [
    ['region', 'region', row.region],
    ['spk', 'spk', row.spk],
    ...many(
      'zoneLink',
      'zone',
      row.zoneLink.map((link) => link.zone),
    ),
    ...many(
      'enterprises.oked',
      'oked',
      row.enterprises.flatMap((enterprise) => enterprise.oked),
    ),
  ]),
  ...each('spks.json', data.spks, known, (row) => [['region', 'region', row.region]]),
  ...each('zones.json', data.zones, known, (row) => [['region', 'region', row.region], ...many('towns', 'town', row.towns)]),
  ...each('facilities.json', data.facilities, known, (row) => [
    ['region', 'region', row.region],
    ['town', 'town', row.town],
    ...many('oked', 'oked', row.oked),
  ]),
  ...each('projects.json', data.projects, known, (row) => [
    ['region', 'region', row.region],
    ['town', 'town', row.town],
    ['zone', 'zone', row.zone],
    ...many('oked', 'oked', row.oked),
  ]),
  ...each('demo/facilities.json', data.demo?.facilities ?? null, known, demoReferences),
  ...each('demo/projects.json', data.demo?.projects ?? null, known, demoReferences),
  ...each('demo/zone-sites.json', data.demo?.zoneSites ?? null, known, demoReferences),
  ...each('demo/industrial-sites.json', data.demo?.industrialSites ?? null, known, demoReferences),
];

const repeatedNames = (data: Read): DataProblem[] => [
  ...repeated(
    'regions.json',
    (data.regions ?? []).map((row) => row.id),
    'id',
  ),
  ...repeated(
    'towns.json',
    (data.towns ?? []).map((row) => row.id),
    'id',
  ),
  ...repeated(
    'spks.json',
    (data.spks ?? []).map((row) => row.id),
    'id',
  ),
  ...repeated(
    'zones.json',
    (data.zones ?? []).map((row) => row.id),
    'id',
  ),
  ...repeated(
    'mrp.json',
    (data.mrp ?? []).map((row) => row.from),
    'from',
  ),
  ...repeated(
    'oked.json',
    (data.oked ?? []).flatMap((section) => section.divisions.map((division) => division.code)),
    'code',
  ),
  ...repeated(
    'zone-terms.json',
    (data.zoneTerms?.clauses ?? []).map((clause) => clause.key),
    'key',
  ),
];

/** What no single file can show: references to unknown names, names used twice, towns in two regions. */
export const referenceProblems = (data: Read): DataProblem[] => [
  ...unknownNames(data, knownIds(data)),
  ...misplaced('facilities.json', data.facilities, data),
  ...misplaced('projects.json', data.projects, data),
  ...misplaced('industrial-zones.json', data.industrialZones?.rows ?? null, data),
  ...repeatedNames(data),
  ...repeatedAddresses(data),
  ...wordless(data),
  ...stewardless(data),
  ...facilityProblems(data),
  ...measureProblems(data),
];
