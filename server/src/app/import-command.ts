import { NO_FEATURES } from '../request/context.ts';
import path from 'node:path';
import sql from 'sql-template-tag';
import { FINDING_WORDS } from 'shared/registers/finding-words.ts';
import { SHEETS } from 'shared/registers/findings.ts';
import type { SheetName } from 'shared/registers/findings.ts';
import { VISITOR } from '../access/actor.ts';
import type { Context } from '../request/context.ts';
import { contextOf } from '../request/house-context.ts';
import { OperatorProblem } from '../kernel/operator-problem.ts';
import { makeLog } from '../http/log.ts';
import { runImportStep } from '../registers/import.job.ts';
import { importById } from '../registers/import.queries.ts';
import type { ShownImport } from '../registers/import.queries.ts';
import { beginImport, readImport } from '../registers/import.read.service.ts';
import { reportOf } from '../registers/import.report.ts';
import { applyImport, mapImport, undoImport } from '../registers/import.service.ts';
import { importerOf } from '../registers/importer.queries.ts';
import type { Config } from './config.ts';
import { withInstallation } from './maintenance.ts';
import { openServices } from './open-services.ts';

const USAGE =
  'import FILE --as EMAIL [--sheet FACILITIES|ZONE_SITES|MEASURES] [--apply] [--skip-unreadable] [--report]: read a sheet in the name of a person of an SPK, a zone company or an akimat; import --undo ID --as EMAIL: take an import back.';

const say = (line: string): void => {
  process.stdout.write(`${line}\n`);
};

interface Order {
  readonly file: string | null;
  readonly undo: string | null;
  readonly email: string;
  /** Null: recognised by its headings. */
  readonly sheet: SheetName | null;
  readonly applies: boolean;
  readonly skipsUnreadable: boolean;
  readonly reports: boolean;
}

const valueOf = (args: readonly string[], name: string): string | null => args[args.indexOf(name) + 1] ?? null;

const sheetOf = (args: readonly string[]): SheetName | null => {
  if (!args.includes('--sheet')) return null;
  const sheet = SHEETS.find((one) => one === valueOf(args, '--sheet'));
  if (!sheet) throw new OperatorProblem(USAGE);
  return sheet;
};

const orderOf = (args: readonly string[]): Order => {
  const [file = null] = args.filter(
    (arg) => !arg.startsWith('--') && !['--as', '--undo', '--sheet'].includes(args[args.indexOf(arg) - 1] ?? ''),
  );
  const undo = args.includes('--undo') ? valueOf(args, '--undo') : null;
  const email = args.includes('--as') ? valueOf(args, '--as') : null;
  if (email === null || (file === null) === (undo === null)) throw new OperatorProblem(USAGE);
  return {
    file,
    sheet: sheetOf(args),
    undo,
    email,
    applies: args.includes('--apply'),
    skipsUnreadable: args.includes('--skip-unreadable'),
    reports: args.includes('--report'),
  };
};

const summary = ({ id, sheet, state, problem, counts, rows }: ShownImport): string => {
  const words = FINDING_WORDS.EN;
  const verdicts = Object.entries(counts.verdicts ?? {}).map(
    ([verdict, count]) => `${count} ${words.verdict[verdict as keyof typeof words.verdict]}`,
  );
  const outcomes = Object.entries(counts.outcomes ?? {}).map(
    ([outcome, count]) => `${count} ${words.outcome[outcome as keyof typeof words.outcome]}`,
  );
  return [`${id}: ${sheet}, ${state}${problem ? ` (${problem})` : ''}`, `${rows} rows`, ...verdicts, ...outcomes].join(', ');
};

/** Does a step, telling each second how far it has come. */
const watched = async (ctx: Context, id: string, step: Promise<void>): Promise<ShownImport> => {
  const timer = setInterval(() => {
    void importById(ctx, id).then(
      ({ state, done, total }) => say(`${state} ${done}${total > 0 ? ` of ${total}` : ''}`),
      () => undefined,
    );
  }, 1_000);
  try {
    await step;
  } finally {
    clearInterval(timer);
  }
  return importById(ctx, id);
};

const readFileOf = async (ctx: Context, file: string, sheet: SheetName | null): Promise<ShownImport> => {
  const job = await beginImport(ctx, { path: file, name: path.basename(file), sheet });
  return watched(ctx, job.id, readImport(ctx, job, file));
};

const checkAll = async (ctx: Context, job: ShownImport, skipsUnreadable: boolean): Promise<ShownImport> => {
  const columns = job.headings.flatMap(({ index, column }) => (column === null ? [] : [{ index, column }]));
  for (const { text, column } of job.headings) say(`  ${text || '—'} → ${column ?? 'left out'}`);
  await mapImport(ctx, { id: job.id, version: job.version, columns, skipsUnreadable });
  return watched(ctx, job.id, runImportStep(ctx, job.id));
};

const importFile = async (ctx: Context, file: string, order: Order): Promise<number> => {
  const job = await readFileOf(ctx, file, order.sheet);
  if (job.state !== 'READ') {
    say(summary(job));
    return 1;
  }
  const checked = await checkAll(ctx, job, order.skipsUnreadable);
  say(summary(checked));
  if (order.reports) for await (const piece of await reportOf(ctx, job.id)) process.stdout.write(piece);
  if (!order.applies) return 0;
  await applyImport(ctx, { id: checked.id, version: checked.version });
  const applied = await watched(ctx, job.id, runImportStep(ctx, job.id));
  say(summary(applied));
  return applied.state === 'APPLIED' ? 0 : 1;
};

const undoById = async (ctx: Context, id: string): Promise<number> => {
  const job = await importById(ctx, id);
  await undoImport(ctx, { id, version: job.version });
  const undone = await watched(ctx, id, runImportStep(ctx, id));
  say(summary(undone));
  return undone.state === 'UNDONE' ? 0 : 1;
};

/** `import FILE --as EMAIL [--apply]`: the same import as on the page, in the name of a person of a corporation. */
export const importCommand = async (config: Config, args: readonly string[]): Promise<number> => {
  const order = orderOf(args);
  return withInstallation(config, async (installation) => {
    const log = makeLog('warn');
    const services = await openServices(installation, {
      origin: 'http://localhost',
      features: NO_FEATURES,
      log,
    });
    try {
      const background = contextOf(services, VISITOR);
      const actor = await importerOf(background, sql`lower(p.email) = ${order.email.toLowerCase()}`);
      if (!actor) throw new OperatorProblem(`There is no open account of ${order.email}.`);
      const ctx: Context = { ...background, actor, locale: actor.locale };
      return await (order.undo === null ? importFile(ctx, order.file ?? '', order) : undoById(ctx, order.undo));
    } finally {
      await services.close();
    }
  });
};
