/** How the towns are shown beside each other. */
export const TOWN_VIEWS = ['table', 'chart', 'map'] as const;
export type TownView = (typeof TOWN_VIEWS)[number];

/** What towns are compared by until something else is asked for. */
const FIRST_INDICATOR = 'POPULATION';

export interface Comparison {
  readonly indicator: string;
  readonly view: TownView;
}

/** The comparison in the address; what is not known to it means the first. */
export const readComparison = (params: URLSearchParams): Comparison => {
  const indicator = params.get('indicator') ?? '';
  return {
    indicator: /^[A-Z0-9_]{1,80}$/.test(indicator) ? indicator : FIRST_INDICATOR,
    view: TOWN_VIEWS.find((view) => view === params.get('view')) ?? 'table',
  };
};

/** The address with another indicator or view; the order of the table stays. */
export const comparisonAddress = (params: URLSearchParams, { indicator, view }: Partial<Comparison>): string => {
  const next = new URLSearchParams(params);
  if (indicator !== undefined) next.set('indicator', indicator);
  if (view !== undefined) next.set('view', view);
  return `?${next.toString()}`;
};

/** The scale that all towns share: from zero, or from below it, to the largest; per cent reach to 100. */
export const scaleOf = (numbers: readonly number[], isPercent: boolean): { readonly from: number; readonly to: number } => ({
  from: Math.min(0, ...numbers),
  to: Math.max(isPercent ? 100 : 0, ...numbers),
});
