import { measureBeside } from './beside.ts';
import { measureGrowth } from './growth.ts';
import { measureImports } from './importing/measure.ts';
import { onScratch } from './prepare.ts';
import { circumstances, writeTables } from './report/document.ts';
import { SETTINGS } from './settings.ts';
import { buildOurs } from './sides/processes.ts';

// `--growth` also asks databases of several sizes, `--growth-only` nothing else; `--import` and `--import-only` import a register; `--write` puts the tables into docs/performance.md.

const arguments_ = new Set(process.argv.slice(2));
const { rows, drafts, queue, connections, rounds, seconds, asked } = SETTINGS;

const bundle = buildOurs(['client', 'console', 'server']);
const tables = new Map<string, string>();

const isOnly = arguments_.has('--growth-only') || arguments_.has('--import-only');

if (!isOnly)
  await onScratch({ rows, drafts, queues: [queue], withFloor: true }, async (prepared, onHalt) => {
    const version = await prepared.admin.query<{ version: string }>(`select current_setting('server_version') as version`);
    const postgres = version.rows[0]?.version ?? '';
    for (const [name, table] of await measureBeside(prepared, bundle, onHalt)) tables.set(name, table);
    tables.set(
      'circumstances',
      circumstances(postgres, `${rows} opportunities, ${connections} connections, ${rounds} × ${seconds} s for each side`),
    );
  });
if (arguments_.has('--growth') || arguments_.has('--growth-only')) {
  const table = await measureGrowth(bundle);
  tables.set('growth', `${asked} questions each by one reader, then eight for ${seconds} s\n\n${table}`);
}
if (arguments_.has('--import') || arguments_.has('--import-only'))
  tables.set('imports', `${SETTINGS.importRows} rows of 24 columns\n\n${await measureImports(bundle)}`);

for (const [name, table] of tables) console.log(`\n${name}\n\n${table}`);
if (arguments_.has('--write')) writeTables(tables);
