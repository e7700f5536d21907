import type { Search } from 'shared/search/address.ts';
import type { HomeQuery } from './home.graphql.ts';

/** A search that the home page leads to, with the number of opportunities it finds. */
export interface Way {
  readonly search: Partial<Search>;
  readonly count: number;
}

type Facets = HomeQuery['open']['facets'];

const countOf = (facets: Facets, key: Facets[number]['key'], ...values: string[]): number =>
  (facets.find((facet) => facet.key === key)?.values ?? [])
    .filter(({ value }) => values.includes(value))
    .reduce((sum, { count }) => sum + count, 0);

const OPEN = { acceptsInterest: true } as const;

/** By what an investor wants to do. Only what accepts interest is counted. */
export const jobsOf = ({ open: { facets } }: HomeQuery): Readonly<Record<'RESTART' | 'BUILD' | 'RENT' | 'FUND', Way>> => ({
  RESTART: { search: { ...OPEN, kinds: ['FACILITY'] }, count: countOf(facets, 'KIND', 'FACILITY') },
  BUILD: { search: { ...OPEN, kinds: ['ZONE_SITE', 'INDUSTRIAL_SITE'] }, count: countOf(facets, 'KIND', 'ZONE_SITE', 'INDUSTRIAL_SITE') },
  RENT: { search: { ...OPEN, dealTypes: ['LEASE'] }, count: countOf(facets, 'DEAL_TYPE', 'LEASE') },
  FUND: { search: { ...OPEN, kinds: ['ANCHOR_PROJECT'] }, count: countOf(facets, 'KIND', 'ANCHOR_PROJECT') },
});

/** By what an engineer asks first: 5 MVA, a siding, 5,000 m². */
export const needsOf = ({ open: { facets }, power, floor }: HomeQuery): Readonly<Record<'POWER' | 'RAIL' | 'FLOOR', Way>> => ({
  POWER: { search: { ...OPEN, powerMva: { min: 5, max: null } }, count: power.totalCount },
  RAIL: { search: { ...OPEN, utilities: ['RAIL'] }, count: countOf(facets, 'UTILITY', 'RAIL') },
  FLOOR: { search: { ...OPEN, floorM2: { min: 5000, max: null } }, count: floor.totalCount },
});
