import { NO_FEATURES } from '../request/context.ts';
import { readAnchor, writeAnchor } from '../audit/anchor.ts';
import { faultLine } from '../audit/fault.ts';
import { sealAndAnchor, verifyAudit } from '../audit/verify.ts';
import { VISITOR } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { addressOf, closeAccount, inviteAdministrator } from '../identity/operator.service.ts';
import type { Config } from './config.ts';
import { loadInstallation, migrateInstallation } from './prepare-installation.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { makeFixtures } from '../demo/fixtures.ts';
import { contextOf } from '../request/house-context.ts';
import { openInstallation } from '../installation/installation.ts';
import { asOwner } from './role-pools.ts';
import type { Installation } from '../installation/installation.ts';
import { makeLog } from '../http/log.ts';
import { rebuildSearch } from '../search/rebuild.ts';
import { forgetSecret } from '../installation/secret-mark.ts';
import { rotateSecret } from '../identity/seed-rotation.ts';
import { openServices } from './open-services.ts';
import type { RolePool } from '../kernel/database.ts';

/** Opens the installation, does the work and closes it. */
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

const optionOf = (args: readonly string[], name: string): string | undefined => {
  const at = args.indexOf(name);
  return at < 0 ? undefined : args[at + 1];
};

/** `verify-audit [--anchor FILE]`: exits with 1 when anything in the record has changed. */
export const verifyAuditCommand = (config: Config, args: readonly string[]): Promise<number> =>
  withInstallation(config, async (installation) => {
    const file = optionOf(args, '--anchor');
    const anchor = file === undefined ? null : await readAnchor(file);
    const { receiptPublicKey } = installation.secrets;
    const report = await asOwner(installation, (pool) => verifyAudit(pool, { receiptPublicKey, anchor }));
    const rows = [...report.rows].map(([table, count]) => `${count} ${table}`).join(', ');
    say(`${report.seals} seals; rows in the record: ${rows}; entries not yet sealed: ${report.unsealed}.`);
    for (const found of report.faults) say(faultLine(found));
    say(report.faults.length === 0 ? 'The record is whole.' : `The record is not whole: ${report.faults.length} faults.`);
    return report.faults.length === 0 ? 0 : 1;
  });

/** `anchor-audit FILE`: seals what has happened and writes the last seal to a file that is to be kept away from the database. */
export const anchorAuditCommand = (config: Config, [file]: readonly string[]): Promise<number> =>
  withInstallation(config, async (installation) => {
    if (file === undefined) throw new OperatorProblem('Say into which file: anchor-audit FILE.');
    const anchor = await asOwner(installation, sealAndAnchor);
    if (!anchor) throw new OperatorProblem('Nothing has been recorded yet.');
    await writeAnchor(file, anchor);
    say(`Seal ${anchor.seal} is written into ${file}. Keep it away from the database.`);
    return 0;
  });

/** For an installation whose secret is lost: what it encrypted and signed cannot be read any more. */
export const adoptSecretCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    await forgetSecret(installation.urls.owner);
    await migrateInstallation(installation, config);
    say(
      'The database now belongs to the present SECRET. One-time codes of before have to be removed; links in letters already sent have stopped working.',
    );
    return 0;
  });

export const rotateSecretCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    await migrateInstallation(installation, config);
    const { sealed, unreadable } = await asOwner(installation, (pool) => rotateSecret(pool, installation.secrets));
    say(`${sealed} seeds of one-time codes were encrypted anew with SECRET.`);
    for (const id of unreadable) say(`The seed of person ${id} opens with neither secret: remove the codes of this person.`);
    if (unreadable.length === 0)
      say('No seed needs FORMER_SECRET any more. Both public keys of receipts are in the audit record (secret.changed).');
    return unreadable.length === 0 ? 0 : 1;
  });

/** Work that needs both the owner's and the system's connections. Letters are sent once a server runs. */
const withBackground = (config: Config, work: (owner: RolePool, background: Context) => Promise<number>): Promise<number> =>
  withInstallation(config, async (installation) => {
    const services = await openServices(installation, {
      origin: 'http://localhost',
      features: NO_FEATURES,
      log: makeLog('warn'),
    });
    try {
      return await asOwner(installation, (pool) => work(pool, contextOf(services, VISITOR)));
    } finally {
      await services.close();
    }
  });

export const inviteAdministratorCommand = (config: Config, args: readonly string[]): Promise<number> => {
  const email = addressOf(args);
  return withBackground(config, async (owner, background) => {
    await inviteAdministrator(owner, background, email);
    say(`A letter with a link that holds for seven days goes to ${email}.`);
    return 0;
  });
};

export const closeAccountCommand = (config: Config, args: readonly string[]): Promise<number> => {
  const email = addressOf(args);
  return withBackground(config, async (owner, background) => {
    const isClosed = await closeAccount(owner, background, email);
    say(isClosed ? `The account of ${email} is closed and signed out everywhere.` : `There is no open account of ${email}.`);
    return isClosed ? 0 : 1;
  });
};

/** The fixtures have known passwords: they are only loaded into a database whose name says that it is for tests. */
const refuseRealDatabase = (url: string): void => {
  if (!/test|scratch/.test(new URL(url).pathname))
    throw new OperatorProblem('Fixtures are for databases with "test" or "scratch" in their name only.');
};

export const fixturesCommand = (config: Config): Promise<number> =>
  withInstallation(config, async (installation) => {
    refuseRealDatabase(installation.urls.owner);
    const log = makeLog('warn');
    const services = await openServices(installation, {
      origin: 'http://localhost',
      features: NO_FEATURES,
      log,
    });
    try {
      for (const viewer of await asOwner(installation, (pool: RolePool) => makeFixtures(pool, services))) say(JSON.stringify(viewer));
      return 0;
    } finally {
      await services.close();
    }
  });
