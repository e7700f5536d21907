import sql from 'sql-template-tag';
import { publicSnapshot } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { Snapshot } from '../kernel/snapshot.ts';
import type { Selection } from './export.selection.ts';
import type { ExportRow } from './export.view.ts';

const COLUMNS = sql`o.slug, o.kind, o.origin, o.status, o.status_as_of as "statusAsOf", o.title, o.region_id as "regionId", o.town_id as "townId",
  o.zone_id as "zoneId", o.place, o.lat, o.lng, o.point_is_hint as "pointIsHint", o.steward_id as "stewardId", o.oked,
  o.oked_is_guess as "okedIsGuess", o.investment::float8 as investment, o.currency, o.permanent_jobs::float8 as "permanentJobs",
  o.capital_per_job::float8 as "capitalPerJob", o.land_ha as "landHa", o.floor_m2::float8 as "floorM2", o.power_mva as "powerMva",
  o.water_m3_day as "waterM3Day", o.heat_gcal_hour as "heatGcalHour", o.rail, o.utilities_present as "utilitiesPresent",
  o.utilities_absent as "utilitiesAbsent", o.condition, o.contamination, o.legal_states as "legalStates", o.deal_types as "dealTypes",
  o.as_of as "asOf", o.as_of_basis as "asOfBasis", o.confidence, o.sources, o.published_at as "publishedAt"`;

/** Rows fetched at once: as many as memory holds, times the few pieces that wait in the pipes behind. */
const PIECE = 500;

/** The rows of one export: counted and read in one snapshot, so that both always agree. */
export interface OpenExport {
  readonly total: number;
  /** The moment whose state the rows show. */
  readonly at: Date;
  readonly pieces: AsyncIterable<readonly ExportRow[]>;
  close(): Promise<void>;
}

/** Rows that do not add up to what was promised are a failure, never a shorter file. */
async function* countedOut(
  first: IteratorResult<ExportRow[], void>,
  rest: AsyncIterable<ExportRow[]>,
  total: number,
): AsyncGenerator<readonly ExportRow[]> {
  let given = 0;
  if (!first.done) {
    given += first.value.length;
    yield first.value;
    for await (const piece of rest) {
      given += piece.length;
      yield piece;
    }
  }
  if (given !== total) throw new Error(`An export promised ${total} rows and read ${given}.`);
}

const begin = async (snapshot: Snapshot, { count, rows: rowsOf }: Selection): Promise<OpenExport> => {
  const [counted] = await snapshot.run<{ total: number; at: Date }>(sql`select counted.total, now() as at from (${count}) counted`);
  if (!counted) throw new Error('A count answered nothing.');
  const rows = snapshot.pieces<ExportRow>(rowsOf(COLUMNS), PIECE);
  // The first piece is fetched before anything is sent: what fails here can still be answered with a code.
  const first = await rows.next();
  return { ...counted, pieces: countedOut(first, rows, counted.total), close: () => snapshot.close() };
};

/** Opens the rows of a selection; whoever opens them closes them. */
export const openExport = async (ctx: Context, selection: Selection): Promise<OpenExport> => {
  const snapshot = await publicSnapshot(ctx);
  try {
    return await begin(snapshot, selection);
  } catch (error) {
    await snapshot.close();
    throw error;
  }
};
