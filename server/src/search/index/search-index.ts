import { UTILITIES } from 'shared/opportunities/kinds.ts';
import { currencyOf, LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';
import { BitSet } from '../../kernel/bit-set.ts';
import { unitVector } from '../sphere.ts';
import { FigureColumn } from './figure-column.ts';
import type { IndexRow } from './index-rows.ts';
import { RowIds } from './row-ids.ts';
import { ValueColumn } from './value-column.ts';

/** Figures that lists are ordered by or that places are drawn with, beside those of the ranges. */
const OTHER_FIGURES = ['permanentJobs', 'heatGcalHour', 'lat', 'lng', 'listing', 'publishedAt', 'asOf'] as const;
const READ_FIGURES = [...RANGE_FIELDS, ...OTHER_FIGURES] as const;
/** The point on the unit sphere. */
const DRAWN_FIGURES = ['x', 'y', 'z'] as const;
export type FigureName = RangeField | (typeof OTHER_FIGURES)[number] | (typeof DRAWN_FIGURES)[number];
export const FIGURE_NAMES: readonly FigureName[] = [...READ_FIGURES, ...DRAWN_FIGURES];

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

const columnsFor = <Name extends string, Column>(names: readonly Name[], make: (name: Name) => Column): Readonly<Record<Name, Column>> =>
  // Every name has its column.
  Object.fromEntries(names.map((name) => [name, make(name)])) as Record<Name, Column>;

/** How many of the lower ends a figure reaches. */
const stepsReached = (steps: readonly number[], figure: number): number => {
  let reached = 0;
  while (reached < steps.length && (steps[reached] ?? Infinity) <= figure) reached += 1;
  return reached;
};

/** The steps of a range by number, and rows without a figure in its currency. */
const stepper = (field: RangeField): ((row: IndexRow) => string) => {
  const entry = SEARCH_CONDITIONS[field];
  const currency = currencyOf(field);
  const other = { KZT: 'USD', USD: 'KZT', none: null }[currency ?? 'none'];
  const isPerJob = 'per' in entry;
  const names = ['0', ...entry.steps.map((_, nth) => String(nth + 1))];
  return (row) => {
    if (other !== null && row.currencies === other && (!isPerJob || (row.permanentJobs ?? 0) > 0)) return 'OTHER_CURRENCY';
    const figure = row[field];
    return figure === null ? 'UNKNOWN' : (names[stepsReached(entry.steps, figure)] ?? '0');
  };
};

const STEPPERS = RANGE_FIELDS.map((field) => ({ field, stepOf: stepper(field) }));

/**
 * The read model of the search in the memory of this process: every published row by its position. It is a copy of
 * `search_row` as of an edition; whoever reads rows by it compares the edition (`index-holder.ts`).
 */
export class SearchIndex {
  /** Positions with a row. */
  public all = BitSet.of(0);
  public readonly ids = new RowIds();
  private readonly lists = columnsFor(LIST_FIELDS, (field) => new ValueColumn(parserOf(field)));
  private readonly steps = columnsFor(RANGE_FIELDS, () => new ValueColumn((stored) => [stored]));
  private readonly figures = columnsFor(FIGURE_NAMES, () => new FigureColumn());
  /** How exactly the point of a row is known: `HINT`, where it is only that of its town, zone or region, and `REGION`, of its region. */
  private readonly points = new ValueColumn((stored) => stored.split(' '));
  private counted: number | null = null;

  public constructor(public edition: number) {}

  public list(field: ListField): ValueColumn {
    return this.lists[field];
  }

  public step(field: RangeField): ValueColumn {
    return this.steps[field];
  }

  public figure(name: FigureName): FigureColumn {
    return this.figures[name];
  }

  /** Rows of which only the region is known. */
  public regionOnly(): BitSet {
    return this.points.rowsWith('REGION');
  }

  /** Whether the point of a row is only that of its town, zone or region. */
  public isHint(position: number): boolean {
    return this.points.valuesAt(position).includes('HINT');
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
    for (const field of LIST_FIELDS) this.lists[field].set(position, row[field]);
    for (const { field, stepOf } of STEPPERS) this.steps[field].set(position, stepOf(row));
    const point = unitVector(row);
    for (const name of READ_FIGURES) this.figures[name].set(position, row[name]);
    for (const name of DRAWN_FIGURES) this.figures[name].set(position, point[name]);
    this.points.set(position, row.pointIsRegion ? 'HINT REGION' : row.pointIsHint ? 'HINT' : '');
  }

  public remove(position: number): void {
    this.makeRoom(position);
    this.all.delete(position);
    this.counted = null;
    for (const column of [...Object.values(this.lists), ...Object.values(this.steps), this.points]) column.set(position, null);
    for (const column of Object.values(this.figures)) column.set(position, null);
  }

  private makeRoom(position: number): void {
    if (position >>> 5 < this.all.words.length) return;
    const roomy = BitSet.of(Math.ceil((position + 1) * 1.5));
    roomy.words.set(this.all.words);
    this.all = roomy;
  }
}
