import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about open data: it says what the files hold, and all of it is public. */
export const DATA_TABLE: RuleTable = {
  DataSet: { PUBLIC: 'key rows asOf files columns columnsOf' },
  DataFile: { PUBLIC: 'format path' },
  DataColumn: { PUBLIC: 'key name type unit meaning values' },
  DataColumnValue: { PUBLIC: 'code name' },
};
