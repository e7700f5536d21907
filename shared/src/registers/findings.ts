import type { OrganisationKind } from '../identity/roles.ts';

/** What a dry run says about a row of a sheet. */
export const ROW_VERDICTS = ['NEW', 'CHANGED', 'SAME', 'DUPLICATE', 'ERROR'] as const;
export type RowVerdict = (typeof ROW_VERDICTS)[number];

/** Findings that keep a row from being imported. */
const ROW_ERRORS = [
  'REQUIRED',
  'NOT_NUMBER',
  'TWO_WAYS',
  'OTHER_UNIT',
  'OUT_OF_RANGE',
  'NOT_WHOLE',
  'TOO_PRECISE',
  'DATE_FOR_NUMBER',
  'NOT_DATE',
  'UNKNOWN_WORD',
  'TOO_LONG',
  'FORMULA_ERROR',
  'FORMULA_WITHOUT_VALUE',
  'NOT_POINT',
  'NULL_POINT',
  'SWAPPED_POINT',
  'OUTSIDE_COUNTRY',
  'FAR_FROM_PLACE',
  'UNKNOWN_REGION',
  'UNKNOWN_TOWN',
  'TOWN_OF_OTHER_REGION',
  'NOT_OWN_REGION',
  'SEVERAL_MATCHES',
  'UNKNOWN_ZONE',
  'NOT_OWN_ZONE',
  'DOUBLED_HEADING',
  'UNKNOWN_ID',
  'UNKNOWN_PLACE',
  'NOT_OWN_PLACE',
  'UNKNOWN_PLAN',
  'ENDS_BEFORE_START',
  'OVER_PLANNED',
  'OVER_ALLOCATED',
  'TOTAL_DIFFERS',
] as const;

/** Findings by which a row is of a site that is there already, and that an import may not change. */
const ROW_DUPLICATES = ['ROW_REPEATED', 'NOT_TAKEN_OVER', 'OTHER_STEWARD', 'OPEN_PROPOSAL'] as const;

/** Findings that a person should look at; the row is imported all the same. */
const ROW_WARNINGS = [
  'UNIT_CONVERTED',
  'CHARACTERS_REMOVED',
  'MERGED_CELL',
  'HIDDEN_ROW',
  'SERIAL_DATE',
  'CADASTRAL_SHAPE',
  'POINT_REPEATED',
  'METRES_FOR_KILOMETRES',
  'IMPLAUSIBLE',
  'FORM_MISSING',
  'SMALL_SUM',
] as const;

export const FINDING_CODES = [...ROW_ERRORS, ...ROW_DUPLICATES, ...ROW_WARNINGS] as const;
export type FindingCode = (typeof FINDING_CODES)[number];

const ERRORS: ReadonlySet<string> = new Set(ROW_ERRORS);
export const isRowError = (code: FindingCode): boolean => ERRORS.has(code);

const DUPLICATES: ReadonlySet<string> = new Set(ROW_DUPLICATES);
export const isDuplicate = (code: FindingCode): boolean => DUPLICATES.has(code);

/** Something about one cell or one row, with what it could mean instead. */
export interface Finding {
  readonly code: FindingCode;
  /** Key of the column; null: the row as a whole. */
  readonly column: string | null;
  /** What it may have been meant to be, as it would be typed. */
  readonly suggestion: string | null;
}

export const finding = (code: FindingCode, column: string | null, suggestion: string | null = null): Finding => ({
  code,
  column,
  suggestion,
});

/** Why a file is not taken at all. */
export const SHEET_REFUSALS = [
  'EMPTY',
  'NOT_A_SHEET',
  'OLD_FORMAT',
  'MACROS',
  'ENCRYPTED',
  'DAMAGED',
  'BOMB',
  'TOO_LARGE',
  'TOO_MANY_ROWS',
  'TOO_MANY_COLUMNS',
  'NO_HEADINGS',
  'BROKEN_OFF',
] as const;
export type SheetRefusal = (typeof SHEET_REFUSALS)[number];

export const IMPORT_STATES = ['READING', 'READ', 'CHECKING', 'CHECKED', 'APPLYING', 'APPLIED', 'UNDOING', 'UNDONE', 'REFUSED'] as const;
export type ImportState = (typeof IMPORT_STATES)[number];

/** Sheets that can be imported. */
export const SHEETS = ['FACILITIES', 'ZONE_SITES', 'MEASURES'] as const;
export type SheetName = (typeof SHEETS)[number];

/** Organisations whose people import a kind of sheet, each into its own register. */
export const IMPORTERS: Readonly<Record<SheetName, OrganisationKind>> = {
  FACILITIES: 'SPK',
  ZONE_SITES: 'ZONE_COMPANY',
  MEASURES: 'AKIMAT',
};

export const IMPORTER_KINDS: readonly OrganisationKind[] = Object.values(IMPORTERS);

/** Why a file was refused, or why the last step of an import was not done. */
export const IMPORT_PROBLEMS = [...SHEET_REFUSALS, 'STOPPED', 'FAILED'] as const;
export type ImportProblem = (typeof IMPORT_PROBLEMS)[number];

/** What became of a row: made, changed, left alone because the register had moved on; undone, or kept because somebody has changed it since. */
export const ROW_OUTCOMES = ['MADE', 'CHANGED', 'LEFT', 'UNDONE', 'KEPT'] as const;
export type RowOutcome = (typeof ROW_OUTCOMES)[number];
