import { ZONE_SITE_COLUMNS } from 'shared/registers/zone-sites/columns.ts';
import { NAMES } from '../sheet-kind.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { openDraftCheck, openSurroundings } from './draft-check.ts';
import { undoDrafts } from './draft-undo.ts';
import { draftWriter } from './draft-write.ts';
import { openZoneFinder } from './zone-finder.ts';
import { guardZoneSite } from './zone-site-guard.ts';

/** The sites of the special economic zones that a company manages. */
export const ZONE_SITE_SHEET: SheetKind = {
  name: 'ZONE_SITES',
  columns: ZONE_SITE_COLUMNS,
  titles: [...NAMES, 'number'],
  openCheck: async (ctx, job, alive) => {
    const zones = await openZoneFinder(ctx, job.organisationId);
    const around = await openSurroundings(ctx);
    return openDraftCheck(ctx, job, { kind: 'ZONE_SITE', guard: (values) => guardZoneSite(values, zones, around) }, alive);
  },
  write: draftWriter('ZONE_SITE'),
  undo: undoDrafts,
};
