import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';

const plain = (max: number, places = 3): FigureSpec => ({ unit: 'PLAIN', min: 0, max, places });
const millions: FigureSpec = { unit: 'TENGE', min: 0, max: 1e9, places: 6, exponent: 6 };

/** How each quantity is typed. Sums are typed in millions of tenge. */
export const AMOUNTS = {
  LAND: { unit: 'HECTARES', min: 0, max: 1e6, places: 3 },
  FLOOR: { unit: 'SQUARE_METRES', min: 0, max: 1e8, places: 0 },
  POWER: { unit: 'MVA', min: 0, max: 1e6, places: 3 },
  WATER: { unit: 'CUBIC_METRES_A_DAY', min: 0, max: 1e8, places: 3 },
  HEAT: plain(1e6),
  PRICE: millions,
  RENT: { unit: 'TENGE', min: 0, max: 1e9, places: 2 },
  INVESTMENT: millions,
  CAPITAL: millions,
  JOBS: { unit: 'PEOPLE', min: 0, max: 1e5, places: 0 },
  LOCAL_STAFF: { unit: 'PERCENT', min: 0, max: 100, places: 1 },
  START: { unit: 'PLAIN', min: 2000, max: 2200, places: 0 },
} as const satisfies Partial<Record<PlaceKey | ProjectKey, FigureSpec>>;

export type Amount = keyof typeof AMOUNTS;

export const isQuantity = (key: string): key is Amount => key in AMOUNTS;

/** One typed unit in the unit of the condition. */
export const scaleOf = (key: Amount): number => ('exponent' in AMOUNTS[key] ? 1_000_000 : 1);
