export const FACT_GROUPS = ['networks', 'money', 'transport', 'social', 'economy', 'rest'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** The first matching rule decides: money for heat is money, wear of heat is networks. */
const RULES: readonly (readonly [FactGroup, RegExp])[] = [
  ['money', /MONEY|BUDGET|TRANSFERS|_COST$|_DEBT$|^PLAN_|^HEAT_MAINS_RECONSTRUCTION/],
  ['networks', /^(WEAR|HEAT|CHP|WATER)_|_DISTRICT_HEAT$/],
  ['transport', /^(AIRPORT|DISTANCE|PASSENGER|ROADS)_/],
  ['social', /^(POPULATION|COMFORTABLE|PUBLIC_FLATS|FLATS|FLOOD|GRADUATES)|HOUSING|_POPULATION$/],
  ['economy', /^(UNEMPLOYMENT|SMALL_BUSINESS|INDUSTRIAL|SHARE_OF|GAS_PLANT|TOWN_FORMING)/],
];

export const groupOf = (indicator: string): FactGroup => RULES.find(([, pattern]) => pattern.test(indicator))?.[0] ?? 'rest';

export interface Indicator<F> {
  readonly indicator: string;
  /** More than one: readings of different dates, or sources that disagree. All are shown. */
  readonly claims: readonly F[];
}

/** Claims by subject and indicator, in the order of the data set; empty groups are left out. */
export const groupFacts = <F extends { readonly indicator: string }>(
  facts: readonly F[],
): { group: FactGroup; indicators: Indicator<F>[] }[] => {
  const byIndicator = new Map<string, F[]>();
  for (const fact of facts) byIndicator.set(fact.indicator, [...(byIndicator.get(fact.indicator) ?? []), fact]);
  const indicators = [...byIndicator].map(([indicator, claims]) => ({ indicator, claims }));
  return FACT_GROUPS.map((group) => ({ group, indicators: indicators.filter((one) => groupOf(one.indicator) === group) })).filter(
    (one) => one.indicators.length > 0,
  );
};
