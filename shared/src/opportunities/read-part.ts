import { CONDITIONS, CURRENCIES, LEGAL_STATES, OPPORTUNITY_STATUSES, UTILITIES } from './kinds.ts';
import { CONNECTIONS, GRADES, LAND_RIGHTS, OWNER_FORMS, PRICE_DEALS, PRICE_UNITS } from './parts.ts';
import type { Evidence, Parts } from './parts.ts';
import { STATUS_REASONS } from './content.ts';
import type { StatusEntry } from './content.ts';
import type { LocalizedText } from '../locale/locale.ts';

/** Fields of a part as they are stored or typed, by name. */
export type PartFields = Readonly<Record<string, unknown>>;

const text = (fields: PartFields, name: string): string | null => {
  const value = fields[name];
  return typeof value === 'string' ? value : null;
};

const figure = (fields: PartFields, name: string): number | null => {
  const value = fields[name];
  return typeof value === 'number' ? value : null;
};

const word = <Word extends string>(fields: PartFields, name: string, words: readonly Word[]): Word | null =>
  words.find((one) => one === fields[name]) ?? null;

/** A word without which a part is none. */
const neededWord = <Word extends string>(fields: PartFields, name: string, words: readonly Word[]): Word => {
  const found = word(fields, name, words);
  if (found === null) throw new TypeError(`A part has no ${name}.`);
  return found;
};

const evidence = (fields: PartFields): Evidence => ({
  grade: word(fields, 'grade', GRADES),
  source: text(fields, 'source'),
  asOf: text(fields, 'asOf'),
});

/** Reads one item of each list. What a field cannot be is unknown; a part without its needed word is an error: nothing stores one. */
const PART_READERS: { readonly [List in keyof Parts]: (fields: PartFields) => Parts[List][number] } = {
  parcels: (fields) => ({
    cadastralNumber: text(fields, 'cadastralNumber'),
    landHa: figure(fields, 'landHa'),
    purpose: text(fields, 'purpose'),
    right: word(fields, 'right', LAND_RIGHTS),
    ...evidence(fields),
  }),
  buildings: (fields) => ({
    name: text(fields, 'name') ?? '',
    builtYear: figure(fields, 'builtYear'),
    floorM2: figure(fields, 'floorM2'),
    storeys: figure(fields, 'storeys'),
    clearHeightM: figure(fields, 'clearHeightM'),
    craneT: figure(fields, 'craneT'),
    condition: word(fields, 'condition', CONDITIONS),
    ...evidence(fields),
  }),
  utilities: (fields) => ({
    utility: neededWord(fields, 'utility', UTILITIES),
    connection: neededWord(fields, 'connection', CONNECTIONS),
    distanceM: figure(fields, 'distanceM'),
    available: figure(fields, 'available'),
    asset: text(fields, 'asset'),
    assetMva: figure(fields, 'assetMva'),
    ...evidence(fields),
  }),
  equipment: (fields) => ({
    name: text(fields, 'name') ?? '',
    quantity: figure(fields, 'quantity'),
    madeYear: figure(fields, 'madeYear'),
    hasDrawings: typeof fields['hasDrawings'] === 'boolean' ? fields['hasDrawings'] : null,
    ...evidence(fields),
  }),
  legal: (fields) => ({
    state: neededWord(fields, 'state', LEGAL_STATES),
    party: text(fields, 'party'),
    words: text(fields, 'words'),
    ...evidence(fields),
  }),
  owners: (fields) => ({
    form: neededWord(fields, 'form', OWNER_FORMS),
    name: text(fields, 'name'),
    bin: text(fields, 'bin'),
    contact: text(fields, 'contact'),
    ...evidence(fields),
  }),
  prices: (fields) => ({
    deal: neededWord(fields, 'deal', PRICE_DEALS),
    amount: figure(fields, 'amount') ?? 0,
    currency: neededWord(fields, 'currency', CURRENCIES),
    per: neededWord(fields, 'per', PRICE_UNITS),
    ...evidence(fields),
  }),
};

/** The lists of a place, each item read from its fields. */
export const partsOf = (items: <List extends keyof Parts>(list: List) => readonly PartFields[]): Parts => ({
  parcels: items('parcels').map(PART_READERS.parcels),
  buildings: items('buildings').map(PART_READERS.buildings),
  utilities: items('utilities').map(PART_READERS.utilities),
  equipment: items('equipment').map(PART_READERS.equipment),
  legal: items('legal').map(PART_READERS.legal),
  owners: items('owners').map(PART_READERS.owners),
  prices: items('prices').map(PART_READERS.prices),
});

/** Reads a dated state; a typed one has no date of its own besides that of the state. */
export const readStatus = (fields: PartFields, words: LocalizedText | null): StatusEntry => ({
  status: neededWord(fields, 'status', OPPORTUNITY_STATUSES),
  since: text(fields, 'since'),
  reason: word(fields, 'reason', STATUS_REASONS),
  words,
  ...evidence(fields),
});
