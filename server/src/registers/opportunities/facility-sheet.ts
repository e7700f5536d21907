import sql from 'sql-template-tag';
import { FACILITY_COLUMNS } from 'shared/registers/facilities/columns.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { NAMES } from '../sheet-kind.ts';
import type { SheetKind } from '../sheet-kind.ts';
import { openDraftCheck, openSurroundings } from './draft-check.ts';
import { undoDrafts } from './draft-undo.ts';
import { draftWriter } from './draft-write.ts';
import { guardFacility } from './facility-guard.ts';

/** The region of the importing corporation: rows are of it. */
const regionOf = async (ctx: Context, organisation: string): Promise<string> => {
  const [row] = await read<{ regionId: string | null }>(
    ctx,
    sql`select region_id as "regionId" from organisation where id = ${organisation}::uuid`,
  );
  if (!row?.regionId) throw new Error('A corporation without a region cannot import facilities.');
  return row.regionId;
};

/** A register of idle facilities of the corporation's region. */
export const FACILITY_SHEET: SheetKind = {
  name: 'FACILITIES',
  columns: FACILITY_COLUMNS,
  titles: NAMES,
  openCheck: async (ctx, job, alive) => {
    const regionId = await regionOf(ctx, job.organisationId);
    const around = await openSurroundings(ctx);
    return openDraftCheck(ctx, job, { kind: 'FACILITY', guard: (values) => guardFacility(values, regionId, around) }, alive);
  },
  write: draftWriter('FACILITY'),
  undo: undoDrafts,
};
