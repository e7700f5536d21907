import type { TownType } from '../towns/town.types.ts';

/** One object of OC4IDS. The standard has neither nulls nor empty lists: what is unknown is left out. */
export type Json = Readonly<Record<string, unknown>>;

const isSaid = (value: unknown): boolean =>
  value !== null && value !== undefined && value !== '' && !(Array.isArray(value) && value.length === 0);

/** The object without what is unknown; undefined when nothing is left. */
export const known = (parts: Json): Json | undefined => {
  const said = Object.entries(parts).filter(([, value]) => isSaid(value));
  return said.length === 0 ? undefined : Object.fromEntries(said);
};

/** Prefix of the identifiers of projects. It is not registered with the standard. */
export const projectId = (kind: 'measure' | 'project', slug: string): string => `qaita-${kind}-${slug}`;

export const tenge = (amount: number | null): Json | undefined => (amount === null ? undefined : { amount, currency: 'KZT' });

/** Midnight in Kazakhstan; undefined for a date of which the day is unknown. */
export const instantOf = (day: string | null): string | undefined =>
  day !== null && /^\d{4}-\d{2}-\d{2}$/.test(day) ? `${day}T00:00:00+05:00` : undefined;

/** Whole years, both included. */
export const yearsOf = (from: number | null, to: number | null): Json | undefined =>
  known({
    startDate: from === null ? null : `${from}-01-01T00:00:00+05:00`,
    endDate: to === null ? null : `${to}-12-31T23:59:59+05:00`,
  });

/** An address with its letters outside ASCII encoded; undefined for a source that is no address. */
export const uriOf = (source: string | null): string | undefined =>
  source !== null && /^https?:\/\//.test(source) && URL.canParse(source) ? new URL(source).href : undefined;

/** Each source once, by its address or its words. */
export const sourcesOf = (sources: readonly (string | null)[]): Json[] =>
  [...new Set(sources.filter((source) => source !== null && source !== ''))].map((source, nth) => {
    const url = uriOf(source);
    return { id: `source-${nth + 1}`, ...(url === undefined ? { title: source } : { url }) };
  });

const COUNTRY = { RU: 'Казахстан', KK: 'Қазақстан', EN: 'Kazakhstan' } as const;

/** A single-industry town as a place, with its code in the classifier of places. */
export const townLocation = (locale: keyof typeof COUNTRY, { slug, name, region, kato, location }: TownType): Json => ({
  id: slug,
  description: name.text,
  geometry: { type: 'Point', coordinates: [location.lng, location.lat] },
  gazetteer: { scheme: 'KZ-KATO', identifiers: [kato] },
  address: { locality: name.text, region: region.name.text, countryName: COUNTRY[locale] },
});

/** A place that is not a single-industry town, by its region and, perhaps, its point. */
export const otherLocation = (
  locale: keyof typeof COUNTRY,
  place: { readonly region: string | null; readonly name: string | null; readonly lat: number | null; readonly lng: number | null },
): Json => ({
  id: 'place',
  ...known({
    description: place.name ?? place.region,
    geometry: place.lat === null || place.lng === null ? null : { type: 'Point', coordinates: [place.lng, place.lat] },
    address: known({ locality: place.name, region: place.region, countryName: COUNTRY[locale] }),
  }),
});
