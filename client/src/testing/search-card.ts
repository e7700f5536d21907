/** Texts, names and cards as the API answers them. */
export const text = (words: string): object => ({ __typename: 'LocalizedText', text: words, locale: 'RU', isFallback: false });

export const named = (type: string, slug: string, name: string): object => ({ __typename: type, id: slug, slug, name: text(name) });

const UNKNOWN = {
  floorM2: null,
  powerMva: null,
  price: null,
  rent: null,
  rail: 'UNKNOWN',
  waterM3Day: null,
  heatGcalHour: null,
  idleSince: null,
};

export const card = (slug: string): object => ({
  __typename: 'Facility',
  id: slug,
  slug,
  kind: 'FACILITY',
  origin: 'PUBLIC_RECORD',
  status: 'IDLE',
  acceptsInterest: true,
  title: text(`Завод ${slug}`),
  summary: null,
  place: null,
  town: named('Town', 'ridder', 'Риддер'),
  zone: null,
  region: named('Region', 'east', 'Восточно-Казахстанская область'),
  landHa: 12.5,
  ...UNKNOWN,
  location: { __typename: 'GeoPoint', lat: 50.35, lng: 83.5 },
  investment: null,
  permanentJobs: null,
  promisingFor: [],
  disputed: [],
  facts: [],
  utilitiesPresent: [],
  cover: [],
  asOf: '2026-01',
  asOfBasis: 'STATED',
});
