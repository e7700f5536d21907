import type { OpportunityContent } from './content.ts';
import { figuresOf } from './figures.ts';
import type { OpportunityKind } from './kinds.ts';

/** What may still be unknown of a place, in the order in which investors ask for it where nothing is known of their needs. */
export const ASKED_FACTS = [
  'POWER',
  'PRICE',
  'LEGAL',
  'LAND',
  'FLOOR',
  'RAIL',
  'CONDITION',
  'DEAL',
  'OWNER',
  'CLEAR_HEIGHT',
  'WATER',
  'CONTAMINATION',
  'HEAT',
  'GAS',
  'ROAD',
  'SEWERAGE',
  'TELECOM',
  'CADASTRE',
  'POINT',
  'INVESTMENT',
  'JOBS',
] as const;
export type AskedFact = (typeof ASKED_FACTS)[number];

const OF_PROJECTS: readonly AskedFact[] = ['INVESTMENT', 'JOBS', 'DEAL', 'POWER', 'LAND', 'RAIL', 'POINT'];
const NOT_OF_PLACES: readonly AskedFact[] = ['INVESTMENT', 'JOBS'];
const OF_FACILITIES: readonly AskedFact[] = ['FLOOR', 'CONDITION', 'OWNER', 'CLEAR_HEIGHT', 'CONTAMINATION', 'CADASTRE'];

const concerns = (kind: OpportunityKind, fact: AskedFact): boolean => {
  if (kind === 'ANCHOR_PROJECT') return OF_PROJECTS.includes(fact);
  return !NOT_OF_PLACES.includes(fact) && (kind === 'FACILITY' || !OF_FACILITIES.includes(fact));
};

const isKnown = (content: OpportunityContent): Readonly<Record<AskedFact, boolean>> => {
  const figures = figuresOf(content);
  const utility = (name: 'POWER' | 'WATER' | 'HEAT' | 'GAS' | 'ROAD' | 'SEWERAGE' | 'TELECOM'): boolean =>
    figures.utilitiesPresent.includes(name) || figures.utilitiesAbsent.includes(name);
  return {
    POWER: figures.powerMva !== null || figures.utilitiesAbsent.includes('POWER'),
    PRICE: content.prices.length > 0,
    LEGAL: figures.legalStates.length > 0,
    LAND: figures.landHa !== null,
    FLOOR: figures.floorM2 !== null,
    RAIL: figures.rail !== 'UNKNOWN',
    CONDITION: figures.condition !== 'UNKNOWN',
    DEAL: figures.dealTypes.length > 0,
    OWNER: content.owners.length > 0,
    CLEAR_HEIGHT: content.buildings.some(({ clearHeightM }) => clearHeightM !== null),
    WATER: utility('WATER'),
    CONTAMINATION: figures.contamination !== 'UNKNOWN',
    HEAT: utility('HEAT'),
    GAS: utility('GAS'),
    ROAD: utility('ROAD'),
    SEWERAGE: utility('SEWERAGE'),
    TELECOM: utility('TELECOM'),
    CADASTRE: content.parcels.some(({ cadastralNumber }) => cadastralNumber !== null),
    POINT: content.isPointExact,
    INVESTMENT: figures.investment !== null,
    JOBS: figures.permanentJobs !== null,
  };
};

/**
 * What investors would ask about and the content does not say: what they asked for most often first (`asked` counts needs of
 * expressions of interest and of saved searches), then in the stated order.
 */
export const unknownsOf = (
  kind: OpportunityKind,
  content: OpportunityContent,
  asked: Readonly<Partial<Record<AskedFact, number>>> = {},
): AskedFact[] => {
  const known = isKnown(content);
  return ASKED_FACTS.filter((fact) => concerns(kind, fact) && !known[fact]).toSorted(
    (one, other) => (asked[other] ?? 0) - (asked[one] ?? 0),
  );
};
