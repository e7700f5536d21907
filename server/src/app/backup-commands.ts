import path from 'node:path';
import type { Config } from './config.ts';
import { migrateInstallation } from './prepare-installation.ts';
import { withInstallation } from './maintenance.ts';
import { backup } from '../backup/backup.ts';
import { BackupProblem } from '../backup/backup-problem.ts';
import { restore } from '../backup/restore.ts';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

const SECRET_LOST = '--secret-lost';

const fileOf = (args: readonly string[]): string => {
  const [file, ...more] = args.filter((arg) => arg !== SECRET_LOST);
  if (!file || more.length > 0 || file.startsWith('-'))
    throw new BackupProblem('Name one file: pnpm qaita backup FILE, pnpm qaita restore FILE.');
  return path.resolve(file);
};

export const backupCommand = (config: Config, args: readonly string[]): Promise<number> => {
  const file = fileOf(args);
  return withInstallation(config, async (installation) => {
    const { tables, rows, jobs, files, brought } = await backup(installation, file);
    say(`${file}: ${rows} rows of ${tables} tables, ${jobs} waiting jobs, ${files} files of the data folder.`);
    if (brought.elsewhere > 0)
      say(
        `${brought.elsewhere} files that people have brought are not in DATA_DIR/files and not in the archive: keep copies of the bucket.`,
      );
    if (brought.damaged > 0)
      say(`${brought.damaged} files that people have brought are not as they were stored: restore them from an earlier archive.`);
    say(
      'The secret is not in it: keep SECRET (or DATA_DIR/secret) elsewhere. The file opens to whoever has it: keep it as you keep the database.',
    );
    return 0;
  });
};

export const restoreCommand = (config: Config, args: readonly string[]): Promise<number> => {
  const file = fileOf(args);
  return withInstallation(config, async (installation) => {
    const manifest = await restore(installation, { file, config, isSecretLost: args.includes(SECRET_LOST) });
    const rows = manifest.tables.reduce((sum, table) => sum + table.rows, 0);
    say(
      `${rows} rows of ${manifest.tables.length} tables, ${manifest.jobs.count} waiting jobs and ${manifest.files.length} files are as they were at ${manifest.madeAt}; every table was read back and compared.`,
    );
    for (const ran of await migrateInstallation(installation, config)) say(ran);
    say('Run `pnpm qaita verify-audit`, then start.');
    return 0;
  });
};
