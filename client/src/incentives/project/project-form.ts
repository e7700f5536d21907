import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureProblem, FigureSpec } from 'shared/typed/read-figure.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { activityText, findDivision } from '../../activities/activity.ts';
import type { Division } from '../../activities/activity.ts';
import { countriesIn } from '../../identity/countries.ts';
import { formatFigure } from '../../kernel/fmt.ts';
import { FIGURE_NAMES, FIGURES, figuresOf, isDay, PROFIT, REVENUE, USUAL_YEARS, YEAR_COUNT } from './project-values.ts';
import type { FigureName, ProjectValues, YearValues } from './project-values.ts';

export interface YearTexts {
  readonly revenue: string;
  readonly profit: string;
}

/** The project as typed: figures are texts until they can be read. */
export interface ProjectForm {
  readonly figures: Readonly<Record<FigureName, string>>;
  readonly start: string;
  readonly activity: string;
  readonly country: string;
  readonly landRight: ProjectValues['landRight'];
  readonly exclusions: ProjectValues['exclusions'];
  readonly yearCount: string;
  readonly isSame: boolean;
  readonly years: readonly YearTexts[];
  readonly isProfitNet: boolean;
}

/** Errors of a figure are shown by its own field. */
export type FieldProblem = FigureProblem | 'DAY' | 'ACTIVITY';

/** Figures of years are named `revenue0`, `profit0` and so on. */
export type FieldName = FigureName | 'start' | 'activity' | 'yearCount' | `revenue${number}` | `profit${number}`;
export type Problems = ReadonlyMap<FieldName, FieldProblem>;

const NO_TEXTS: YearTexts = { revenue: '', profit: '' };

export const formOf = (values: ProjectValues, locale: Locale, divisions: readonly Division[]): ProjectForm => {
  const division = divisions.find(({ code }) => code === values.okedDivision);
  return {
    figures: figuresOf((name) => formatFigure(locale, values.figures[name])),
    start: values.start ?? '',
    activity: division ? activityText(division) : '',
    country: countriesIn(locale).find(({ code }) => code === values.country)?.code ?? '',
    landRight: values.landRight,
    exclusions: values.exclusions,
    isProfitNet: values.isProfitNet,
    yearCount: String(values.yearCount),
    isSame: values.isSame,
    years: values.years.map(({ revenue, profit }) => ({ revenue: formatFigure(locale, revenue), profit: formatFigure(locale, profit) })),
  };
};

export interface ReadForm {
  readonly values: ProjectValues;
  /** Fields that cannot be read as they are; what was typed stays in them. */
  readonly problems: Problems;
}

/** The years of the form: one when all are the same, and never fewer than the project has. */
export const shownYears = ({ years, isSame }: ProjectForm, count: number): YearTexts[] =>
  Array.from({ length: isSame ? 1 : count }, (_, index) => years[index] ?? NO_TEXTS);

interface Reader {
  readonly problems: Map<FieldName, FieldProblem>;
  /** Null when it is empty or cannot be read. */
  readonly number: (name: FieldName, text: string, spec: FigureSpec) => number | null;
}

const makeReader = (locale: Locale): Reader => {
  const problems = new Map<FieldName, FieldProblem>();
  const number: Reader['number'] = (name, text, spec) => {
    const { value, problem } = readFigure(text, locale, spec);
    if (problem) problems.set(name, problem);
    return value;
  };
  return { problems, number };
};

const readYears = (form: ProjectForm, yearCount: number, { number }: Reader): YearValues[] =>
  shownYears(form, yearCount).map(({ revenue, profit }, index) => ({
    revenue: number(`revenue${index}`, revenue, REVENUE),
    profit: number(`profit${index}`, profit, PROFIT),
  }));

/** The number of years while the field cannot be read. */
const yearsWithout = ({ isSame, years }: ProjectForm): number => (isSame ? USUAL_YEARS : years.length);

export const readForm = (form: ProjectForm, divisions: readonly Division[], locale: Locale): ReadForm => {
  const reader = makeReader(locale);
  const division = findDivision(form.activity, divisions);
  if (form.activity.trim() !== '' && !division) reader.problems.set('activity', 'ACTIVITY');
  const start = isDay(form.start) ? form.start : null;
  if (form.start !== '' && start === null) reader.problems.set('start', 'DAY');
  const yearCount = reader.number('yearCount', form.yearCount, YEAR_COUNT) ?? yearsWithout(form);
  const values: ProjectValues = {
    figures: figuresOf((name) => reader.number(name, form.figures[name], FIGURES[name])),
    start,
    okedDivision: division?.code ?? null,
    country: form.country || null,
    landRight: form.landRight,
    exclusions: form.exclusions,
    isProfitNet: form.isProfitNet,
    yearCount,
    isSame: form.isSame,
    years: readYears(form, yearCount, reader),
  };
  return { values, problems: reader.problems };
};

/** Whether anything was stated. */
export const isTold = ({ figures, start, okedDivision, country }: ProjectValues): boolean =>
  start !== null || okedDivision !== null || country !== null || FIGURE_NAMES.some((name) => figures[name] !== null);
