/** `value`: the indicator that the towns are compared by. */
export const TOWN_COLUMNS = ['name', 'region', 'value', 'status', 'opportunities'] as const;
export type TownColumn = (typeof TOWN_COLUMNS)[number];

export interface TownOrder {
  readonly column: TownColumn;
  readonly isDescending: boolean;
}

interface Orderable {
  readonly region: { readonly id: string };
  readonly listStatus: 'CURRENT' | 'EXCLUDED' | 'UNKNOWN';
  readonly value: number | null;
  readonly opportunityCount: number;
}

const isColumn = (word: string | null): word is TownColumn => TOWN_COLUMNS.some((column) => column === word);

/** The order in the address; an invalid value means the order by name. */
export const readOrder = (params: URLSearchParams): TownOrder => {
  const asked = params.get('sort');
  // What the column was called before towns could be compared by other figures.
  const word = asked === 'population' ? 'value' : asked;
  return { column: isColumn(word) ? word : 'name', isDescending: params.get('dir') === 'desc' };
};

/** Where pressing a column's heading leads: figures start with the largest, words with the first letter. */
export const nextOrder = (order: TownOrder, column: TownColumn): TownOrder => {
  if (order.column === column) return { column, isDescending: !order.isDescending };
  return { column, isDescending: column === 'value' || column === 'opportunities' };
};

/** The address with this order; everything else in it stays. */
export const writeOrder = (params: URLSearchParams, { column, isDescending }: TownOrder): string => {
  const next = new URLSearchParams(params);
  next.set('sort', column);
  next.delete('dir');
  if (isDescending) next.set('dir', 'desc');
  return `?${next.toString()}`;
};

const STATUS_RANK = { CURRENT: 0, EXCLUDED: 1, UNKNOWN: 2 } as const;

/**
 * The server sends towns and regions sorted by name in the reader's language: their positions replace the alphabet, which
 * browsers do not know for Kazakh. Unknown figures come last in both directions.
 */
export const orderTowns = <T extends Orderable>(
  towns: readonly T[],
  regionIds: readonly string[],
  { column, isDescending }: TownOrder,
): T[] => {
  const rank = (town: T, place: number): number | null => {
    if (column === 'region') return regionIds.indexOf(town.region.id);
    if (column === 'value') return town.value;
    if (column === 'status') return STATUS_RANK[town.listStatus];
    return column === 'opportunities' ? town.opportunityCount : place;
  };
  const ranked = towns.map((town, place) => ({ town, place, rank: rank(town, place) }));
  const sign = isDescending ? -1 : 1;
  return ranked
    .toSorted((a, b) => {
      if (a.rank === null || b.rank === null) return Number(a.rank === null) - Number(b.rank === null) || a.place - b.place;
      return sign * (a.rank - b.rank) || a.place - b.place;
    })
    .map(({ town }) => town);
};
