import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { EXCLUSIONS, LAND_RIGHTS } from 'shared/special-zones/project.ts';
import { readProject, writeProject } from './project-address.ts';
import { FIGURES, figuresOf } from './project-values.ts';
import type { FigureName, ProjectValues, YearValues } from './project-values.ts';

const read = (text: string): ProjectValues => readProject(new URLSearchParams(text));
const NOTHING = read('');

const told = <T>(arbitrary: fc.Arbitrary<T>): fc.Arbitrary<T | null> => fc.option(arbitrary);
const figure = (name: FigureName): fc.Arbitrary<number | null> => {
  const { min, max, places } = FIGURES[name];
  return told(places > 0 ? fc.integer({ min, max: max * 4 }).map((value) => value / 4) : fc.integer({ min, max }));
};
const year: fc.Arbitrary<YearValues> = fc.record({ revenue: told(fc.nat()), profit: told(fc.integer()) });
const years = fc.oneof(
  fc.record({ isSame: fc.constant(true), yearCount: fc.integer({ min: 1, max: 30 }), years: year.map((one) => [one]) }),
  fc.array(year, { minLength: 2, maxLength: 30 }).map((all) => ({ isSame: false, yearCount: all.length, years: all })),
);
const projects: fc.Arbitrary<ProjectValues> = fc
  .tuple(
    fc.record({
      figures: fc.record(figuresOf(figure)),
      start: told(fc.constantFrom('2026-03-01', '2028-02-29', '2000-01-01')),
      okedDivision: told(fc.constantFrom('01', '24', '96')),
      country: told(fc.constantFrom('KZ', 'CN')),
      exclusions: fc.subarray([...EXCLUSIONS]),
      landRight: told(fc.constantFrom(...LAND_RIGHTS)),
      isProfitNet: fc.boolean(),
    }),
    years,
  )
  .map(([rest, ofYears]) => ({ ...rest, ...ofYears }));

describe('the address of a project', () => {
  it('reads back what was written', () => {
    fc.assert(
      fc.property(projects, (project) => {
        expect(read(writeProject(project))).toEqual(project);
      }),
    );
  });

  it('is short and can be read', () => {
    expect(
      writeProject({
        ...NOTHING,
        start: '2026-03-01',
        figures: { ...NOTHING.figures, capex: 13_000_000_000 },
        years: [{ revenue: 5, profit: -2 }],
      }),
    ).toBe('?cost=13000000000&start=2026-03-01&y=5~-2');
    expect(writeProject(NOTHING)).toBe('');
  });

  it.each([
    'cost=0',
    'cost=1e9',
    'cost=12.5',
    'cost=-5',
    'imported=101',
    'start=2026-02-30',
    'start=tomorrow',
    'oked=1',
    'country=Kazakhstan',
    'is=PIRATE',
    'years=31',
    'years=0',
    'y=x~y',
    'ptax=%20',
    'land=mine',
    'net=yes',
    'bonitet=101',
    'bonitet=1.5',
  ])('ignores %s', (text) => {
    expect(read(text)).toEqual(NOTHING);
  });

  it('leaves out what is wrong and keeps the rest', () => {
    const project = read('cost=13000000000&imported=400&start=2026-03-01&y=1~2,bad~3');
    expect(project).toMatchObject({
      start: '2026-03-01',
      isSame: false,
      years: [
        { revenue: 1, profit: 2 },
        { revenue: null, profit: 3 },
      ],
    });
    expect(project.figures).toMatchObject({ capex: 13_000_000_000, importedPercent: null });
  });

  it('writes a single year so that it stays single', () => {
    const single: ProjectValues = { ...NOTHING, isSame: false, yearCount: 1, years: [{ revenue: 5, profit: 2 }] };
    expect(read(writeProject(single))).toMatchObject({ yearCount: 1, years: [{ revenue: 5, profit: 2 }] });
    expect(writeProject(read(writeProject(single)))).toBe(writeProject(single));
  });

  it('keeps foreign parameters', () => {
    expect(writeProject({ ...NOTHING, country: 'CN' }, new URLSearchParams('version=2&cost=5'))).toBe('?version=2&country=CN');
  });
});
