import { propertiesOf } from './export.columns.ts';
import type { ExportView } from './export.view.ts';
import { EXPORT_WORDS } from './export.wording.ts';
import type { ExportWords } from './export.words.ts';
import type { About, Write } from './export.writers.ts';

/** Where the point is unknown, the geometry is null (RFC 7946); longitude comes first. */
const featureOf = (view: ExportView, words: ExportWords): object => ({
  type: 'Feature',
  id: view.slug,
  geometry: view.lat === null || view.lng === null ? null : { type: 'Point', coordinates: [view.lng, view.lat] },
  properties: propertiesOf(view, words),
});

const metadataOf = ({ locale, search, at, total }: About, words: ExportWords): object => ({
  search,
  taken_at: at.toISOString(),
  count: total,
  language: locale.toLowerCase(),
  sources: words.about.sourcesText,
  unknown: words.about.unknownText,
  site: words.about.siteText,
  money: words.about.moneyText,
  points: words.about.pointsText,
  licence: words.about.licenceText,
});

/** An object around a list of what is made of each row, one a line. */
async function* around(
  pieces: Parameters<Write>[0],
  [begin, end]: readonly [string, string],
  made: (view: ExportView) => object,
): AsyncGenerator<string, void> {
  yield begin;
  let separator = '\n';
  for await (const views of pieces) {
    yield separator + views.map((view) => JSON.stringify(made(view))).join(',\n');
    separator = ',\n';
  }
  yield end;
}

/** A FeatureCollection of RFC 7946; `metadata` is a foreign member, which readers that do not know it ignore. */
export const writeGeojson: Write = (pieces, about) => {
  const words = EXPORT_WORDS[about.locale];
  const head = `{"type":"FeatureCollection","metadata":${JSON.stringify(metadataOf(about, words))},"features":[`;
  return around(pieces, [head, '\n]}\n'], (view) => featureOf(view, words));
};

/** The same rows without geometry, each with its lasting identifier. */
export const writeJson: Write = (pieces, about) => {
  const words = EXPORT_WORDS[about.locale];
  const head = `{"metadata":${JSON.stringify(metadataOf(about, words))},"rows":[`;
  return around(pieces, [head, '\n]}\n'], (view) => ({ slug: view.slug, ...propertiesOf(view, words) }));
};
