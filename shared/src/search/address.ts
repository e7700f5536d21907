import { cursor, flag, oneOf, someLike, someOf } from './codecs.ts';
import type { Codec } from './codecs.ts';
import { SLUG } from './whereabouts.ts';
import type { Asked } from './condition-fields.ts';
import { SEARCH_CONDITIONS } from './conditions.ts';
import { MOST_PICKED, SEARCH_SORTS } from './vocabulary.ts';
import type { SearchSort } from './vocabulary.ts';

const DIRECTIONS = ['DESC', 'ASC'] as const;
const VIEWS = ['list', 'map', 'table'] as const;

/** Columns of the table, in their usual order. */
export const TABLE_COLUMNS = [
  'kind',
  'place',
  'status',
  'investment',
  'jobs',
  'capital',
  'price',
  'rent',
  'land',
  'floor',
  'power',
  'water',
  'heat',
  'potential',
  'asOf',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** An order of the list: the sort key and the direction. */
export interface Order {
  readonly by: SearchSort;
  readonly direction: (typeof DIRECTIONS)[number];
}

/** What is searched for on the search page. It is kept in the address bar and nowhere else. */
export interface Search extends Asked {
  /** Rows with an unknown figure are in the list, too. */
  readonly unknown: boolean;
  readonly order: Order;
  readonly view: (typeof VIEWS)[number];
  readonly columns: readonly TableColumn[];
  /** Ticked rows: to be compared or exported. */
  readonly picked: readonly string[];
  readonly after: string | null;
}

export const USUAL_ORDER: Order = { by: 'RELEVANCE', direction: 'DESC' };

/** `sort=LAND&dir=ASC`, or `sort=LAND_ASC` from a form. */
const orders: Codec<Order> = {
  names: ['sort', 'dir'],
  read: (params) => {
    const asked = params.get('sort') ?? '';
    const direction = DIRECTIONS.find((one) => asked.endsWith(`_${one}`));
    const by = direction ? asked.slice(0, -direction.length - 1) : asked;
    return {
      by: SEARCH_SORTS.find((one) => one === by) ?? USUAL_ORDER.by,
      direction: direction ?? DIRECTIONS.find((one) => one === params.get('dir')) ?? USUAL_ORDER.direction,
    };
  },
  write: ({ by, direction }) => (by === USUAL_ORDER.by && direction === USUAL_ORDER.direction ? null : `${by}_${direction}`),
};

type Key = keyof Search;

/** The conditions, then what only affects the presentation. */
const PARTS: { readonly [K in Key]: { readonly codec: Codec<Search[K]> } } = {
  ...SEARCH_CONDITIONS,
  unknown: { codec: flag('unknown') },
  order: { codec: orders },
  view: { codec: oneOf('view', VIEWS, 'list') },
  columns: { codec: someOf('columns', TABLE_COLUMNS) },
  picked: { codec: someLike('pick', SLUG, MOST_PICKED) },
  after: { codec: cursor('after') },
};

const KEYS = Object.keys(PARTS).filter((key): key is Key => key in PARTS);

/** The name under which a part of the search is sent by the form. */
export const nameOf = (key: Key): string => PARTS[key].codec.names[0] ?? key;

type Parts = { -readonly [K in Key]?: Search[K] };

const readOne = <K extends Key>(parts: Parts, key: K, params: URLSearchParams): void => {
  parts[key] = PARTS[key].codec.read(params);
};

const isWhole = (parts: Parts): parts is Search => KEYS.every((key) => key in parts);

/** Any query string can be read: what is not understood is no condition. */
export const readSearch = (params: URLSearchParams): Search => {
  const parts: Parts = {};
  for (const key of KEYS) readOne(parts, key, params);
  if (!isWhole(parts)) throw new Error('A part of the search was not read.');
  return parts;
};

export const NO_SEARCH: Search = readSearch(new URLSearchParams());

const writeOne = <K extends Key>(search: Search, key: K): string | null => PARTS[key].codec.write(search[key]);

/** Whether a part of the search is set. */
export const isAsked = (search: Search, key: Key): boolean => writeOne(search, key) !== null;

/** The address of a search, in one canonical form. Parameters that are not ours are kept. */
export const writeSearch = (search: Search, others: URLSearchParams = new URLSearchParams()): string => {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = writeOne(search, key);
    if (value !== null) params.set(nameOf(key), value);
  }
  const ours = new Set(KEYS.flatMap((key) => PARTS[key].codec.names));
  for (const [name, value] of others) if (!ours.has(name)) params.append(name, value);
  const text = params.toString().replaceAll('%2C', ',').replaceAll('%7E', '~');
  return text ? `?${text}` : '';
};

/**
 * Keeps what narrows the list and drops what only affects its presentation (order, view, columns, ticks, page). This is what
 * can be saved under a name.
 */
export const narrowingSearch = (search: Search): Search => ({
  ...search,
  order: NO_SEARCH.order,
  view: NO_SEARCH.view,
  columns: NO_SEARCH.columns,
  picked: NO_SEARCH.picked,
  after: NO_SEARCH.after,
});
