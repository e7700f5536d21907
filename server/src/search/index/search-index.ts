import { UTILITIES } from 'shared/opportunities/kinds.ts';
import { currencyOf, LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { BitSet } from '../../kernel/bit-set.ts';
import { FigureColumn } from './figure-column.ts';
import type { IndexRow } from './index-rows.ts';
import { RowIds } from './row-ids.ts';
import { ValueColumn } from './value-column.ts';

/** Figures that lists are ordered by or that places are drawn with, beside those of the ranges. */
export const MORE_FIGURES = ['permanentJobs', 'heatGcalHour', 'lat', 'lng', 'x', 'y', 'z', 'listing', 'publishedAt', 'asOf'] as const;
export type FigureName = RangeField | (typeof MORE_FIGURES)[number];
const FIGURES: readonly FigureName[] = [...RANGE_FIELDS, ...MORE_FIGURES];

const NONE = '{}';

/** `{A,B}` as PostgreSQL writes a list of plain words. */
const listed = (stored: string): string[] => (stored === NONE ? [] : stored.slice(1, -1).split(','));

const orUnknown = (stored: string): string[] => (stored === NONE ? ['UNKNOWN'] : listed(stored));

/** `{POWER}|{GAS}`, what is present and what is absent, as an answer for each utility. */
const answers = (stored: string): string[] => {
  const [present = [], absent = []] = stored.split('|').map(listed);
  return UTILITIES.map((one) => `${one}:${present.includes(one) ? 'YES' : absent.includes(one) ? 'NO' : 'UNKNOWN'}`);
};

/** An empty list of a closed list that has the answer UNKNOWN means this answer. */
const parserOf = (field: ListField): ((stored: string) => readonly string[]) => {
  const entry = SEARCH_CONDITIONS[field];
  if (entry.match === 'ONE_OF') return (stored) => [stored];
  if (entry.match === 'EACH') return answers;
  const hasUnknown = entry.match === 'ALL_OF' || ('values' in entry && entry.values.some((value) => value === 'UNKNOWN'));
  return hasUnknown ? orUnknown : listed;
};

const columnsFor = <Name extends string, Column>(names: readonly Name[], make: (name: Name) => Column): ReadonlyMap<Name, Column> =>
  new Map(names.map((name) => [name, make(name)]));

const known = <Name extends string, Column>(columns: ReadonlyMap<Name, Column>, name: Name): Column => {
  const column = columns.get(name);
  if (column === undefined) throw new Error(`The index has no column ${name}.`);
  return column;
};

/** Facets of a range: its steps by number, and rows without a figure in its currency. */
const stepOf = (row: IndexRow, field: RangeField): string => {
  const entry = SEARCH_CONDITIONS[field];
  const currency = currencyOf(field);
  const isInOther = currency !== null && row.currencies === (currency === 'KZT' ? 'USD' : 'KZT');
  if (isInOther && (!('per' in entry) || (row.permanentJobs ?? 0) > 0)) return 'OTHER_CURRENCY';
  const figure = row[field];
  return figure === null ? 'UNKNOWN' : String(entry.steps.filter((step) => step <= figure).length);
};

/**
 * The read model of the search in the memory of this process: every published row by its position. It is a copy of
 * `search_row` as of an edition; whoever reads rows by it compares the edition (`index-holder.ts`).
 */
export class SearchIndex {
  /** Positions with a row. */
  public all = BitSet.of(0);
  public readonly ids = new RowIds();
  /** The point of a row is only where its town or region is. */
  public readonly hints = new Set<number>();
  private readonly lists = columnsFor(LIST_FIELDS, (field) => new ValueColumn(parserOf(field)));
  private readonly steps = columnsFor(RANGE_FIELDS, () => new ValueColumn((stored) => [stored]));
  private readonly figures = columnsFor(FIGURES, () => new FigureColumn());
  private readonly regional = new ValueColumn((stored) => [stored]);
  private counted: number | null = null;

  public constructor(public edition: number) {}

  public list(field: ListField): ValueColumn {
    return known(this.lists, field);
  }

  public step(field: RangeField): ValueColumn {
    return known(this.steps, field);
  }

  public figure(name: FigureName): FigureColumn {
    return known(this.figures, name);
  }

  /** Rows of which only the region is known. */
  public regionOnly(): BitSet {
    return this.regional.rowsWith('true');
  }

  /** Number of rows. */
  public count(): number {
    this.counted ??= this.all.count();
    return this.counted;
  }

  public put(row: IndexRow): void {
    const { position } = row;
    this.makeRoom(position);
    this.all.add(position);
    this.counted = null;
    this.ids.set(position, row.id);
    for (const [field, column] of this.lists) column.set(position, row[field]);
    for (const [field, column] of this.steps) column.set(position, stepOf(row, field));
    for (const [name, column] of this.figures) column.set(position, row[name]);
    this.regional.set(position, String(row.pointIsRegion));
    if (row.pointIsHint) this.hints.add(position);
    else this.hints.delete(position);
  }

  public remove(position: number): void {
    this.makeRoom(position);
    this.all.delete(position);
    this.counted = null;
    for (const column of [...this.lists.values(), ...this.steps.values(), this.regional]) column.set(position, null);
    for (const column of this.figures.values()) column.set(position, null);
    this.hints.delete(position);
  }

  private makeRoom(position: number): void {
    if (position >>> 5 < this.all.words.length) return;
    const roomy = BitSet.of(Math.ceil((position + 1) * 1.5));
    roomy.words.set(this.all.words);
    this.all = roomy;
  }
}
