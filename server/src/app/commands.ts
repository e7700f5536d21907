import { backupCommand, restoreCommand } from './backup-commands.ts';
import { importCommand } from './import-command.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { readConfig } from './config.ts';
import { printSdl } from './schema.ts';
import { serve } from './serve.ts';
import {
  adoptSecretCommand,
  anchorAuditCommand,
  closeAccountCommand,
  fixturesCommand,
  inviteAdministratorCommand,
  loadDataCommand,
  migrateCommand,
  rebuildSearchCommand,
  rotateSecretCommand,
  verifyAuditCommand,
} from './maintenance.ts';

/** The arguments after the command's name. */
type Command = (args: readonly string[]) => Promise<number>;

const sdl: Command = () => {
  process.stdout.write(printSdl());
  return Promise.resolve(0);
};

const COMMANDS: Record<string, { readonly run: Command; readonly says: string }> = {
  start: { run: () => serve(readConfig()), says: 'start the database, the worker and the web server' },
  sdl: { run: sdl, says: 'print the GraphQL schema' },
  migrate: { run: () => migrateCommand(readConfig()), says: 'bring the database to the newest shape' },
  'load-data': { run: () => loadDataCommand(readConfig()), says: 'load the product’s data files; a second time changes nothing' },
  fixtures: {
    run: () => fixturesCommand(readConfig()),
    says: 'make nine viewers with known passwords and marked private cells (test databases only)',
  },
  'rebuild-search': {
    run: () => rebuildSearchCommand(readConfig()),
    says: 'make the read model of the search anew from what is published',
  },
  import: {
    run: (args) => importCommand(readConfig(), args),
    says: 'FILE --as EMAIL: check a register of facilities; --apply writes it, --undo ID takes it back',
  },
  'invite-administrator': {
    run: (args) => inviteAdministratorCommand(readConfig(), args),
    says: 'EMAIL: mail a link that makes an administrator, without a second one',
  },
  'close-account': { run: (args) => closeAccountCommand(readConfig(), args), says: 'EMAIL: end an account and its sessions' },
  'rotate-secret': {
    run: () => rotateSecretCommand(readConfig()),
    says: 'encrypt with SECRET what FORMER_SECRET encrypted; may be interrupted and repeated',
  },
  'adopt-secret': { run: () => adoptSecretCommand(readConfig()), says: 'let a database whose secret is lost go on with the present one' },
  backup: {
    run: (args) => backupCommand(readConfig(), args),
    says: 'FILE: write everything that is stored into one file, beside a running server',
  },
  restore: { run: (args) => restoreCommand(readConfig(), args), says: 'FILE: put such a file into an empty database' },
  'verify-audit': {
    run: (args) => verifyAuditCommand(readConfig(), args),
    says: 'check the whole record and its seals; --anchor FILE: also against a seal kept elsewhere',
  },
  'anchor-audit': { run: (args) => anchorAuditCommand(readConfig(), args), says: 'write the last seal into FILE, to be kept elsewhere' },
};

const usage = (): string => {
  const lines = Object.entries(COMMANDS).map(([name, { says }]) => `  ${name.padEnd(22)}${says}`);
  return `Usage: pnpm qaita <command>\n${lines.join('\n')}\n`;
};

/** Runs one command; returns the exit code. What the operator can fix is reported in one sentence, without a stack. */
export const runCommand = async ([name = '', ...args]: readonly string[]): Promise<number> => {
  const command = COMMANDS[name];
  if (!command) {
    process.stderr.write(usage());
    return 2;
  }
  try {
    return await command.run(args);
  } catch (error) {
    if (!(error instanceof OperatorProblem)) throw error;
    process.stderr.write(`${error.message}\n`);
    return 1;
  }
};
