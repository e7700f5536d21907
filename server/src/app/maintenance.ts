import type { Pool } from 'pg';
import { inTransaction } from '../kernel/database.ts';
import { verifyAudit } from './audit.ts';
import type { Config } from './config.ts';
import { ConfigProblem } from './config.ts';
import { makeFixtures } from './demo/fixtures.ts';
import { asOwner, loadInstallation, migrateInstallation, openInstallation } from './installation.ts';
import type { Installation } from './installation.ts';
import { makeLog } from './log.ts';
import { rebuildSearch } from '../search/rebuild.ts';
import { rotateSecret } from './seeds.ts';
import { openServices } from './services.ts';

/** Opens the installation, does the work and leaves it. */
export const withInstallation = async (config: Config, work: (installation: Installation) => Promise<number>): Promise<number> => {
  const installation = await openInstallation(config, (line) => process.stderr.write(`${line}\n`));
  try {
    return await work(installation);
  } finally {
    await installation.stop();
  }
};

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

export const migrateCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    const ran = await migrateInstallation(installation, config);
    say(ran.length > 0 ? ran.join('\n') : 'Nothing to migrate.');
    return 0;
  });

export const loadDataCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    await loadInstallation(installation, config, makeLog('info'));
    return 0;
  });

export const rebuildSearchCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    const rows = await asOwner(installation, rebuildSearch);
    say(`${rows} published opportunities are in the search.`);
    return 0;
  });

export const verifyAuditCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    const report = await asOwner(installation, (pool) => inTransaction(pool, 'system', () => undefined, verifyAudit));
    say(`${report.seals} seals over ${report.events} events.`);
    for (const fault of report.faults) say(fault);
    return report.faults.length === 0 ? 0 : 1;
  });

export const rotateSecretCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    await migrateInstallation(installation, config);
    const { sealed, unreadable } = await asOwner(installation, (pool) => rotateSecret(pool, installation.secrets));
    say(`${sealed} seeds of one-time codes were encrypted anew with SECRET.`);
    for (const id of unreadable) say(`The seed of person ${id} opens with neither secret: remove the codes of this person.`);
    if (unreadable.length === 0) say('No seed needs FORMER_SECRET any more. Both public keys of receipts are in the audit record (secret.changed).');
    return unreadable.length === 0 ? 0 : 1;
  });

/** The fixtures have known passwords: they go into a database whose name says that it is for tests, and into no other. */
const refuseRealDatabase = (url: string): void => {
  if (!/test|scratch/.test(new URL(url).pathname)) throw new ConfigProblem('Fixtures are for databases with "test" or "scratch" in their name only.');
};

export const fixturesCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    refuseRealDatabase(installation.urls.owner);
    const log = makeLog('warn');
    const services = await openServices(installation, { origin: 'http://localhost', features: { mailbox: false, oidc: [], mapStyleUrl: null }, log });
    try {
      for (const viewer of await asOwner(installation, (pool: Pool) => makeFixtures(pool, services))) say(JSON.stringify(viewer));
      return 0;
    } finally {
      await services.close();
    }
  });

