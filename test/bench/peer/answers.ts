/** Answers of a schema made from the tables, in the form of ours: what our server says in words, it says in columns. */

type Json = Readonly<Record<string, unknown>>;

const isObject = (value: unknown): value is Json => typeof value === 'object' && value !== null && !Array.isArray(value);

export const objectAt = (value: unknown, ...path: readonly string[]): Json => {
  const found = path.reduce<unknown>((at, name) => (isObject(at) ? at[name] : null), value);
  if (!isObject(found)) throw new Error(`there is nothing at ${path.join('.')}`);
  return found;
};

export const listAt = (value: Json, name: string): readonly Json[] => {
  const found = value[name];
  return Array.isArray(found) ? found.filter(isObject) : [];
};

const LOCALES = ['ru', 'kk', 'en'] as const;

export const textOf = (texts: unknown): Json | null => {
  if (!isObject(texts)) return null;
  const locale = LOCALES.find((name) => texts[name]);
  return locale ? { text: texts[locale], locale: locale.toUpperCase(), isFallback: locale !== 'ru' } : null;
};

const placeOf = (place: unknown): Json | null => (isObject(place) ? { slug: place['slug'], name: textOf(place['name']) } : null);

/** Large whole numbers come as texts. */
const numberOf = (value: unknown): number | null => (value === null || value === undefined ? null : Number(value));

export const placesOf = (row: Json): Json => ({ region: placeOf(row['regionByRegionId']), town: placeOf(row['townByTownId']) });

export const cardOf = (row: Json): Json => ({
  slug: row['slug'],
  kind: row['kind'],
  origin: row['origin'],
  status: row['status'],
  title: textOf(row['title']),
  summary: textOf(row['summary']),
  ...placesOf(row),
  zone: placeOf(row['specialZoneByZoneId']),
  landHa: row['landHa'],
  floorM2: numberOf(row['floorM2']),
  powerMva: row['powerMva'],
  investment: row['investment'] === null ? null : { amount: numberOf(row['investment']), currency: row['currency'] },
  permanentJobs: numberOf(row['permanentJobs']),
  asOf: row['asOf'],
  asOfBasis: row['asOfBasis'],
});
