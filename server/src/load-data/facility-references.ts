import type { DataProblem } from './data-problem.ts';
import type { PartlyRead, ProductData } from './product-data.ts';
import type { FacilityRow } from './schemas/facilities.schema.ts';
import type { FacilityWords } from './schemas/facility-words.schema.ts';

type Read = PartlyRead<ProductData>;

const FILE = 'facilities.json';

type Used = readonly [field: string, words: Readonly<Record<string, unknown>>, code: string | null];

/** Codes of the figures that facility-words.json has no words for. */
const wordless = (row: FacilityRow, words: FacilityWords): DataProblem[] => {
  if (!row.figures) return [];
  const used: Used[] = [
    ['figures.ownerForm', words.ownerForms, row.figures.ownerForm],
    ...row.figures.legalStates.map((code): Used => ['figures.legalStates', words.legalStates, code]),
    ...row.figures.events.map(({ what }): Used => ['figures.events.what', words.events, what]),
    ...row.figures.events.map(({ why }): Used => ['figures.events.why', words.reasons, why]),
  ];
  return used
    .filter(([, known, code]) => code !== null && known[code] === undefined)
    .map(([field, , code]) => ({ file: FILE, row: row.id, field, message: `facility-words.json has no word "${code}"` }));
};

/** A newer claim belongs to a facility of the file. */
const homeless = ({ facilities, facilityUpdates }: Read): DataProblem[] => {
  const known = new Set((facilities ?? []).map((row) => row.id));
  if (known.size === 0) return [];
  return (facilityUpdates ?? [])
    .filter((update) => !known.has(update.facility))
    .map(({ facility, field }) => ({
      file: 'facility-updates.json',
      row: facility,
      field,
      message: `there is no facility "${facility}"`,
    }));
};

const LETTERS = /[^\p{L}\p{N}]+/gu;

/** What two rows of one plant have in common, however each is punctuated. */
const identityOf = ({ name, region, town, place }: FacilityRow): string =>
  [name.ru, region, town ?? place?.ru ?? ''].map((part) => part.toLowerCase().replace(LETTERS, '')).join('|');

/** The same plant under two names of rows: compiled twice, in two batches. */
const twice = (rows: readonly FacilityRow[]): DataProblem[] => {
  const first = new Map<string, string>();
  return rows.flatMap((row) => {
    const identity = identityOf(row);
    const other = first.get(identity);
    first.set(identity, other ?? row.id);
    return other === undefined ? [] : [{ file: FILE, row: row.id, field: 'name', message: `this is the plant of "${other}"` }];
  });
};

const ZONES = 'industrial-zones.json';

/** A zone lies in a region and town of the files, stands on a facility of theirs, is run by a corporation of theirs, and is there once. */
const zonesOfNothing = ({ industrialZones, facilities, spks, regions, towns }: Read): DataProblem[] => {
  const idsOf = (rows: readonly { readonly id: string }[] | null) => rows && new Set(rows.map(({ id }) => id));
  const known = { facility: idsOf(facilities), operator: idsOf(spks), region: idsOf(regions), town: idsOf(towns) };
  const rows = industrialZones?.rows ?? [];
  const strangers = rows.flatMap((row) =>
    (['facility', 'operator', 'region', 'town'] as const)
      .filter((field) => row[field] !== null && known[field]?.has(row[field]) === false)
      .map((field) => ({ file: ZONES, row: row.id, field, message: `there is no ${field} "${row[field] ?? ''}"` })),
  );
  const again = rows.filter((row, index) => rows.findIndex(({ id }) => id === row.id) !== index);
  return [...strangers, ...again.map(({ id }) => ({ file: ZONES, row: id, field: 'id', message: 'this name is used twice' }))];
};

/** An invented site belongs to an invented zone of the same name. */
const sitesOfNoZone = ({ demo }: Read): DataProblem[] =>
  (demo?.industrialSites ?? [])
    .filter((row) => demo?.industrialZones.some((zone) => zone.id === row.industrialZoneId) === false)
    .map((row) => ({ file: 'demo/industrial-sites.json', row: row.id, field: 'industrialZoneId', message: 'there is no such zone' }));

/** What no single row of the facilities and of the zones on them can show. */
export const facilityProblems = (data: Read): DataProblem[] => [
  ...(data.facilities ?? []).flatMap((row) => (data.facilityWords ? wordless(row, data.facilityWords) : [])),
  ...homeless(data),
  ...twice(data.facilities ?? []),
  ...zonesOfNothing(data),
  ...sitesOfNoZone(data),
];
