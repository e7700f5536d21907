import { VERDICTS } from 'shared/special-zones/eligibility.ts';
import type { Verdict } from 'shared/special-zones/eligibility.ts';

const ORDERS = ['saving', 'years', 'name'] as const;
export type ZoneOrder = (typeof ORDERS)[number];

interface Orderable {
  readonly verdict: Verdict;
  readonly term?: { readonly years?: number | null | undefined; readonly until?: string | null | undefined } | null | undefined;
  readonly total: { readonly standard: number; readonly saving: number | null };
}

/** The order in the address; an invalid value means the order by saving. */
export const readZoneOrder = (params: URLSearchParams): ZoneOrder => ORDERS.find((order) => order === params.get('sort')) ?? 'saving';

/** The address with another order; its project stays. */
export const writeZoneOrder = (order: ZoneOrder, query: string): string => {
  const params = new URLSearchParams(query);
  params.set('sort', order);
  return `?${params.toString()}`;
};

/** Whether any tax was computed: otherwise a saving of zero means nothing. */
export const isCounted = ({ total }: Pick<Orderable, 'total'>): boolean => total.standard > 0;

/** The highest rank first; equal ones stay in order of name, as the server sends them. */
const ranked = <T extends Orderable>(zones: readonly T[], rank: (zone: T) => number): T[] =>
  zones
    .map((zone, place) => ({ zone, place, rank: rank(zone) }))
    .toSorted((one, other) => other.rank - one.rank || one.place - other.place)
    .map(({ zone }) => zone);

/** Where zones end, the last day says more than the years of the category. */
const endOf = ({ term }: Orderable): number => Number((term?.until ?? '').replaceAll('-', '')) || 0;

/** A saving only counts where nothing is left to check: a guess never ranks above what is known. */
const savingOf = (zone: Orderable): number => (zone.verdict === 'CLEAR' && isCounted(zone) ? (zone.total.saving ?? -1) : -1);

/** Zones in the chosen order; by saving, better verdicts first. Zones whose terms exclude the project come last. */
export const orderZones = <T extends Orderable>(zones: readonly T[], order: ZoneOrder): T[] => {
  if (order === 'name') return [...zones];
  if (order === 'years') return ranked(zones, (zone) => (zone.verdict === 'REFUSED' ? -1 : endOf(zone)));
  const bySaving = ranked(zones, savingOf);
  return VERDICTS.flatMap((verdict) => bySaving.filter((zone) => zone.verdict === verdict));
};
