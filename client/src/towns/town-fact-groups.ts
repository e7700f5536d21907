export const FACT_GROUPS = ['networks', 'money', 'programmes', 'social', 'transport', 'economy', 'status', 'rest'] as const;
export type FactGroup = (typeof FACT_GROUPS)[number];

/** The first matching rule decides: money for heat is money, wear of heat is networks. */
const RULES: readonly (readonly [FactGroup, RegExp])[] = [
  [
    'programmes',
    /^(GRADUATES|RESETTLEMENT|WORKERS_LOANS|EMPLOYERS|SPECIALISTS|DOCTORS|PUBLIC_FLATS|FLATS|FAMILIES|WAITING_LIST|UNSAFE_FLATS|SOCIAL_FLATS|EMPTY_BLOCKS|FLOOD)|HOUSING/,
  ],
  ['economy', /^(SPK_FINANCE|SMALL_INDUSTRIAL_ZONES|SEZ_TERMS)/],
  ['money', /MONEY|BUDGET|TRANSFERS|_COST(_|$)|_DEBT$|^PLANS?_|^HEAT_MAINS_RECONSTRUCTION/],
  ['networks', /^(WEAR|HEAT|CHP|WATER|GAS_COVERAGE|BLOCKS)(_|$)|_DISTRICT_HEAT$/],
  ['transport', /^(AIRPORT|DISTANCE|PASSENGER|ROADS)_/],
  ['social', /^(POPULATION|COMFORTABLE|SCHOOL|KINDERGARTEN|HOSPITAL|CLINIC|SPORTS|PLAYGROUNDS|APARTMENT)|_POPULATION$/],
  [
    'economy',
    /^(UNEMPLOYMENT|SMALL_BUSINESS|INDUSTRIAL|INFRASTRUCTURE|SHARE_OF|GAS_PLANT|TOWN_FORMING|TOURISTS|ANCHOR|DISTRICT_ANCHOR|GMK|SPECIAL_STATE)/,
  ],
  ['status', /^(MONOTOWN|MINISTRY_CLASS|DEVELOPMENT_POTENTIAL|TOWNS_WITH|FINDING)/],
];

export const groupOf = (indicator: string): FactGroup => RULES.find(([, pattern]) => pattern.test(indicator))?.[0] ?? 'rest';

export interface Indicator<F> {
  readonly indicator: string;
  /** More than one: readings of different dates, or sources that disagree. All are shown, the newest first. */
  readonly claims: readonly F[];
}

interface Claim {
  readonly indicator: string;
  readonly asOf?: string | null | undefined;
}

/** Newest first; undated ones last, in the order of the data set. */
const newestFirst = <F extends Claim>(claims: readonly F[]): F[] => claims.toSorted((a, b) => (b.asOf ?? '').localeCompare(a.asOf ?? ''));

/** Claims by indicator, in the order of the data set. */
export const byIndicator = <F extends Claim>(facts: readonly F[]): Indicator<F>[] => {
  const claims = new Map<string, F[]>();
  for (const fact of facts) claims.set(fact.indicator, [...(claims.get(fact.indicator) ?? []), fact]);
  return [...claims].map(([indicator, some]) => ({ indicator, claims: newestFirst(some) }));
};

/** Claims by subject and indicator; empty groups are left out. */
export const groupFacts = <F extends Claim>(facts: readonly F[]): { group: FactGroup; indicators: Indicator<F>[] }[] => {
  const indicators = byIndicator(facts);
  return FACT_GROUPS.map((group) => ({ group, indicators: indicators.filter((one) => groupOf(one.indicator) === group) })).filter(
    (one) => one.indicators.length > 0,
  );
};
