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

/** What no single row of the facilities can show. */
export const facilityProblems = (data: Read): DataProblem[] => [
  ...(data.facilities ?? []).flatMap((row) => (data.facilityWords ? wordless(row, data.facilityWords) : [])),
  ...homeless(data),
  ...twice(data.facilities ?? []),
];
