import type { OpportunityContent } from './content.ts';
import { figuresOf } from './figures.ts';
import type { SummaryFigures } from './figures.ts';
import type { OpportunityKind } from './kinds.ts';
import type { Parts } from './parts.ts';

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

/** What is known of a place: all of a draft, or what everybody sees. */
export interface KnownPlace {
  readonly figures: SummaryFigures;
  readonly parts: Pick<Parts, 'prices' | 'owners' | 'buildings' | 'parcels'>;
  /** Whether the point is the place itself. */
  readonly isPointExact: boolean;
}

const isKnown = ({ figures, parts, isPointExact }: KnownPlace): Readonly<Record<AskedFact, boolean>> => {
  const utility = (name: 'POWER' | 'WATER' | 'HEAT' | 'GAS' | 'ROAD' | 'SEWERAGE' | 'TELECOM'): boolean =>
    figures.utilitiesPresent.includes(name) || figures.utilitiesAbsent.includes(name);
  return {
    POWER: figures.powerMva !== null || figures.utilitiesAbsent.includes('POWER'),
    PRICE: parts.prices.length > 0,
    LEGAL: figures.legalStates.length > 0,
    LAND: figures.landHa !== null,
    FLOOR: figures.floorM2 !== null,
    RAIL: figures.rail !== 'UNKNOWN',
    CONDITION: figures.condition !== 'UNKNOWN',
    DEAL: figures.dealTypes.length > 0,
    OWNER: parts.owners.length > 0,
    CLEAR_HEIGHT: parts.buildings.some(({ clearHeightM }) => clearHeightM !== null),
    WATER: utility('WATER'),
    CONTAMINATION: figures.contamination !== 'UNKNOWN',
    HEAT: utility('HEAT'),
    GAS: utility('GAS'),
    ROAD: utility('ROAD'),
    SEWERAGE: utility('SEWERAGE'),
    TELECOM: utility('TELECOM'),
    CADASTRE: parts.parcels.some(({ cadastralNumber }) => cadastralNumber !== null),
    POINT: isPointExact,
    INVESTMENT: figures.investment !== null,
    JOBS: figures.permanentJobs !== null,
  };
};

/** How many investors asked for each fact, or stated a need of it. */
export type Demand = Readonly<Partial<Record<AskedFact, number>>>;

/** What investors would ask about and nobody has stated: what they ask for most stands first, then the order of the list. */
export const unknownsOfPlace = (kind: OpportunityKind, place: KnownPlace, demand: Demand = {}): AskedFact[] => {
  const known = isKnown(place);
  return ASKED_FACTS.filter((fact) => concerns(kind, fact) && !known[fact]).toSorted(
    (one, other) => (demand[other] ?? 0) - (demand[one] ?? 0),
  );
};

/** The same of a content that is being written. */
export const unknownsOf = (kind: OpportunityKind, content: OpportunityContent, demand: Demand = {}): AskedFact[] =>
  unknownsOfPlace(kind, { figures: figuresOf(content), parts: content, isPointExact: content.isPointExact }, demand);
