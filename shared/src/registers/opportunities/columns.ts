import { compactCode } from '../../texts/digits.ts';
import { isHttpsAddress } from '../../identifiers/web-address.ts';
import { cellText } from '../cells.ts';
import type { RawCell } from '../cells.ts';
import { finding } from '../findings.ts';
import { readChoice, readChoices, YES_NO } from '../read-choice.ts';
import type { Choices } from '../read-choice.ts';
import { readDate } from '../read-date.ts';
import { readNumber, refusedCell } from '../read-number.ts';
import type { CellContext, NumberSpec, ReadCell } from '../read-number.ts';
import { readDegrees, readPair } from '../read-point.ts';
import { readCadastral, readText } from '../read-text.ts';
import type { SheetColumn } from '../sheet.ts';
import { CONDITION_WORDS, CONTAMINATION_WORDS, DEAL_WORDS, LEGAL_WORDS, OWNER_WORDS, STATUS_WORDS, UTILITY_WORDS } from './choices.ts';
import { headingOf } from './words.ts';
import type { OpportunityColumn } from './words.ts';

type Read = SheetColumn['read'];
type Reading = Pick<SheetColumn, 'read' | 'choices'>;

const number =
  (spec: NumberSpec): Read =>
  (cell, context) =>
    readNumber(cell, spec, context);

const text =
  (max: number, isLong = false): Read =>
  (cell, context) =>
    readText(cell, { max, isLong }, context);

/** One value of a closed list. */
export const choice = (choices: Choices<string>): Reading => ({ read: (cell, context) => readChoice(cell, choices, context), choices });

const choices = (list: Choices<string>): Reading => ({ read: (cell, context) => readChoices(cell, list, context), choices: list });

const yesNo = choice(YES_NO);

const degrees: Read = (cell, { column }) => {
  const value = readDegrees(cell);
  return value === null ? refusedCell(finding('NOT_POINT', column)) : { value, findings: [] };
};

const pair: Read = (cell, { column }) => {
  const value = readPair(cell);
  return value === null ? refusedCell(finding('NOT_POINT', column, '47.8014, 67.7131')) : { value, findings: [] };
};

/** `24.10`, `24`, `C24; 25`: divisions of the classifier, by their first two digits. */
const divisions = (cell: RawCell, { column }: CellContext): ReadCell<string[]> => {
  const codes = cellText(cell)
    .split(/[,;|\n]/)
    .map((code) => /^[A-Uа-я]?\s*(\d{2})(?:[.\d]*)$/iu.exec(compactCode(code))?.[1]);
  const known = codes.filter((code) => code !== undefined);
  return known.length === codes.length ? { value: [...new Set(known)], findings: [] } : refusedCell(finding('UNKNOWN_WORD', column, '24'));
};

const address: Read = (cell, { column }) => {
  const value = cellText(cell).trim();
  return isHttpsAddress(value) ? { value, findings: [] } : readText(cell, { max: 300 }, { column, locale: 'RU', unit: '' });
};

const kato: Read = (cell, { column }) => {
  const value = compactCode(cellText(cell));
  return /^\d{9}$/.test(value) ? { value, findings: [] } : refusedCell(finding('UNKNOWN_TOWN', column));
};

const READ: Record<OpportunityColumn, Read | Reading> = {
  zone: text(200),
  number: text(40),
  nameRu: text(200),
  nameKk: text(200),
  nameEn: text(200),
  region: text(120),
  town: text(120),
  kato,
  address: text(300),
  lat: degrees,
  lng: degrees,
  point: pair,
  cadastral: readCadastral,
  landHa: number({ measure: 'AREA', size: 10_000, min: 0, max: 100_000, places: 4 }),
  floorM2: number({ measure: 'AREA', size: 1, min: 0, max: 100_000_000, places: 0 }),
  status: choice(STATUS_WORDS),
  idleSince: readDate,
  made: text(2_000, true),
  oked: divisions,
  owner: text(300),
  ownership: choice(OWNER_WORDS),
  condition: choice(CONDITION_WORDS),
  contamination: choice(CONTAMINATION_WORDS),
  legal: choices(LEGAL_WORDS),
  deals: choices(DEAL_WORDS),
  price: number({ measure: 'MONEY', size: 1, min: 0, max: 1e13, places: 0 }),
  rentHaYear: number({ measure: 'MONEY', size: 1, min: 0, max: 1e12, places: 0 }),
  powerMva: number({ measure: 'POWER', size: 1, min: 0, max: 10_000, places: 4 }),
  waterM3Day: number({ measure: 'WATER', size: 1, min: 0, max: 10_000_000, places: 2 }),
  heatGcalHour: number({ measure: 'HEAT', size: 1, min: 0, max: 10_000, places: 3 }),
  power: yesNo,
  water: yesNo,
  heat: yesNo,
  gas: yesNo,
  sewerage: yesNo,
  rail: yesNo,
  road: yesNo,
  telecom: yesNo,
  utilities: choices(UTILITY_WORDS),
  railKm: number({ measure: 'DISTANCE', size: 1_000, min: 0, max: 1_000_000, places: 3 }),
  roadKm: number({ measure: 'DISTANCE', size: 1_000, min: 0, max: 1_000_000, places: 3 }),
  note: text(4_000, true),
  source: address,
  asOf: readDate,
};

/** A column of a register of opportunities. */
export const opportunityColumn = (key: OpportunityColumn): SheetColumn => {
  const reading = READ[key];
  return { ...headingOf(key), ...(typeof reading === 'function' ? { read: reading } : reading) };
};
