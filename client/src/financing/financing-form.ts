import { FINANCE_SOURCES, FINANCE_USES, FINANCING_LIMITS, checkFinancing } from 'shared/opportunities/financing.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import type { FinancingPlanShownFragment, StateFinancingMutationVariables } from './financing.graphql.ts';

/** A line as typed. */
export interface TypedSource {
  readonly kind: string;
  readonly name: string;
  readonly amount: string;
  readonly committed: string;
}

export interface TypedUse {
  readonly kind: string;
  readonly amount: string;
}

/** The form as typed. */
export interface TypedPlan {
  readonly total: string;
  readonly currency: string;
  readonly sources: readonly TypedSource[];
  readonly uses: readonly TypedUse[];
  readonly launch: string;
  readonly asOf: string;
  readonly source: string;
}

export const EMPTY_SOURCE: TypedSource = { kind: 'OWN', name: '', amount: '', committed: '' };
export const EMPTY_USE: TypedUse = { kind: 'CONSTRUCTION', amount: '' };

/** The newest plan as a beginning; without one, an empty form. */
export const typedPlan = (plan: FinancingPlanShownFragment | null): TypedPlan => ({
  total: plan ? String(plan.total) : '',
  currency: plan?.currency ?? 'KZT',
  sources: plan
    ? plan.sources.map(({ kind, name, amount, committed }) => ({
        kind,
        name: name ?? '',
        amount: String(amount),
        committed: String(committed),
      }))
    : [EMPTY_SOURCE],
  uses: plan ? plan.uses.map(({ kind, amount }) => ({ kind, amount: String(amount) })) : [],
  launch: plan?.launch ?? '',
  asOf: '',
  source: '',
});

const isTyped = (value: unknown): value is TypedPlan =>
  typeof value === 'object' && value !== null && 'sources' in value && Array.isArray(value.sources) && 'uses' in value;

/** What was kept in the browser; null: nothing that can be read. */
export const readTyped = (text: string): TypedPlan | null => {
  try {
    const value: unknown = JSON.parse(text);
    return isTyped(value) ? value : null;
  } catch {
    return null;
  }
};

const currencyOf = (typed: string): Currency => CURRENCIES.find((one) => one === typed) ?? 'KZT';

export const sumSpec = (currency: string, min: 0 | 1): FigureSpec => ({
  unit: currencyOf(currency) === 'USD' ? 'DOLLARS' : 'TENGE',
  min,
  max: FINANCING_LIMITS.sum,
  places: 0,
});

type Input = StateFinancingMutationVariables['input'];

interface Read {
  readonly input: Omit<Input, 'id' | 'number'>;
  readonly problems: readonly FieldProblem[];
}

/** The typed form as the API takes it, and what is wrong with it by field. A sum that cannot be read is reported by its own field. */
export const readPlan = (typed: TypedPlan, locale: Locale): Read => {
  const problems: FieldProblem[] = [];
  const sum = (path: string, text: string, min: 0 | 1): number => {
    const { value } = readFigure(text, locale, sumSpec(typed.currency, min));
    if (value === null) problems.push({ path, rule: text.trim() === '' ? 'REQUIRED' : 'OUT_OF_RANGE' });
    return value ?? 0;
  };
  const total = sum('total', typed.total, 1);
  const sources = typed.sources.map(({ kind, name, amount, committed }, nth) => ({
    kind: FINANCE_SOURCES.find((one) => one === kind) ?? 'OTHER',
    name: name.trim() === '' ? null : name,
    amount: sum(`sources.${nth}.amount`, amount, 1),
    committed: committed.trim() === '' ? 0 : sum(`sources.${nth}.committed`, committed, 0),
  }));
  const uses = typed.uses.map(({ kind, amount }, nth) => ({
    kind: FINANCE_USES.find((one) => one === kind) ?? 'OTHER',
    amount: sum(`uses.${nth}.amount`, amount, 1),
  }));
  if (typed.asOf === '') problems.push({ path: 'asOf', rule: 'REQUIRED' });
  if (typed.source.trim() === '') problems.push({ path: 'source', rule: 'REQUIRED' });
  if (typed.launch !== '' && !/^20\d{2}(-\d{2}(-\d{2})?)?$/.test(typed.launch)) problems.push({ path: 'launch', rule: 'INVALID' });
  // Sums are compared only once all of them are known.
  if (problems.length === 0) problems.push(...checkFinancing({ total, sources, uses }));
  const { asOf, source } = typed;
  return { input: { total, currency: currencyOf(typed.currency), sources, uses, launch: typed.launch || null, asOf, source }, problems };
};
