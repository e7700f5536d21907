import { FACILITY_COLUMNS } from 'shared/registers/facilities/columns.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { openFacilityCheck } from './facility-check.ts';
import { undoFacilities } from './facility-undo.ts';
import { writeFacilities } from './facility-write.ts';

/** A register of idle facilities of the corporation's region. */
export const FACILITY_SHEET: SheetKind = {
  name: 'FACILITIES',
  columns: FACILITY_COLUMNS,
  openCheck: openFacilityCheck,
  write: writeFacilities,
  undo: undoFacilities,
};
