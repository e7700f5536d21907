import { DEAL_TYPES, OPPORTUNITY_KINDS, OPPORTUNITY_SORTS, OPPORTUNITY_STATUSES, ORIGINS, RAIL_ANSWERS } from 'shared/opportunities/kinds.ts';
import type { DealType, OpportunityKind, OpportunitySort, OpportunityStatus, Origin, RailAnswer } from 'shared/opportunities/kinds.ts';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { cursor, flag, freeText, oneOf, range, someLike, someOf } from './search-codecs.ts';
import type { Codec, Range } from './search-codecs.ts';

const DIRECTIONS = ['DESC', 'ASC'] as const;
const VIEWS = ['list', 'map'] as const;

/** An order of the list: by what, and which end first. */
export interface Order {
  readonly by: OpportunitySort;
  readonly direction: (typeof DIRECTIONS)[number];
}

/** What is asked for on the search page. It lives in the address bar and nowhere else. */
export interface Search {
  readonly kinds: readonly OpportunityKind[];
  readonly regions: readonly string[];
  readonly towns: readonly string[];
  readonly zones: readonly string[];
  readonly sections: readonly string[];
  readonly divisions: readonly string[];
  readonly statuses: readonly OpportunityStatus[];
  readonly deals: readonly DealType[];
  readonly origins: readonly Origin[];
  readonly rail: readonly RailAnswer[];
  /** Millions of tenge. */
  readonly investment: Range;
  readonly land: Range;
  readonly floor: Range;
  readonly power: Range;
  readonly terms: boolean;
  readonly open: boolean;
  readonly unknown: boolean;
  readonly q: string;
  readonly order: Order;
  readonly view: (typeof VIEWS)[number];
  readonly after: string | null;
}

const USUAL_ORDER: Order = { by: 'NEWEST', direction: 'DESC' };

/** `sort=LAND&dir=ASC`, or `sort=LAND_ASC` from a form. */
const orders: Codec<Order> = {
  names: ['sort', 'dir'],
  read: (params) => {
    const asked = params.get('sort') ?? '';
    const direction = DIRECTIONS.find((one) => asked.endsWith(`_${one}`));
    const by = direction ? asked.slice(0, -direction.length - 1) : asked;
    return {
      by: OPPORTUNITY_SORTS.find((one) => one === by) ?? USUAL_ORDER.by,
      direction: direction ?? DIRECTIONS.find((one) => one === params.get('dir')) ?? USUAL_ORDER.direction,
    };
  },
  write: ({ by, direction }) => (by === USUAL_ORDER.by && direction === USUAL_ORDER.direction ? null : `${by}_${direction}`),
};

const SLUG = /^[a-z0-9-]{1,80}$/;

const CODECS: { readonly [K in keyof Search]: Codec<Search[K]> } = {
  q: freeText('q'),
  kinds: someOf('k', OPPORTUNITY_KINDS),
  regions: someLike('region', SLUG, 50),
  towns: someLike('town', SLUG, 50),
  zones: someLike('zone', SLUG, 50),
  sections: someLike('section', /^[A-U]$/, 25),
  divisions: someLike('division', /^\d\d$/, 100),
  statuses: someOf('status', OPPORTUNITY_STATUSES),
  deals: someOf('deal', DEAL_TYPES),
  origins: someOf('origin', ORIGINS),
  rail: someOf('rail', RAIL_ANSWERS),
  investment: range('inv', 3),
  land: range('land', 3),
  floor: range('floor', 0),
  power: range('power', 3),
  terms: flag('terms'),
  open: flag('open'),
  unknown: flag('unknown'),
  order: orders,
  view: oneOf('view', VIEWS, 'list'),
  after: cursor('after'),
};

type Key = keyof Search;

const KEYS = Object.keys(CODECS).filter((key): key is Key => key in CODECS);

/** The name under which a part of the search is sent by the form. */
export const nameOf = (key: Key): string => CODECS[key].names[0] ?? key;

export const readSearch = (params: URLSearchParams): Search => {
  const read = <K extends Key>(key: K): Search[K] => CODECS[key].read(params);
  return {
    kinds: read('kinds'),
    regions: read('regions'),
    towns: read('towns'),
    zones: read('zones'),
    sections: read('sections'),
    divisions: read('divisions'),
    statuses: read('statuses'),
    deals: read('deals'),
    origins: read('origins'),
    rail: read('rail'),
    investment: read('investment'),
    land: read('land'),
    floor: read('floor'),
    power: read('power'),
    terms: read('terms'),
    open: read('open'),
    unknown: read('unknown'),
    q: read('q'),
    order: read('order'),
    view: read('view'),
    after: read('after'),
  };
};

export const NO_SEARCH: Search = readSearch(new URLSearchParams());

const writeOne = <K extends Key>(search: Search, key: K): string | null => CODECS[key].write(search[key]);

/** The address of a search, in one canonical form. What others have put into the address stays. */
export const writeSearch = (search: Search, others: URLSearchParams = new URLSearchParams()): string => {
  const params = new URLSearchParams();
  for (const key of KEYS) {
    const value = writeOne(search, key);
    if (value !== null) params.set(nameOf(key), value);
  }
  const ours = new Set(KEYS.flatMap((key) => CODECS[key].names));
  for (const [name, value] of others) if (!ours.has(name)) params.append(name, value);
  const text = params.toString().replaceAll('%2C', ',');
  return text ? `?${text}` : '';
};

/** A link to the search page with some filters on. */
export const searchUrl = (some: Partial<Search> = {}): string => opportunitiesUrl + writeSearch({ ...NO_SEARCH, ...some });

