import type { SheetName } from 'shared/registers/findings.ts';
import { FACILITY_SHEET } from './facilities/facility-sheet.ts';
import type { SheetKind } from './sheet-kind.ts';

const KINDS: Record<SheetName, SheetKind> = { FACILITIES: FACILITY_SHEET };

export const sheetKind = (name: SheetName): SheetKind => KINDS[name];
