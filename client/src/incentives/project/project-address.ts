import { addressFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { EXCLUSIONS, LAND_RIGHTS, PROJECT_LIMITS } from 'shared/special-zones/project.ts';
import { someOf } from 'shared/search/codecs.ts';
import { FIGURE_NAMES, FIGURES, figuresOf, isDay, NO_YEAR, PROFIT, REVENUE, USUAL_YEARS, YEAR_COUNT } from './project-values.ts';
import type { ProjectValues, YearValues } from './project-values.ts';

const numberIn = (text: string | null | undefined, spec: FigureSpec): number | null => (text ? addressFigure(text, spec) : null);

/** Values of the address for the rights to land: `owned`, `leased`. */
const readLandRight = (text: string | null): ProjectValues['landRight'] =>
  LAND_RIGHTS.find((right) => right.toLowerCase() === text) ?? null;

const exclusions = someOf('is', EXCLUSIONS);

const like = (text: string | null, pattern: RegExp): string | null => (text !== null && pattern.test(text) ? text : null);

/** `revenue~profit` for each year, or once for all of them. */
const readYears = (text: string | null): YearValues[] => {
  if (!text) return [];
  return text.split(',').map((year) => {
    const [revenue, profit] = year.split('~');
    return { revenue: numberIn(revenue, REVENUE), profit: numberIn(profit, PROFIT) };
  });
};

/** Reads the project from the address bar, field by field: invalid values are left out. */
export const readProject = (params: URLSearchParams): ProjectValues => {
  const years = readYears(params.get('y')).slice(0, PROJECT_LIMITS.maxYears);
  const isSame = years.length < 2;
  const start = params.get('start') ?? '';
  return {
    figures: figuresOf((name) => numberIn(params.get(FIGURES[name].name), FIGURES[name])),
    landRight: readLandRight(params.get('land')),
    start: isDay(start) ? start : null,
    okedDivision: like(params.get('oked'), /^\d{2}$/),
    country: like(params.get('country'), /^[A-Z]{2}$/),
    exclusions: exclusions.read(params),
    yearCount: isSame ? (numberIn(params.get('years'), YEAR_COUNT) ?? USUAL_YEARS) : years.length,
    isSame,
    years: isSame ? [years[0] ?? NO_YEAR] : years,
    isProfitNet: params.get('net') === '1',
  };
};

const writeYears = ({ isSame, years, yearCount }: ProjectValues): string | null => {
  const all = isSame ? years.slice(0, 1) : Array.from({ length: yearCount }, (_, index) => years[index] ?? NO_YEAR);
  const text = all.map(({ revenue, profit }) => `${revenue ?? ''}~${profit ?? ''}`).join(',');
  return text === '~' ? null : text;
};

const NAMES = [...FIGURE_NAMES.map((name) => FIGURES[name].name), 'land', 'start', 'oked', 'country', 'is', 'years', 'y', 'net'];

/** Chosen, not typed; null leaves it out. */
const wordsOf = ({ landRight, isProfitNet }: ProjectValues): [string, string | null][] => [
  ['land', landRight?.toLowerCase() ?? null],
  ['net', isProfitNet ? '1' : null],
];

/** The query string with this project, including the question mark; foreign parameters are kept. */
export const writeProject = (values: ProjectValues, others = new URLSearchParams()): string => {
  const params = new URLSearchParams(others);
  for (const name of NAMES) params.delete(name);
  const put = (name: string, value: string | number | null): void => {
    if (value !== null) params.set(name, String(value));
  };
  put('cost', values.figures.capex);
  put('start', values.start);
  put('oked', values.okedDivision);
  put('country', values.country);
  for (const name of FIGURE_NAMES) put(FIGURES[name].name, values.figures[name]);
  for (const [name, word] of wordsOf(values)) put(name, word);
  put('is', exclusions.write(values.exclusions));
  // One value means the same in each year.
  if ((values.isSame || values.yearCount === 1) && values.yearCount !== USUAL_YEARS) put('years', values.yearCount);
  put('y', writeYears(values));
  const text = params.toString().replaceAll('%7E', '~').replaceAll('%2C', ',');
  return text && `?${text}`;
};
