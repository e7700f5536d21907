import { CARD, TEXT } from './fragments.ts';
import { KINDS } from './public-works.ts';
import { drawWords } from './words.ts';
import type { Random } from '../random.ts';
import type { Known } from './known.ts';
import type { Work } from './work.ts';

const UTILITIES = [['POWER'], ['RAIL', 'GAS'], ['WATER', 'SEWERAGE']];

/** Filters that people combine: a list, places, a figure within a range. */
const drawFilter = (random: Random, { regions }: Known): Record<string, unknown> => ({
  kinds: [random.one(KINDS)],
  ...(random.below(3) === 0 ? { regions: [random.one(regions), random.one(regions)] } : {}),
  ...(random.below(4) === 0 ? { landHa: { min: 3 + random.below(17), max: 120 + random.below(300) } } : {}),
  ...(random.below(5) === 0 ? { utilities: random.one(UTILITIES) } : {}),
  ...(random.below(7) === 0 ? { acceptsInterest: true, dealTypes: ['SALE', 'UNKNOWN'] } : {}),
});

/** The whole country, or a window of it that moves and comes nearer. */
const drawView = (random: Random): Record<string, unknown> => {
  const zoom = 4 + random.below(6);
  if (zoom === 4) return { bounds: { west: 46, south: 40, east: 88, north: 56 }, zoom };
  const [width, west, south] = [42 / 2 ** (zoom - 4), 46 + random.below(38), 40 + random.below(14)];
  return { bounds: { west, south, east: west + width, north: south + width / 2.5 }, zoom };
};

/** The first letters of a word, as it is being typed. */
const drawTyped = (random: Random, known: Known): string => drawWords(random, known).slice(0, 2 + random.below(5));

const YEARS = 10;

const drawProject = (random: Random): Record<string, unknown> => ({
  start: `2027-0${1 + random.below(9)}-01`,
  capex: (100 + random.below(90_000)) * 1_000_000,
  staff: 20 + random.below(900),
  monthlyWage: 250_000 + random.below(400_000),
  landHa: 1 + random.below(90),
  landRight: 'LEASED',
  floorM2: 500 + random.below(40_000),
  importedPercent: random.below(90),
  okedDivision: random.one(['10', '20', '23', '24', '25', '28']),
  years: Array.from({ length: YEARS }, (_, n) => {
    const revenue = (50 + random.below(9_000) + 100 * n) * 1_000_000;
    return { revenue, profit: Math.round(revenue / 5) };
  }),
});

/** The page of results with everything on it. */
const PAGE = `totalCount unknownCount facets { key values { value count } } histograms { key unknown bars { from to count } } edges { node { ${CARD} } }`;

/** What nobody writes as one statement: no floor, only what it costs. */
export const ALONE_WORKS: readonly Work[] = [
  {
    name: 'words',
    document: `query Words($text: String) { opportunities(text: $text, first: 20) { totalCount edges { node { ${CARD} } } } }`,
    draw: (random, known) => ({ variables: { text: drawWords(random, known) }, token: null }),
  },
  {
    name: 'results',
    document: `query Results($filter: OpportunityFilter) { opportunities(filter: $filter, first: 20) { ${PAGE} } }`,
    draw: (random, known) => ({ variables: { filter: drawFilter(random, known) }, token: null }),
  },
  {
    name: 'results of words',
    document: `query Results($filter: OpportunityFilter, $text: String) { opportunities(filter: $filter, text: $text, first: 20) { ${PAGE} } }`,
    draw: (random, known) => ({
      variables: { text: drawWords(random, known), filter: random.below(2) === 0 ? {} : drawFilter(random, known) },
      token: null,
    }),
  },
  {
    name: 'clusters',
    document: `query Clusters($filter: OpportunityFilter, $bounds: Box!, $zoom: Float!) { opportunities(filter: $filter, first: 1) {
      clusters(bounds: $bounds, zoom: $zoom) { count location { lat lng } bounds { west south east north } place ${TEXT} } } }`,
    draw: (random, known) => ({ variables: { filter: drawFilter(random, known), ...drawView(random) }, token: null }),
  },
  {
    name: 'suggestions',
    document: `query Suggest($text: String!) { suggestions(text: $text) { kind value count label ${TEXT} } }`,
    draw: (random, known) => ({ variables: { text: drawTyped(random, known) }, token: null }),
  },
  {
    name: 'estimate',
    document: `query Estimate($project: ProjectInput!) { incentiveEstimates(project: $project) { zone { id slug } refusals { reason }
      term { category years until latestUntil } total { withTerms saving } presentValue } }`,
    draw: (random) => ({ variables: { project: drawProject(random) }, token: null }),
  },
  {
    name: 'zones',
    document: `query Zones { zones { slug name ${TEXT} region { slug name ${TEXT} } areaHa areaAsOf validUntil opportunityCount termsInForce { id number effectiveFrom } } }`,
    draw: () => ({ variables: {}, token: null }),
  },
];
