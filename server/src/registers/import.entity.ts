import type { Locale } from 'shared/locale/locale.ts';
import type { RawCell } from 'shared/registers/cells.ts';
import type { Finding, FindingCode, ImportProblem, ImportState, RowOutcome, RowVerdict, SheetName } from 'shared/registers/findings.ts';
import type { Heading } from 'shared/registers/headings.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import {
  bigint,
  bool,
  byDefault,
  entity,
  id,
  integer,
  integers,
  json,
  key,
  nullable,
  text,
  texts,
  timestamp,
  uuid,
} from '../kernel/entity.ts';

/** How many rows have each verdict and each finding. */
export interface ImportCounts {
  readonly verdicts?: Partial<Readonly<Record<RowVerdict, number>>>;
  readonly findings?: Partial<Readonly<Record<FindingCode, number>>>;
  readonly outcomes?: Partial<Readonly<Record<RowOutcome, number>>>;
}

export const RegisterImport = entity('register_import', {
  id: id(),
  organisationId: uuid(),
  sheet: text<SheetName>(),
  fileName: text(),
  fileBytes: bigint(),
  /** SHA-256 of the file, in hexadecimal. */
  fileDigest: text(),
  format: nullable(text<'XLSX' | 'CSV'>()),
  encoding: nullable(text()),
  sheetName: nullable(text()),
  locale: byDefault("'RU'", text<Locale>()),
  state: byDefault("'READING'", text<ImportState>()),
  problem: nullable(text<ImportProblem>()),
  headings: byDefault("'[]'", json<readonly Heading[]>()),
  skipsUnreadable: byDefault('false', bool()),
  rows: byDefault('0', integer()),
  counts: byDefault("'{}'", json<ImportCounts>()),
  done: byDefault('0', integer()),
  total: byDefault('0', integer()),
  isStopping: byDefault('false', bool()),
  version: byDefault('1', integer()),
  createdBy: uuid(),
  createdByName: text(),
  askedBy: nullable(uuid()),
  createdAt: byDefault('now()', timestamp()),
  updatedAt: byDefault('now()', timestamp()),
  appliedAt: nullable(timestamp()),
  undoneAt: nullable(timestamp()),
});

export const RegisterImportRow = entity('register_import_row', {
  importId: key(uuid()),
  number: key(integer()),
  organisationId: uuid(),
  cells: json<readonly RawCell[]>(),
  isHidden: byDefault('false', bool()),
  merged: byDefault("'{}'", integers()),
  verdict: nullable(text<RowVerdict>()),
  findings: byDefault("'[]'", json<readonly Finding[]>()),
  codes: byDefault("'{}'", texts<FindingCode>()),
  entry: byDefault("'{}'", json<RowValues>()),
  changed: byDefault("'{}'", texts()),
  targetId: nullable(uuid()),
  outcome: nullable(text<RowOutcome>()),
  former: nullable(json<unknown>()),
  leftVersion: nullable(integer()),
});
