import { TAXES } from 'shared/special-zones/clauses.ts';
import type { Admission } from 'shared/special-zones/eligibility.ts';
import type { FiguredClause } from 'shared/special-zones/known-clauses.ts';
import type { DatedFigure, RateTable } from 'shared/special-zones/project.ts';
import type { CalculatorQuery } from './calculator.graphql.ts';

export type CalculatorZone = NonNullable<CalculatorQuery['zone']>;
export type CalculatorTerms = NonNullable<CalculatorZone['termsVersion']>;
export type CalculatorClause = CalculatorTerms['clauses'][number];

type Source = CalculatorQuery['taxRates'][number]['source'];

const figure = (from: string, value: number, source: Source): DatedFigure => ({
  from,
  value,
  sourceTitle: source?.title.text ?? null,
  sourceUrl: source?.url ?? null,
});

/** Rates as the API answers them, for the estimate. */
export const tableOf = ({
  landTaxRates,
  mrpHistory,
  taxRates,
}: Pick<CalculatorQuery, 'landTaxRates' | 'mrpHistory' | 'taxRates'>): RateTable => ({
  mrp: mrpHistory.map(({ from, tenge, source }) => figure(from, tenge, source)),
  rates: Object.fromEntries(
    TAXES.map((tax) => [
      tax,
      taxRates.filter((rate) => rate.tax === tax).map(({ from, percent, source }) => figure(from, percent, source)),
    ]),
  ),
  landByBonitet: landTaxRates.map(({ bonitet, from, tengePerHa, source }) => ({ bonitet, ...figure(from, tengePerHa, source) })),
});

/** What the rules of admission need to know of a zone. */
export const admissionOf = ({ validUntilConfirmed, customsBorder, activityDivisions }: CalculatorZone): Admission => ({
  isEndConfirmed: validUntilConfirmed,
  onCustomsBorder: customsBorder?.isAt ?? null,
  knownDivisions: activityDivisions,
});

/** Clauses as the API answers them, for the estimate. */
export const figuredClauses = (clauses: readonly CalculatorClause[]): FiguredClause[] =>
  clauses.map(({ key, group, value, unit, relief, oked, text }) => ({
    key,
    group,
    value: value ?? null,
    unit: unit ?? null,
    oked: oked ?? null,
    text: text ?? null,
    relief: relief ? { ...relief, years: relief.years ?? null } : null,
  }));
