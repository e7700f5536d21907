import { FINANCE_SOURCES, FINANCE_USES, FINANCING_LIMITS, checkFinancing } from 'shared/opportunities/financing.ts';
import type { FinancingContent } from 'shared/opportunities/financing.ts';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import type { Currency } from 'shared/opportunities/kinds.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { formatFigure } from '../kernel/fmt.ts';
import type { FinancingDeskQuery, FinancingPlanShownFragment, StateFinancingMutationVariables } from './financing.graphql.ts';

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
  /** In whose notation the sums are. */
  readonly locale: Locale;
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

/** Sums as the API answers them, of a draft or of a plan. */
interface Sums extends Pick<FinancingPlanShownFragment, 'currency'> {
  readonly launch?: string | null;
  readonly total?: number | null;
  readonly sources: readonly {
    readonly kind: string;
    readonly name?: string | null;
    readonly amount?: number | null;
    readonly committed?: number | null;
  }[];
  readonly uses: readonly { readonly kind: string; readonly amount?: number | null }[];
}

const typedSums = ({ total, currency, sources, uses, launch }: Sums, locale: Locale): Omit<TypedPlan, 'asOf' | 'source'> => {
  const sum = (amount: number | null | undefined): string => formatFigure(locale, amount ?? null);
  return {
    locale,
    total: sum(total),
    currency,
    sources: sources.map(({ kind, name, amount, committed }) => ({
      kind,
      name: name ?? '',
      amount: sum(amount),
      committed: sum(committed),
    })),
    uses: uses.map(({ kind, amount }) => ({ kind, amount: sum(amount) })),
    launch: launch ?? '',
  };
};

/** What is being written, as it is typed. */
export const typedContent = (content: NonNullable<FinancingDeskQuery['financingDraft']['content']>, locale: Locale): TypedPlan => ({
  ...typedSums(content, locale),
  asOf: content.asOf ?? '',
  source: content.source ?? '',
});

const NOTHING: Sums = { currency: 'KZT', sources: [{ kind: 'OWN' }], uses: [] };

/** The newest plan as a beginning; without one, an empty form. The day and the source are those of the new plan: nobody has typed them. */
export const typedPlan = (plan: FinancingPlanShownFragment | null, locale: Locale): TypedPlan => ({
  ...typedSums(plan ?? NOTHING, locale),
  asOf: '',
  source: '',
});

const isTyped = (value: unknown): value is TypedPlan =>
  typeof value === 'object' && value !== null && 'sources' in value && Array.isArray(value.sources) && 'uses' in value && 'locale' in value;

/** A copy in the notation of another language would be read wrongly: it waits for its own. */
export const parseTyped =
  (locale: Locale) =>
  (value: unknown): TypedPlan | null =>
    isTyped(value) && value.locale === locale ? value : null;

const currencyOf = (typed: string): Currency => CURRENCIES.find((one) => one === typed) ?? 'KZT';

export const sumSpec = (currency: string, min: 0 | 1): FigureSpec => ({
  unit: currencyOf(currency) === 'USD' ? 'DOLLARS' : 'TENGE',
  min,
  max: FINANCING_LIMITS.sum,
  places: 0,
});

/** The sums that cannot be read are null: `isReadable` says whether there are any. */
export const contentOf = ({ locale, ...typed }: TypedPlan): FinancingContent => {
  const sum = (text: string): number | null => readFigure(text, locale, sumSpec(typed.currency, 0)).value;
  const words = (text: string): string | null => text.trim() || null;
  return {
    total: sum(typed.total),
    currency: currencyOf(typed.currency),
    sources: typed.sources.map(({ kind, name, amount, committed }) => ({
      kind: FINANCE_SOURCES.find((one) => one === kind) ?? 'OTHER',
      name: words(name),
      amount: sum(amount),
      committed: sum(committed),
    })),
    uses: typed.uses.map(({ kind, amount }) => ({ kind: FINANCE_USES.find((one) => one === kind) ?? 'OTHER', amount: sum(amount) })),
    launch: words(typed.launch),
    asOf: words(typed.asOf),
    source: words(typed.source),
  };
};

/** Whether the server can store everything that is typed. */
export const isReadable = ({ locale, currency, total, sources, uses, launch, source }: TypedPlan): boolean => {
  const sums = [total, ...sources.flatMap(({ amount, committed }) => [amount, committed]), ...uses.map(({ amount }) => amount)];
  const { date, name, source: longest } = FINANCING_LIMITS;
  return (
    sums.every((text) => readFigure(text, locale, sumSpec(currency, 0)).problem === null) &&
    sources.every((line) => line.name.length <= name) &&
    launch.length <= date &&
    source.length <= longest
  );
};

type Input = StateFinancingMutationVariables['input'];

interface Read {
  readonly input: Omit<Input, 'id' | 'number' | 'draft'>;
  readonly problems: readonly FieldProblem[];
}

/** The typed form as the API takes it, and what is wrong with it by field. A sum that cannot be read is reported by its own field. */
export const readPlan = (typed: TypedPlan): Read => {
  const { locale } = typed;
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
