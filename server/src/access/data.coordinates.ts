import type { RuleTable } from './rules.ts';

/** The part of the table of `coordinates.ts` that is about open data and about who runs the installation: all of it is public. */
export const DATA_TABLE: RuleTable = {
  DataSet: { PUBLIC: 'key rows asOf files columns columnsOf' },
  DataFile: { PUBLIC: 'format path' },
  DataColumn: { PUBLIC: 'key name type unit meaning values' },
  Operator: { PUBLIC: 'name bin address email phone' },
  StandingTexts: { PUBLIC: 'about privacy terms accessibility' },
  DataColumnValue: { PUBLIC: 'code name' },
};
