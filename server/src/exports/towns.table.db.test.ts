import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { xlsxTexts } from '../testing/export-files.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { places } from '../towns/places.reference.ts';
import { townsGeoJson } from './towns.geojson.ts';
import { townsTable } from './towns.table.ts';
import { townsWorkbook } from './towns.workbook.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('the files of all towns', () => {
  it('compare 27 towns by every indicator with one statement', async () => {
    const ctx = await world.as('visitor');
    const { lines } = await townsTable(ctx);
    const { indicators } = places(ctx);
    expect(ctx.statements.count).toBe(1);
    expect(lines).toHaveLength(28);
    expect(new Set(lines.map((line) => line.length))).toEqual(new Set([6 + indicators.length]));
  });

  it('open as a workbook', async () => {
    const { texts, formulas } = await xlsxTexts(await townsWorkbook(await world.as('visitor')));
    expect(texts).toEqual(expect.arrayContaining(['Текели', 'Охват газом']));
    expect(formulas).toEqual([]);
  });

  it('say unknown with an empty cell, and never with a zero', async () => {
    const { lines } = await townsTable(await world.as('visitor'));
    const column = lines[0]?.indexOf('Охват газом') ?? -1;
    expect(
      lines
        .slice(1)
        .map((line) => [line[0], line[column]])
        .filter(([, value]) => value !== null),
    ).toEqual([['Текели', 92]]);
  });

  it('give every claim with its date and source as GeoJSON', async () => {
    const file = JSON.parse(await townsGeoJson(await world.as('visitor'))) as {
      readonly licence: string;
      readonly features: readonly {
        readonly id: string;
        readonly properties: { readonly claims: readonly { readonly source: string }[] };
      }[];
    };
    expect(file.licence).not.toBe('');
    expect(file.features).toHaveLength(27);
    const claims = file.features.flatMap(({ properties }) => properties.claims);
    expect(claims.length).toBeGreaterThan(200);
    expect(claims.filter(({ source }) => source === '')).toEqual([]);
  });
});
