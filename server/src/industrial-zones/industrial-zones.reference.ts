import sql from 'sql-template-tag';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { byName } from '../kernel/by-name.ts';
import type { Run } from '../kernel/database.ts';
import type { RowOf } from '../kernel/entity.ts';
import type { Reference } from '../kernel/reference.ts';
import { IndustrialZoneFigures } from './industrial-zone.entity.ts';
import type { IndustrialZoneFigureType, IndustrialZoneType } from './industrial-zone.types.ts';
import { SHOWN_ZONE, viewFigure, viewIndustrialZone } from './industrial-zone.view.ts';
import type { IndustrialZoneRow } from './industrial-zone.view.ts';

interface IndustrialZones {
  readonly zones: readonly IndustrialZoneType[];
  readonly figures: readonly IndustrialZoneFigureType[];
}

interface Beside extends Record<string, unknown> {
  readonly operator: LocalizedText | null;
  readonly facilityIds: readonly string[];
}

const PUBLISHED_ZONES = sql`select ${SHOWN_ZONE.of('z')}, o.name as operator,
    array(select b.opportunity_id from industrial_zone_basis b where b.zone_id = z.id order by b.position) as "facilityIds"
  from industrial_zone z left join organisation o on o.id = z.operator_id where z.publication = 'PUBLISHED'`;

const FIGURES = sql`select ${IndustrialZoneFigures.all.of('f')} from industrial_zone_figure f order by f.position`;

/** The published zones, by name, and the figures of the country. */
export const INDUSTRIAL_ZONES: Reference<IndustrialZones> = {
  name: 'industrial-zones',
  load: async (run: Run) => {
    const rows = await run<IndustrialZoneRow & Beside>(PUBLISHED_ZONES);
    const figures = await run<RowOf<typeof IndustrialZoneFigures>>(FIGURES);
    return (locale: Locale): IndustrialZones => ({
      zones: rows.map((row) => viewIndustrialZone({ locale }, row, row)).toSorted(byName(locale)),
      figures: figures.map((row) => viewFigure({ locale }, row)),
    });
  },
};

export const industrialZones = (ctx: Context): IndustrialZones => ctx.reference.get(INDUSTRIAL_ZONES, ctx.locale);
