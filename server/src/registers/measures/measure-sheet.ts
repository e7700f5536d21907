import { MEASURE_COLUMNS, MEASURE_TEMPLATE, offeredMeasureColumns } from 'shared/registers/measures/columns.ts';
import { readMoneyHeading } from 'shared/registers/measures/money-headings.ts';
import { NAMES } from '../sheet-kind.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { openMeasureCheck } from './measure-check.ts';
import { undoMeasures, writeMeasures } from './measure-write.ts';

/** The measures of the plans that an akimat keeps: rows become proposals, which a second person decides. */
export const MEASURE_SHEET: SheetKind = {
  name: 'MEASURES',
  columns: MEASURE_COLUMNS,
  composed: readMoneyHeading,
  offered: offeredMeasureColumns,
  template: MEASURE_TEMPLATE,
  titles: NAMES,
  openCheck: openMeasureCheck,
  write: writeMeasures,
  undo: undoMeasures,
};
