import { MEASURE_UNITS } from 'shared/plans/measure-units.ts';
import type { DataProblem } from './data-problem.ts';
import type { PartlyRead, ProductData } from './product-data.ts';

type Problem = Omit<DataProblem, 'file'>;

const repeated = (ids: readonly string[]): Problem[] =>
  ids.filter((id, index) => ids.indexOf(id) !== index).map((id) => ({ row: id, field: 'id', message: 'this name is used twice' }));

/** What is wrong between the plans, totals and measures, and the towns and regions that they name. */
export const measureProblems = ({ measures, towns, regions }: PartlyRead<ProductData>): DataProblem[] => {
  if (!measures) return [];
  const known = (rows: readonly { readonly id: string }[] | null, id: string | null): boolean =>
    id === null || rows === null || rows.some((row) => row.id === id);
  const missing = (row: string, field: string, what: string, id: string | null): Problem => ({
    row,
    field,
    message: `there is no ${what} "${id ?? ''}"`,
  });
  const problems: Problem[] = [
    ...measures.plans.flatMap(({ id, town, region }) => [
      ...(known(towns, town) ? [] : [missing(id, 'town', 'town', town)]),
      ...(known(regions, region) ? [] : [missing(id, 'region', 'region', region)]),
    ]),
    ...measures.totals.flatMap((total) =>
      total.towns.filter((town) => !known(towns, town)).map((town) => missing(total.id, 'towns', 'town', town)),
    ),
    ...measures.rows.flatMap(({ id, town, plan, unit }) => [
      ...(known(towns, town) ? [] : [missing(id, 'town', 'town', town)]),
      ...(known(measures.plans, plan) ? [] : [missing(id, 'plan', 'plan', plan)]),
      ...(unit === null || MEASURE_UNITS.includes(unit)
        ? []
        : [{ row: id, field: 'unit', message: 'it has no words in shared/src/plans/measure-units.json' }]),
    ]),
    ...[measures.plans, measures.totals, measures.rows].flatMap((rows) => repeated(rows.map(({ id }) => id))),
  ];
  return problems.map((problem) => ({ file: 'measures.json', ...problem }));
};
