import { useMemo } from 'react';
import { assess } from 'shared/special-zones/eligibility.ts';
import type { Assessment } from 'shared/special-zones/eligibility.ts';
import { estimateIncentives } from 'shared/special-zones/incentives.ts';
import type { Estimate, EstimateLine } from 'shared/special-zones/incentives.ts';
import { rulesOf } from 'shared/special-zones/terms-rules.ts';
import type { TermsRules } from 'shared/special-zones/terms-rules.ts';
import type { CalculatorQuery } from './calculator.graphql.ts';
import { admissionOf, figuredClauses, tableOf } from './estimate-input.ts';
import type { CalculatorClause, CalculatorTerms, CalculatorZone } from './estimate-input.ts';
import { toProject, untold } from '../project/project-values.ts';
import type { Needed, ProjectValues } from '../project/project-values.ts';

/** An estimate and everything it was made from. */
export interface Counted {
  readonly zone: CalculatorZone;
  readonly terms: CalculatorTerms;
  readonly rates: CalculatorQuery['taxRates'];
  readonly rules: TermsRules;
  readonly values: ProjectValues;
  readonly estimate: Estimate;
  readonly assessment: Assessment;
}

/** Computed in the browser after every key press; null while cost or start are missing. */
export const useCounted = (data: CalculatorQuery, zone: CalculatorZone, terms: CalculatorTerms, values: ProjectValues): Counted | null => {
  const rules = useMemo(() => rulesOf(figuredClauses(terms.clauses)), [terms]);
  const table = useMemo(() => tableOf(data), [data]);
  return useMemo(() => {
    const project = toProject(values);
    if (!project) return null;
    const input = { project, rules, table, zoneUntil: zone.validUntil ?? null, admission: admissionOf(zone) };
    const estimate = estimateIncentives(input);
    return { zone, terms, rates: data.taxRates, rules, values, estimate, assessment: assess(input, estimate) };
  }, [data, zone, terms, values, rules, table]);
};

export const clauseOf = ({ terms }: Pick<Counted, 'terms'>, key: string | null | undefined): CalculatorClause | null =>
  terms.clauses.find((clause) => clause.key === key) ?? null;

/** What must be stated before the line has a figure. */
export const neededFor = ({ values }: Counted, { tax, missing }: EstimateLine): Needed[] => [...untold(values, tax), ...missing];

/** Lines with figures that are added up. */
export const addedLines = (counted: Counted): EstimateLine[] =>
  counted.estimate.lines.filter((line) => line.isCounted && line.years.length > 0 && neededFor(counted, line).length === 0);

export const sumOf = (line: EstimateLine): { readonly standard: number; readonly withTerms: number } => ({
  standard: line.years.reduce((sum, { standard }) => sum + standard, 0),
  withTerms: line.years.reduce((sum, { withTerms }) => sum + withTerms, 0),
});
