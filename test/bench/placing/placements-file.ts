import { readFileSync } from 'node:fs';
import { csvRows } from 'server/src/registers/reading/csv-rows.ts';
import { delimiterOf, encodingOf } from 'server/src/registers/reading/csv-text.ts';
import type { Placement } from './placements.ts';

/** Why a file of placements is refused: its line and what is wrong there. */
class PlacementRefused extends Error {
  public constructor(line: number, why: string) {
    super(`line ${line}: ${why}`);
    this.name = 'PlacementRefused';
  }
}

const COLUMNS = ['name', 'place', 'divisions', 'investment', 'jobs', 'land_ha', 'power_mva'] as const;
type Column = (typeof COLUMNS)[number];

type Cells = readonly (string | null)[];

const checkHead = (cells: Cells): void => {
  const head = cells.map((cell) => cell?.trim().toLowerCase() ?? '');
  if (head.length !== COLUMNS.length || COLUMNS.some((column, nth) => head[nth] !== column))
    throw new PlacementRefused(1, `the columns must be ${COLUMNS.join('; ')}`);
};

const readRow = (line: number, cells: Cells, places: ReadonlySet<string>): Placement => {
  if (cells.length !== COLUMNS.length) throw new PlacementRefused(line, `${cells.length} cells instead of ${COLUMNS.length}`);
  const cell = (column: Column): string => cells[COLUMNS.indexOf(column)]?.trim() ?? '';
  const needed = (column: Column): string => {
    if (cell(column) === '') throw new PlacementRefused(line, `${column} is missing`);
    return cell(column);
  };
  const figure = (column: Column): number | null => {
    const [text, value] = [cell(column), Number(cell(column).replaceAll(/\s/g, '').replace(',', '.'))];
    if (text === '') return null;
    if (!Number.isFinite(value) || value <= 0) throw new PlacementRefused(line, `${column}: "${text}" is not a number above zero`);
    return value;
  };
  const place = needed('place');
  if (!places.has(place)) throw new PlacementRefused(line, `place: there is no town or zone "${place}"`);
  const divisions = needed('divisions').split(/[\s,]+/);
  const wrong = divisions.find((code) => !/^\d{2}$/.test(code));
  if (wrong !== undefined) throw new PlacementRefused(line, `divisions: "${wrong}" is not an OKED division of two digits`);
  return {
    name: needed('name'),
    place,
    divisions,
    investment: figure('investment'),
    jobs: figure('jobs'),
    landHa: figure('land_ha'),
    powerMva: figure('power_mva'),
  };
};

/** Reads a CSV file of placements whole or refuses it: `places` are the towns and zones that exist. Errors: PlacementRefused, SheetProblem. */
export const readPlacements = async (file: string, places: ReadonlySet<string>): Promise<Placement[]> => {
  const start = readFileSync(file).subarray(0, 65_536);
  const encoding = await encodingOf(file, start);
  const placements: Placement[] = [];
  let hasHead = false;
  for await (const { number, cells: raw } of csvRows(file, encoding, delimiterOf(new TextDecoder(encoding).decode(start)))) {
    const cells = raw.map((cell) => (typeof cell === 'string' ? cell : null));
    if (hasHead) placements.push(readRow(number, cells, places));
    else checkHead(cells);
    hasHead = true;
  }
  if (placements.length === 0) throw new PlacementRefused(1, 'no placements');
  return placements;
};
