const ORDERS = ['saving', 'years', 'name'] as const;
export type ZoneOrder = (typeof ORDERS)[number];

interface Orderable {
  readonly refusals: readonly unknown[];
  readonly term?: { readonly years?: number | null | undefined; readonly until?: string | null | undefined } | null | undefined;
  readonly total: { readonly standard: number; readonly saving: number };
}

/** The order as the address has it; junk becomes the order by saving. */
export const readZoneOrder = (params: URLSearchParams): ZoneOrder => ORDERS.find((order) => order === params.get('sort')) ?? 'saving';

/** The address with another order; the project in it stays. */
export const writeZoneOrder = (order: ZoneOrder, query: string): string => {
  const params = new URLSearchParams(query);
  params.set('sort', order);
  return `?${params.toString()}`;
};

/** Whether any tax was counted: without one a saving of zero says nothing. */
export const isCounted = ({ total }: Pick<Orderable, 'total'>): boolean => total.standard > 0;

/** The largest first, unknown last; the server gives zones by name in the reader's language, and equals stay in that order. */
export const orderZones = <T extends Orderable>(zones: readonly T[], order: ZoneOrder): T[] => {
  if (order === 'name') return [...zones];
  const rank = (zone: T): number => {
    if (zone.refusals.length > 0) return -2;
    if (order === 'saving') return isCounted(zone) ? zone.total.saving : -1;
    // Where zones end, the day tells more than the years of the category.
    return Number((zone.term?.until ?? '').replaceAll('-', '')) || -1;
  };
  return zones.map((zone, place) => ({ zone, place, rank: rank(zone) })).toSorted((one, other) => other.rank - one.rank || one.place - other.place).map(({ zone }) => zone);
};
