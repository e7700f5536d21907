import sql from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { inTransaction } from '../kernel/database.ts';
import type { RolePool, Run } from '../kernel/database.ts';
import { describeLoad } from './describe-load.ts';
import type { LoadReport } from './describe-load.ts';
import { readData } from './read-data.ts';
import type { ProductData } from './product-data.ts';
import { loadClassifiers } from './tables/classifiers.table.ts';
import { loadIndustrialZones, loadZoneBases } from './tables/industrial-zones.table.ts';
import { loadOpportunities } from './tables/opportunities.table.ts';
import { loadOrganisations } from './tables/organisations.table.ts';
import { loadPlaces } from './tables/places.table.ts';
import { loadPlans } from './tables/plans.table.ts';
import type { TableReport } from './tables/sync-table.ts';
import { loadZoneTerms } from './tables/zone-terms.table.ts';
import { loadZones } from './tables/zones.table.ts';

/** Two copies of the product that start together load one after the other. */
const LOAD_LOCK = 4_021_964_012;

interface LoadOptions {
  /** The folder of the data files. */
  readonly folder: string;
  /** Also loads invented rows. Never in production: the caller knows where it runs. */
  readonly withDemo: boolean;
  readonly log: (line: string) => void;
}

const loadAll = async (run: Run, data: ProductData, withDemo: boolean): Promise<TableReport[]> => {
  await run(sql`select pg_advisory_xact_lock(${LOAD_LOCK})`);
  const reports = [
    ...(await loadPlaces(run, data, kazakhstanDay(new Date()))),
    ...(await loadClassifiers(run, data)),
    await loadOrganisations(run, data, withDemo),
    await loadZones(run, data),
    await loadZoneTerms(run, data),
    ...(await loadIndustrialZones(run, data)),
    ...(await loadOpportunities(run, data)),
    await loadZoneBases(run, data),
    ...(await loadPlans(run, data, withDemo)),
  ];
  // Announced after the commit to every copy that keeps reference rows in memory.
  await run(sql`select pg_notify('reference', 'loaded')`);
  return reports;
};

/**
 * Makes the database equal to the data files, in one transaction; a second run changes nothing. Throws DataRefused before the
 * database is touched when a file is invalid. The pool is the owner's: the application's role may not do this.
 */
export const loadData = async (owner: RolePool, { folder, withDemo, log }: LoadOptions): Promise<LoadReport> => {
  const started = performance.now();
  const data = await readData(folder, withDemo);
  const tables = await inTransaction(
    owner,
    'system',
    () => undefined,
    (run) => loadAll(run, data, withDemo),
  );
  const report: LoadReport = { tables, withDemo, milliseconds: Math.round(performance.now() - started) };
  log(describeLoad(report));
  return report;
};
