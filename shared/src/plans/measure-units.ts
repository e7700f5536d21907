import type { LocalizedText } from '../locale/locale.ts';
import { unitOf } from '../texts/unit-forms.ts';
import type { UnitWords } from '../texts/unit-forms.ts';
import units from './measure-units.json';

const UNITS: Readonly<Record<string, UnitWords>> = units;

/** In what the result of a measure is counted. */
export const MEASURE_UNITS: readonly string[] = Object.keys(UNITS);

/** The unit as it stands beside this number; null for a unit that is not in the list. */
export const measureUnitName = (unit: string, quantity: number): LocalizedText | null => unitOf(UNITS[unit], quantity);
