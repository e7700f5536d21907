import type { Context } from '../request/context.ts';
import { opportunityCounts } from '../search/opportunity-counts.queries.ts';
import { places } from '../towns/places.reference.ts';
import type { TownType } from '../towns/town.types.ts';
import { EXPORT_WORDS } from './export.wording.ts';

const claimsOf = ({ facts, disputed }: TownType) =>
  facts.map(({ indicator, label, number, text, unit, asOf, basis, source }) => ({
    indicator,
    label: label.text,
    number,
    text: text?.text ?? null,
    unit: unit?.text ?? null,
    asOf,
    basis,
    source: source.url ?? source.title.text,
    disputed: disputed.includes(indicator),
  }));

/** RFC 7946: every town as a point with its status and all that is claimed of it, each claim with its date and source. */
export const townsGeoJson = async (ctx: Context): Promise<string> => {
  const { about } = EXPORT_WORDS[ctx.locale];
  const counts = (await opportunityCounts(ctx)).towns;
  return JSON.stringify({
    type: 'FeatureCollection',
    takenAt: new Date().toISOString(),
    licence: about.licenceText,
    sources: about.sourcesText,
    features: places(ctx).towns.map((town) => ({
      type: 'Feature',
      id: town.slug,
      geometry: { type: 'Point', coordinates: [town.location.lng, town.location.lat] },
      properties: {
        name: town.name.text,
        region: town.region.name.text,
        kato: town.kato,
        listStatus: town.listStatus,
        excludedSince: town.exclusion?.since ?? null,
        opportunities: counts.get(town.slug) ?? 0,
        claims: claimsOf(town),
      },
    })),
  });
};
