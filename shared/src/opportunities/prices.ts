import type { Price, PriceDeal, PriceUnit } from './parts.ts';

/** The extent of a place, by which a price per hectare or square metre becomes one of the whole. */
export interface Extent {
  readonly landHa: number | null;
  readonly floorM2: number | null;
}

type Reckon = (amount: number, extent: Extent) => number | null;

const times = (amount: number, size: number | null): number | null => (size === null ? null : amount * size);
const over = (amount: number, size: number | null): number | null => (size === null || size === 0 ? null : amount / size);

/** Units in the order of how directly they say it: what is stated goes before what is reckoned. */
type Ways = readonly (readonly [PriceUnit, Reckon])[];

const SALE: Ways = [
  ['WHOLE', (amount) => amount],
  ['HA', (amount, { landHa }) => times(amount, landHa)],
  ['M2', (amount, { floorM2 }) => times(amount, floorM2)],
];

const LEASE: Ways = [
  ['M2_MONTH', (amount) => amount],
  ['M2_YEAR', (amount) => amount / 12],
  ['WHOLE_MONTH', (amount, { floorM2 }) => over(amount, floorM2)],
  ['WHOLE_YEAR', (amount, { floorM2 }) => over(amount / 12, floorM2)],
];

/** Nothing is converted: sums in dollars are shown where they stand and are not part of these figures. */
const reckoned = (prices: readonly Price[], deal: PriceDeal, ways: Ways, extent: Extent): number | null => {
  for (const [unit, reckon] of ways) {
    const price = prices.find((one) => one.deal === deal && one.currency === 'KZT' && one.per === unit);
    const value = price ? reckon(price.amount, extent) : null;
    // More than any place can cost is a slip of the pen, and no figure of the database.
    if (value !== null && value <= Number.MAX_SAFE_INTEGER) return value;
  }
  return null;
};

/** The asking price of the whole place, whole tenge: as stated, else per hectare of its land, else per square metre of its floors. */
export const askingPrice = (prices: readonly Price[], extent: Extent): number | null => {
  const value = reckoned(prices, 'SALE', SALE, extent);
  return value === null ? null : Math.round(value);
};

/** The rent, tenge per square metre of floors a month: as stated, else from the rent of a year or of all the floors. */
export const rentPerM2 = (prices: readonly Price[], extent: Extent): number | null => {
  const value = reckoned(prices, 'LEASE', LEASE, extent);
  return value === null ? null : Number(value.toFixed(2));
};
