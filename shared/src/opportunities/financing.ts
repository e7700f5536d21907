import type { Currency } from './kinds.ts';
import type { FieldProblem } from '../problems/problems.ts';

/** Whose money a project is paid with. SPK: the social-entrepreneurial corporation that stewards it. FUND: loans of state funds, below the market rate. */
export const FINANCE_SOURCES = ['OWN', 'SPK', 'FUND', 'BANK', 'STATE', 'PARTNER', 'OTHER'] as const;
export type FinanceSourceKind = (typeof FINANCE_SOURCES)[number];

export const FINANCE_USES = ['CONSTRUCTION', 'EQUIPMENT', 'NETWORKS', 'LAND', 'WORKING_CAPITAL', 'OTHER'] as const;
export type FinanceUseKind = (typeof FINANCE_USES)[number];

export interface FinanceSource {
  readonly kind: FinanceSourceKind;
  /** Who gives it, in the words of the steward; null: not named. */
  readonly name: string | null;
  readonly amount: number;
  /** What of the amount is committed; the rest is sought. */
  readonly committed: number;
}

export interface FinanceUse {
  readonly kind: FinanceUseKind;
  readonly amount: number;
}

/** A plan while it is written: what is not typed yet is null. */
export interface FinancingContent {
  readonly total: number | null;
  readonly currency: Currency;
  readonly sources: readonly {
    readonly kind: FinanceSourceKind;
    readonly name: string | null;
    readonly amount: number | null;
    readonly committed: number | null;
  }[];
  readonly uses: readonly { readonly kind: FinanceUseKind; readonly amount: number | null }[];
  /** As typed. */
  readonly launch: string | null;
  /** As typed. */
  readonly asOf: string | null;
  readonly source: string | null;
}

export const FINANCING_LIMITS = { sum: 10_000_000_000_000, lines: 20, name: 200, date: 20, source: 2_000 } as const;

export interface FinancingSums {
  readonly total: number;
  readonly sources: readonly FinanceSource[];
  readonly uses: readonly FinanceUse[];
}

export interface FinancingFigures {
  readonly committed: number;
  /** Named sources that have not committed themselves. */
  readonly sought: number;
  /** What no source is named for. */
  readonly gap: number;
  readonly spk: number;
}

const sumOf = (amounts: readonly number[]): number => amounts.reduce((sum, amount) => sum + amount, 0);

/** What follows from the lines: committed + sought + gap = total. */
export const figuresOf = ({ total, sources }: FinancingSums): FinancingFigures => {
  const raised = sumOf(sources.map(({ amount }) => amount));
  const committed = sumOf(sources.map((source) => source.committed));
  const spk = sumOf(sources.filter(({ kind }) => kind === 'SPK').map(({ amount }) => amount));
  return { committed, sought: raised - committed, gap: total - raised, spk };
};

/** What is wrong with a plan as a whole, by field: more committed than the sum of a line, sources above the total, uses that differ from it. */
export const checkFinancing = (plan: FinancingSums): FieldProblem[] => {
  const { total, sources, uses } = plan;
  return [
    ...sources.flatMap(({ amount, committed }, nth) =>
      committed > amount ? [{ path: `sources.${nth}.committed`, rule: 'OVER_AMOUNT' } as const] : [],
    ),
    ...(figuresOf(plan).gap < 0 ? [{ path: 'total', rule: 'BELOW_SOURCES' } as const] : []),
    ...(uses.length > 0 && sumOf(uses.map(({ amount }) => amount)) !== total ? [{ path: 'uses', rule: 'USES_DIFFER' } as const] : []),
  ];
};

/** The sums of a plan that is being written; null while some are missing or contradict each other. */
export const sumsOf = ({ total, sources, uses }: FinancingContent): FinancingSums | null => {
  if (total === null || sources.some(({ amount }) => amount === null) || uses.some(({ amount }) => amount === null)) return null;
  const sums: FinancingSums = {
    total,
    sources: sources.map((line) => ({ ...line, amount: line.amount ?? 0, committed: line.committed ?? 0 })),
    uses: uses.map((line) => ({ ...line, amount: line.amount ?? 0 })),
  };
  return checkFinancing(sums).length === 0 ? sums : null;
};

const PRIVATE: ReadonlySet<FinanceSourceKind> = new Set(['OWN', 'BANK', 'PARTNER']);

/** Money that is neither the state's nor the SPK's, committed or sought; money of sources of an unknown kind is not counted. */
export const privateMoney = ({ sources }: Pick<FinancingSums, 'sources'>): number =>
  sumOf(sources.filter(({ kind }) => PRIVATE.has(kind)).map(({ amount }) => amount));

/** What the SPK is asked for and has not committed yet. */
export const spkSought = ({ sources }: Pick<FinancingSums, 'sources'>): number =>
  sumOf(sources.filter(({ kind }) => kind === 'SPK').map(({ amount, committed }) => amount - committed));
