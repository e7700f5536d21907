import type { Found } from 'shared/matching/condition.ts';
import type { PlaceFacts } from 'shared/matching/profile.ts';
import type { ProductData } from 'server/src/load-data/product-data.ts';

/** A town or a zone, with what the product knows about it. */
export interface Place {
  readonly id: string;
  readonly facts: PlaceFacts;
}

type Known = Pick<ProductData, 'towns' | 'townFacts' | 'zones' | 'industrialZones' | 'facilities'>;

const words = (found: readonly string[]): Found => (found.length > 0 ? [...new Set(found)].toSorted() : null);

const largest = (figures: readonly (number | null)[]): number | null => {
  const known = figures.filter((figure) => figure !== null);
  return known.length > 0 ? Math.max(...known) : null;
};

/** The newest figure of the first indicator that has one. */
const figureOf = ({ townFacts }: Known, town: string, indicators: readonly string[]): number | null => {
  for (const indicator of indicators) {
    const newest = townFacts.rows
      .filter((row) => row.town === town && row.indicator === indicator && row.value !== null)
      .toSorted((one, other) => (other.asOf ?? '').localeCompare(one.asOf ?? ''))[0];
    if (newest) return newest.value;
  }
  return null;
};

/** Roughly half of a town's people work or look for work. */
const LABOUR_FORCE = 0.5;

/** How many people look for work, at a guess; null: nobody has stated how many live there, or how many have no work. */
const seekersIn = (known: Known, town: string): number | null => {
  const people = figureOf(known, town, ['POPULATION']);
  const rate = figureOf(known, town, ['UNEMPLOYMENT_RATE', 'UNEMPLOYMENT_RATE_REGION']);
  return people === null || rate === null ? null : Math.round((people * LABOUR_FORCE * rate) / 100);
};

const townOf = (known: Known, { id, region, enterprises }: ProductData['towns'][number]): Place => {
  const zones = known.zones.filter(({ towns }) => towns.includes(id));
  const industrial = known.industrialZones.rows.filter(({ town }) => town === id);
  const facilities = known.facilities.filter(({ town }) => town === id);
  const regimes = [...(zones.length > 0 ? ['SPECIAL_ZONE'] : []), ...(industrial.length > 0 ? ['INDUSTRIAL_ZONE'] : [])];
  const divisions = [
    ...enterprises.flatMap(({ oked }) => oked),
    ...facilities.flatMap(({ oked }) => oked),
    ...zones.flatMap(({ activityDivisions }) => activityDivisions),
  ];
  return {
    id,
    facts: {
      REGION: [region],
      OKED: words(divisions),
      REGIME: regimes.length > 0 ? regimes : ['NONE'],
      LAND: largest([...industrial.map(({ freeHa, areaHa }) => freeHa ?? areaHa), ...facilities.map(({ landHa }) => landHa)]),
      POWER: largest(industrial.map(({ powerMva }) => powerMva)),
      JOBS: seekersIn(known, id),
    },
  };
};

const zoneOf = ({ id, region, activityDivisions, areaHa }: ProductData['zones'][number]): Place => ({
  id,
  facts: { REGION: [region], OKED: words(activityDivisions), REGIME: ['SPECIAL_ZONE'], LAND: areaHa, POWER: null, JOBS: null },
});

/** Every town and zone. Projects are no fact of a place here: they are what is asked about. */
export const placesOf = (known: Known): Place[] => [...known.towns.map((town) => townOf(known, town)), ...known.zones.map(zoneOf)];
