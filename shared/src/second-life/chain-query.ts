import type { ChainLink, LostPlace } from './chain.ts';

/** What the page of the chain and its files are asked: one form for the address bar of both. */
export interface ChainQuery {
  /** Slugs of towns; none: all. */
  readonly towns: readonly string[];
  readonly measure: string | null;
  readonly opportunity: string | null;
  /** A run of the explorer, whose measures that were left out are out here as well. */
  readonly run: string | null;
  /** Measures that the reader has taken out, and those of the run that were put back. */
  readonly off: readonly string[];
  readonly on: readonly string[];
  /** Leaves out needs of which nobody has stated anything. */
  readonly isFirm: boolean;
  /** Leaves out places that nobody has an open expression of interest in. */
  readonly isAsked: boolean;
}

/** The longest list of measures that an address carries. */
const MOST = 200;

const listOf = (params: URLSearchParams, key: string): string[] =>
  [...new Set((params.get(key) ?? '').split(',').filter((slug) => /^[a-z0-9-]{1,200}$/.test(slug)))].slice(0, MOST);

const oneOf = (params: URLSearchParams, key: string): string | null => listOf(params, key)[0] ?? null;

/** Junk in an address counts as absent. */
export const readChainQuery = (params: URLSearchParams): ChainQuery => ({
  towns: listOf(params, 'town'),
  measure: oneOf(params, 'measure'),
  opportunity: oneOf(params, 'opportunity'),
  run: oneOf(params, 'run'),
  off: listOf(params, 'off'),
  on: listOf(params, 'on'),
  isFirm: params.get('firm') === '1',
  isAsked: params.get('asked') === '1',
});

/** Without the question mark; empty: everything. */
export const writeChainQuery = ({ towns, measure, opportunity, run, off, on, isFirm, isAsked }: Partial<ChainQuery>): string =>
  (
    [
      ['town', towns?.join(',')],
      ['measure', measure],
      ['opportunity', opportunity],
      ['run', run],
      ['firm', isFirm ? '1' : ''],
      ['asked', isAsked ? '1' : ''],
      ['off', off?.join(',')],
      ['on', on?.join(',')],
    ] as const
  )
    .flatMap(([key, value]) => (value ? [`${key}=${value}`] : []))
    .join('&');

/** The measures that are out: those of the run and of the reader, without those that were put back. */
export const measuresOut = ({ off, on }: Pick<ChainQuery, 'off' | 'on'>, outOfRun: readonly string[]): Set<string> => {
  const out = new Set([...outOfRun, ...off]);
  for (const slug of on) out.delete(slug);
  return out;
};

/** The same query with a measure taken out or put back. */
export const withMeasure = (query: ChainQuery, slug: string, isOut: boolean): ChainQuery => {
  const others = (slugs: readonly string[]): string[] => slugs.filter((one) => one !== slug);
  const off = others(query.off);
  const on = others(query.on);
  if (isOut) return { ...query, off: [...off, slug], on };
  return { ...query, off, on: query.run === null ? on : [...on, slug] };
};

/** Whether the reader's conditions leave a link in. */
export const isShown = (
  link: ChainLink,
  place: LostPlace | undefined,
  { isFirm, isAsked }: Pick<ChainQuery, 'isFirm' | 'isAsked'>,
): boolean =>
  place !== undefined && (!isFirm || link.basis === 'STATED' || link.reason !== 'UNSTATED') && (!isAsked || place.interest.count > 0);
