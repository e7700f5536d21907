import { isPersonal } from 'shared/identifiers/bin.ts';
import type { Locale } from 'shared/locale/locale.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { webSource } from '../towns/source.types.ts';
import { IndustrialZone } from './industrial-zone.entity.ts';
import type { IndustrialZoneFigures } from './industrial-zone.entity.ts';
import type { IndustrialZoneFigureType, IndustrialZoneType } from './industrial-zone.types.ts';

export const SHOWN_ZONE = IndustrialZone.without('publication', 'version', 'publishedAt', 'updatedAt');
export type IndustrialZoneRow = RowOf<typeof SHOWN_ZONE>;
type FigureRow = RowOf<typeof IndustrialZoneFigures>;

interface Reader {
  readonly locale: Locale;
}

/** What is not a column of the zone. */
interface Beside {
  /** The name of the organisation that runs it. */
  readonly operator: Parameters<typeof localized>[1];
  readonly facilityIds: readonly string[];
}

type Words = 'place' | 'act' | 'basis' | 'utilities' | 'prices' | 'loanTerms' | 'readiness' | 'networksNeeded' | 'note';

const viewWords = (ctx: Reader, row: IndustrialZoneRow): Pick<IndustrialZoneType, Words> => ({
  place: localized(ctx, row.place),
  act: localized(ctx, row.act),
  basis: localized(ctx, row.basis),
  utilities: localized(ctx, row.utilities),
  prices: localized(ctx, row.prices),
  loanTerms: localized(ctx, row.loanTerms),
  readiness: localized(ctx, row.readiness),
  networksNeeded: localized(ctx, row.networksNeeded),
  note: localized(ctx, row.note),
});

/** A zone in the reader's language. */
export const viewIndustrialZone = (ctx: Reader, row: IndustrialZoneRow, { operator, facilityIds }: Beside): IndustrialZoneType => ({
  ...row,
  ...viewWords(ctx, row),
  name: localizedName(ctx, row.name),
  operator: localized(ctx, row.operatorName ?? operator),
  operatorBin: row.operatorBin !== null && isPersonal(row.operatorBin) ? null : row.operatorBin,
  premises: row.premises.map(({ what, count, m2 }) => ({ what: localizedName(ctx, what), count, areaM2: m2 })),
  sources: row.sources.map((source) => webSource(ctx, source, row.asOf)),
  facilityIds,
});

export const viewFigure = (ctx: Reader, { key, number, text, asOf, source }: FigureRow): IndustrialZoneFigureType => ({
  key,
  number,
  text: localized(ctx, text),
  source: webSource(ctx, source, asOf),
});
