import path from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import type { ProductData } from 'server/src/load-data/product-data.ts';
import { readData } from 'server/src/load-data/read-data.ts';
import { METHODS } from './implied.ts';
import { LABELLED } from './labels.ts';
import { isHeldOut, shippedPlacements } from './placements.ts';
import { placesOf } from './places.ts';
import { standingOf } from './ranking.ts';

let data: ProductData;
beforeAll(async () => {
  data = await readData(path.join(PROJECT_ROOT, 'server/data'), false);
});

const factsOf = (id: string, known: ProductData = data) => placesOf(known).find((place) => place.id === id)?.facts;

describe('what is known of a place', () => {
  it('is every town and zone', () => {
    expect(placesOf(data)).toHaveLength(data.towns.length + data.zones.length);
  });

  it('of a town joins its works, its idle facilities and the zones that cover it', () => {
    const { OKED, REGIME } = factsOf('saran') ?? {};
    expect(OKED).toEqual(expect.arrayContaining(['05', '22', '25']));
    expect(REGIME).toEqual(['SPECIAL_ZONE', 'INDUSTRIAL_ZONE']);
  });

  it('takes the newest population with the rate of the town, or of its region', () => {
    // 51 728 people, 4.9 % without work in the region.
    expect(factsOf('aksu')?.JOBS).toBe(1_267);
    expect(factsOf('karazhal')?.JOBS).toBeNull();
  });

  it('knows nothing of the projects that are asked about', () => {
    expect(placesOf({ ...data, projects: [] } as ProductData)).toEqual(placesOf(data));
  });
});

describe('placements of the data', () => {
  it('are the projects whose town or zone is known, with sums in tenge only', () => {
    const placements = shippedPlacements(data);
    expect(placements).toHaveLength(data.projects.filter(({ town, zone }) => town ?? zone).length);
    expect(placements.find(({ id }) => id === 'ekibastuz-efa')).toMatchObject({
      place: 'ekibastuz',
      divisions: ['24'],
      investment: 113_000_000_000,
    });
    expect(placements.find(({ id }) => id === 'zhanatas-wind')?.investment).toBeNull();
  });

  it('are held out by their names alone, about half of them', () => {
    const held = shippedPlacements(data).filter(({ id }) => isHeldOut(id));
    expect(isHeldOut('ekibastuz-efa')).toBe(isHeldOut('ekibastuz-efa'));
    expect(held.length).toBeGreaterThan(10);
    expect(held.length).toBeLessThan(34);
  });
});

describe('methods', () => {
  const intent = { name: 'A works', divisions: ['24'], investment: null, jobs: 100, landHa: null, powerMva: null };
  const place = (id: string, OKED: string[]) => ({ id, facts: { OKED, REGIME: ['NONE'], JOBS: 1_000 } });

  it('matching puts a place of the same division first', () => {
    const verdicts = [place('other', ['01']), place('same', ['24'])].map((one) => METHODS['matching']?.(intent, one));
    // Of the weights 5 + 1 + 1: labour alone, then labour and division.
    expect(verdicts.map((verdict) => verdict?.bound)).toEqual([14.3, 85.7]);
  });

  it('random tells nothing apart', () => {
    const verdicts = placesOf(data).flatMap((one) => METHODS['random']?.(intent, one) ?? []);
    const [first] = verdicts;
    expect(first && standingOf(verdicts, first)).toEqual({ before: 0, equal: verdicts.length });
  });
});

describe('labels', () => {
  it('are sixty pairs with a reason each, of places that exist, each place once a project', () => {
    const ids = new Set(placesOf(data).map(({ id }) => id));
    const pairs = LABELLED.flatMap((project) => project.pairs.map((pair) => ({ ...pair, project: project.name })));
    expect(pairs).toHaveLength(60);
    expect(pairs.filter(({ place, reason }) => !ids.has(place) || reason.length < 10)).toEqual([]);
    expect(new Set(pairs.map(({ project, place }) => `${project} ${place}`)).size).toBe(60);
  });
});
