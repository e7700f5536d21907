import type { SheetName } from 'shared/registers/findings.ts';
import { FACILITY_SHEET } from './opportunities/facility-sheet.ts';
import { MEASURE_SHEET } from './measures/measure-sheet.ts';
import { ZONE_SITE_SHEET } from './opportunities/zone-site-sheet.ts';
import type { SheetKind } from './sheet-kind.ts';

const KINDS: Record<SheetName, SheetKind> = { FACILITIES: FACILITY_SHEET, ZONE_SITES: ZONE_SITE_SHEET, MEASURES: MEASURE_SHEET };

export const sheetKind = (name: SheetName): SheetKind => KINDS[name];
