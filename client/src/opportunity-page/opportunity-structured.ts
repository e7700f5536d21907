import type { OpportunityWholeFragment } from './opportunity-page.graphql.ts';

export type OpportunityShown = OpportunityWholeFragment;

/** Structured data for search engines: a place, never an offer, because most rows were offered by nobody. */
export const structuredOpportunity = (shown: OpportunityShown, origin: string): Record<string, unknown> => ({
  '@context': 'https://schema.org',
  '@type': 'Place',
  name: shown.title.text,
  ...(shown.summary ? { description: shown.summary.text } : {}),
  image: `${origin}/pictures/${shown.slug}.svg?v=2`,
  address: {
    '@type': 'PostalAddress',
    addressCountry: 'KZ',
    addressRegion: shown.region.name.text,
    ...(shown.town ? { addressLocality: shown.town.name.text } : {}),
  },
  ...(shown.location && !shown.location.isHint
    ? { geo: { '@type': 'GeoCoordinates', latitude: shown.location.lat, longitude: shown.location.lng } }
    : {}),
});
