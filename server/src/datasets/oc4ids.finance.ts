import type { FinanceSource, FinanceSourceKind } from 'shared/opportunities/financing.ts';
import type { MoneySource } from 'shared/plans/vocabulary.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import type { RowOf } from '../kernel/entity.ts';
import { ProjectFinancing } from '../financing/financing.entity.ts';
import type { Context } from '../request/context.ts';
import { FINANCE_WORDS } from './finance.words.ts';
import { known, tenge } from './oc4ids.parts.ts';
import type { Json } from './oc4ids.parts.ts';

export const PROJECT_PLAN = ProjectFinancing.pick('number', 'currency', 'sources', 'asOf', 'source');
export type ProjectPlan = RowOf<typeof PROJECT_PLAN>;

/** Types of OC4IDS. Own money, a partner's and others' have none. */
const PARTY_TYPE: Readonly<Partial<Record<FinanceSourceKind, string>>> = {
  SPK: 'institutional',
  FUND: 'institutional',
  STATE: 'institutional',
  BANK: 'commercial',
};

/** Who gives the money, where that is said: a name, or the SPK that stewards the project. */
const partyOf = ({ kind, name }: FinanceSource, nth: number, steward: string): Json | undefined => {
  const said = name ?? (kind === 'SPK' ? steward : null);
  return said === null ? undefined : { id: `finance-${nth + 1}`, name: said };
};

/** Each source of the newest plan as an arrangement of financing; what is committed and what is sought stands in its words. */
export const financeOf = (ctx: Context, { number, currency, sources, asOf, source }: ProjectPlan, steward: string): Json[] => {
  const words = FINANCE_WORDS[ctx.locale];
  return sources.map((line, nth) => {
    const { kind, amount, committed } = line;
    return {
      id: `plan-${number}-${nth + 1}`,
      title: words.kind[kind],
      description: `${words.committed}: ${committed} ${currency}; ${words.sought}: ${amount - committed} ${currency} (${asOf}, ${source})`,
      value: { amount, currency },
      ...known({ financingParty: partyOf(line, nth, steward), financingPartyType: PARTY_TYPE[kind] }),
      // A state fund lends below the market rate: that is what the kind means.
      ...(kind === 'FUND' ? { assetClass: ['debt'], type: 'loan', concessional: true } : {}),
    };
  });
};

/** Those who give the money of a plan, as parties of the project. */
export const fundersOf = ({ sources }: ProjectPlan, steward: string): Json[] =>
  sources.flatMap((line, nth) => {
    const party = partyOf(line, nth, steward);
    return party ? [{ ...party, roles: ['funder'] }] : [];
  });

interface Money {
  readonly moneySource: MoneySource;
  readonly amount: number;
}

/** Planned money of a measure by its source: together, the planned sum. */
export const plannedBySource = (ctx: Context, money: readonly Money[]): Json[] => {
  const words = PLAN_WORDS[ctx.locale];
  const sums = new Map<MoneySource, number>();
  for (const { moneySource, amount } of money) sums.set(moneySource, (sums.get(moneySource) ?? 0) + amount);
  return [...sums].map(([source, sum]) => ({
    id: `PLANNED-${source}`,
    title: words.money[source],
    value: tenge(sum),
    ...known({ financingParty: source === 'UNKNOWN' ? null : { id: source, name: words.money[source] } }),
  }));
};
