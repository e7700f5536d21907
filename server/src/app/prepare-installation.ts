import path from 'node:path';
import type { Logger } from 'pino';
import { sealInstalledSeeds } from '../identity/seed-rotation.ts';
import { givenUrls } from '../installation/installation.ts';
import { asOwner } from './role-pools.ts';
import type { Installation } from '../installation/installation.ts';
import { migrate } from '../installation/migrate.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { refuseForeignSecret, rememberSecret } from '../installation/secret-mark.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { currentMark, storedMark, storeMark } from '../load-data/data-mark.ts';
import { loadData } from '../load-data/load-data.ts';
import type { Config } from './config.ts';
import type { RolePool } from '../kernel/database.ts';

const refuseDemo = async (pool: RolePool): Promise<void> => {
  const { rowCount } = await pool.query(`select 1 from opportunity where origin = 'DEMO' limit 1`);
  if ((rowCount ?? 0) > 0)
    throw new OperatorProblem('This database holds invented demo rows and must not serve in production: use a fresh one.');
};

/** Migrates the database and its data to the newest version; returns what was done. */
export const migrateInstallation = async (installation: Installation, config: Config): Promise<string[]> => {
  const { urls, root, secrets } = installation;
  await refuseForeignSecret(urls.owner, root, config.FORMER_SECRET);
  const ran = await migrate(urls, root, givenUrls(config));
  await rememberSecret(urls.owner, root);
  const sealed = await asOwner(installation, (pool) => sealInstalledSeeds(pool, secrets));
  return sealed > 0 ? [...ran, `${sealed} seeds of one-time codes encrypted`] : ran;
};

/** Loads the product's data; nothing is read or compared when this program has loaded these files already today. */
export const loadInstallation = (installation: Installation, config: Config, log: Logger): Promise<void> =>
  asOwner(installation, async (pool) => {
    if (config.isProduction) await refuseDemo(pool);
    const folder = path.join(PROJECT_ROOT, 'server/data');
    const withDemo = !config.isProduction;
    const mark = await currentMark(folder, withDemo);
    if (mark !== null && mark === (await storedMark(pool))) {
      log.info('the data files are loaded already');
      return;
    }
    await loadData(pool, { folder, withDemo, log: (line) => log.info(line) });
    await storeMark(pool, mark);
  });
