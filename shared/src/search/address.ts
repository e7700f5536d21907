import {
  CONDITIONS,
  CONTAMINATIONS,
  EQUIPMENT,
  OPPORTUNITY_KINDS,
  OPPORTUNITY_STATUSES,
  ORIGINS,
  UTILITIES,
} from '../opportunities/kinds.ts';
import type { Condition, Contamination, Equipment, OpportunityKind, OpportunityStatus, Origin, Utility } from '../opportunities/kinds.ts';
import { TOWN_LIST_ANSWERS } from '../towns/towns.ts';
import type { TownListAnswer } from '../towns/towns.ts';
import type { FigureSpec } from '../typed/read-figure.ts';
import type { FieldUnit } from '../typed/vocabulary.ts';
import { cursor, flag, freeText, oneOf, range, someLike, someOf } from './codecs.ts';
import type { Codec, Range } from './codecs.ts';
import { boxes, nears, SLUG } from './whereabouts.ts';
import type { Box, Near } from './whereabouts.ts';
import { CURRENCY_ANSWERS, DEAL_ANSWERS, LEGAL_ANSWERS, MOST_PICKED, SEARCH_SORTS } from './vocabulary.ts';
import type { CurrencyAnswer, DealAnswer, LegalAnswer, SearchSort } from './vocabulary.ts';

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
  'land',
  'floor',
  'power',
  'water',
  'heat',
  'asOf',
] as const;
export type TableColumn = (typeof TABLE_COLUMNS)[number];

/** An order of the list: the sort key and the direction. */
export interface Order {
  readonly by: SearchSort;
  readonly direction: (typeof DIRECTIONS)[number];
}

/** What is searched for on the search page. It is kept in the address bar and nowhere else. */
export interface Search {
  readonly kinds: readonly OpportunityKind[];
  readonly regions: readonly string[];
  readonly towns: readonly string[];
  /** Whether the town is on the list of single-industry towns. */
  readonly townLists: readonly TownListAnswer[];
  readonly zones: readonly string[];
  readonly sections: readonly string[];
  readonly divisions: readonly string[];
  readonly statuses: readonly OpportunityStatus[];
  readonly deals: readonly DealAnswer[];
  readonly origins: readonly Origin[];
  readonly utilities: readonly Utility[];
  readonly conditions: readonly Condition[];
  readonly contaminations: readonly Contamination[];
  readonly legalStates: readonly LegalAnswer[];
  readonly equipment: readonly Equipment[];
  /** The currency that the sum is stated in. */
  readonly currencies: readonly CurrencyAnswer[];
  /** Millions of tenge. */
  readonly investment: Range;
  /** Millions of US dollars. */
  readonly dollars: Range;
  /** Millions of tenge for one permanent job. */
  readonly capital: Range;
  readonly land: Range;
  readonly floor: Range;
  readonly power: Range;
  readonly water: Range;
  readonly near: Near | null;
  readonly box: Box | null;
  readonly terms: boolean;
  readonly open: boolean;
  readonly unknown: boolean;
  readonly q: string;
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

const amount = (unit: FieldUnit, places = 3): FigureSpec => ({ unit, min: 0, max: 1e9, places });

/** Bounds of the ranges; money is typed in millions. */
export const RANGE_FIGURES = {
  investment: { ...amount('TENGE'), exponent: 6 },
  dollars: { ...amount('DOLLARS'), exponent: 6 },
  capital: { ...amount('TENGE'), exponent: 6 },
  land: amount('HECTARES'),
  floor: amount('SQUARE_METRES', 0),
  power: amount('MVA'),
  water: amount('CUBIC_METRES_A_DAY'),
} as const satisfies Partial<Record<keyof Search, FigureSpec>>;

const CODECS: { readonly [K in keyof Search]: Codec<Search[K]> } = {
  q: freeText('q'),
  kinds: someOf('k', OPPORTUNITY_KINDS),
  regions: someLike('region', SLUG, 50),
  towns: someLike('town', SLUG, 50),
  townLists: someOf('list', TOWN_LIST_ANSWERS),
  zones: someLike('zone', SLUG, 50),
  sections: someLike('section', /^[A-U]$/, 25),
  divisions: someLike('division', /^\d\d$/, 100),
  statuses: someOf('status', OPPORTUNITY_STATUSES),
  deals: someOf('deal', DEAL_ANSWERS),
  origins: someOf('origin', ORIGINS),
  utilities: someOf('utility', UTILITIES),
  conditions: someOf('condition', CONDITIONS),
  contaminations: someOf('soil', CONTAMINATIONS),
  legalStates: someOf('legal', LEGAL_ANSWERS),
  equipment: someOf('equipment', EQUIPMENT),
  currencies: someOf('currency', CURRENCY_ANSWERS),
  investment: range('inv', RANGE_FIGURES.investment),
  dollars: range('usd', RANGE_FIGURES.dollars),
  capital: range('capital', RANGE_FIGURES.capital),
  land: range('land', RANGE_FIGURES.land),
  floor: range('floor', RANGE_FIGURES.floor),
  power: range('power', RANGE_FIGURES.power),
  water: range('water', RANGE_FIGURES.water),
  near: nears,
  box: boxes,
  terms: flag('terms'),
  open: flag('open'),
  unknown: flag('unknown'),
  order: orders,
  view: oneOf('view', VIEWS, 'list'),
  columns: someOf('columns', TABLE_COLUMNS),
  picked: someLike('pick', SLUG, MOST_PICKED),
  after: cursor('after'),
};

type Key = keyof Search;

const KEYS = Object.keys(CODECS).filter((key): key is Key => key in CODECS);

/** The name of the form field for a part of the search. */
export const nameOf = (key: Key): string => CODECS[key].names[0] ?? key;

type Parts = { -readonly [K in Key]?: Search[K] };

const readOne = <K extends Key>(parts: Parts, key: K, params: URLSearchParams): void => {
  parts[key] = CODECS[key].read(params);
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

const writeOne = <K extends Key>(search: Search, key: K): string | null => CODECS[key].write(search[key]);

/** The address of a search, in one canonical form. Parameters that are not ours are kept. */
export const writeSearch = (search: Search, others: URLSearchParams = new URLSearchParams()): string => {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = writeOne(search, key);
    if (value !== null) params.set(nameOf(key), value);
  }
  const ours = new Set(KEYS.flatMap((key) => CODECS[key].names));
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
