import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { readPlacements } from './placements-file.ts';

const folder = mkdtempSync(path.join(tmpdir(), 'placements-'));
afterAll(() => rmSync(folder, { recursive: true }));

const HEAD = 'name;place;divisions;investment;jobs;land_ha;power_mva';

const read = (...lines: readonly string[]) => {
  const file = path.join(folder, 'placements.csv');
  writeFileSync(file, `${lines.join('\n')}\n`);
  return readPlacements(file, new Set(['aksu', 'saran']));
};

describe('a file of placements', () => {
  it('is read with what is unknown left empty', async () => {
    expect(await read(HEAD, 'Завод;aksu;24 25;100 000 000;400;2,5;', '"Шины; РТИ";saran;22;;;;')).toEqual([
      { name: 'Завод', place: 'aksu', divisions: ['24', '25'], investment: 100_000_000, jobs: 400, landHa: 2.5, powerMva: null },
      { name: 'Шины; РТИ', place: 'saran', divisions: ['22'], investment: null, jobs: null, landHa: null, powerMva: null },
    ]);
  });

  it.each([
    ['a place that does not exist', 'Завод;nowhere;24;;;;', 'line 3: place: there is no town or zone "nowhere"'],
    ['a division of three digits', 'Завод;aksu;241;;;;', 'line 3: divisions: "241" is not an OKED division of two digits'],
    ['a figure that is none', 'Завод;aksu;24;;many;;', 'line 3: jobs: "many" is not a number above zero'],
    ['a figure below zero', 'Завод;aksu;24;-1;;;', 'line 3: investment: "-1" is not a number above zero'],
    ['a missing name', ';aksu;24;;;;', 'line 3: name is missing'],
    ['a cell too few', 'Завод;aksu;24', 'line 3: 3 cells instead of 7'],
  ])('is refused with its line for %s', async (_, line, problem) => {
    await expect(read(HEAD, 'Завод;aksu;24;;;;', line)).rejects.toThrow(problem);
  });

  it.each([
    ['other columns', ['name;town', 'Завод;aksu'], 'line 1: the columns must be name; place; divisions'],
    ['no rows', [HEAD], 'line 1: no placements'],
  ])('is refused for %s', async (_, lines, problem) => {
    await expect(read(...lines)).rejects.toThrow(problem);
  });
});
