import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import { found } from '../kernel/problems.ts';
import type { MeasureRow } from '../plans/measures.queries.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { EXPORT_WORDS } from './export.wording.ts';

export type MeasureCell = string | number | null;
export type MeasureColumn = keyof (typeof PLAN_WORDS)['RU']['column'];

/** The row for programs: codes as in the API, and the lasting identifier of the measure. */
const propertiesOf = (row: MeasureRow, cells: Record<MeasureColumn, MeasureCell>): Record<string, unknown> => ({
  ...cells,
  category: row.category,
  status: row.status,
  origin: row.origin,
  funding: row.funding,
  money_sources: row.moneySources,
  disputed: row.disputed,
  sources: row.sources,
  slug: row.slug,
  page: cells.slug,
});

/** Measures have no points of their own: theirs is the point of their town. */
const featureOf = (ctx: Context, row: MeasureRow, properties: Record<string, unknown>): object => {
  const { lat, lng } = found(places(ctx).townById.get(row.townId)).location;
  return {
    type: 'Feature',
    id: row.slug,
    geometry: { type: 'Point', coordinates: [lng, lat] },
    properties: { ...properties, point_is_hint: true },
  };
};

interface Found {
  readonly rows: readonly MeasureRow[];
  readonly named: readonly Record<MeasureColumn, MeasureCell>[];
  /** Absolute address of the list that shows them. */
  readonly search: string;
}

/** The found measures as JSON rows, or as features of GeoJSON. */
export const measuresForPrograms = (ctx: Context, format: 'json' | 'geojson', { rows, named, search }: Found): string => {
  const metadata = {
    search,
    taken_at: new Date().toISOString(),
    count: rows.length,
    language: ctx.locale.toLowerCase(),
    unknown: PLAN_WORDS[ctx.locale].sheet.unknownText,
    licence: EXPORT_WORDS[ctx.locale].about.licenceText,
  };
  const properties = rows.flatMap((row, nth) => {
    const cells = named[nth];
    return cells ? [[row, propertiesOf(row, cells)] as const] : [];
  });
  if (format === 'json') return JSON.stringify({ metadata, rows: properties.map(([, one]) => one) });
  return JSON.stringify({ type: 'FeatureCollection', metadata, features: properties.map(([row, one]) => featureOf(ctx, row, one)) });
};
