// Everything that must hold before a change is good. `--no-browser` leaves the browser journeys out.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync } from 'node:fs';
import { build, generateTypes } from './build.mjs';
import { countsIn, forget, sum } from './counts.mjs';
import { findBrowser } from './find-browser.mjs';
import { at, root, tool } from './project.mjs';

const run = (command, args, { cwd = root, env = {} } = {}) => {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env } });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`ended with code ${status}`);
};

/** The pnpm that runs us, or the one that would. */
const pnpm = (...args) => {
  const mine = process.env.npm_execpath ?? '';
  if (!/pnpm/.test(mine)) return run('npx', ['-y', 'pnpm@12', ...args]);
  return /\.[cm]?js$/.test(mine) ? run(process.execPath, [mine, ...args]) : run(mine, args);
};

const arrows = () => {
  const { status, stdout, stderr } = spawnSync(
    tool('depcruise'),
    ['--config', '.dependency-cruiser.cjs', ...['server', 'client', 'shared'].map((part) => `${part}/src`)],
    { cwd: root, encoding: 'utf8' },
  );
  console.log(`${stdout}${stderr}`.trim());
  if (status !== 0) throw new Error('some arrows point the wrong way');
  // Without a TypeScript it understands, the tool looks at nothing and is content.
  if (!/\([1-9]\d* modules/.test(stdout)) throw new Error('no module was looked at');
};

const reports = { vitest: at('.cache', 'vitest.json'), playwright: at('.cache', 'playwright.json') };
const counted = [];

const counting = (report, act) => {
  mkdirSync(at('.cache'), { recursive: true });
  forget(report);
  try {
    act();
  } finally {
    counted.push(countsIn(report));
  }
};

const vitest = () =>
  counting(reports.vitest, () =>
    run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]),
  );

const journeys = () =>
  counting(reports.playwright, () =>
    run(tool('playwright', 'test'), ['test', '--reporter=list,json'], {
      cwd: existsSync(at('test', 'e2e', 'playwright.config.ts')) ? at('test', 'e2e') : at('test'),
      env: { CHROME_BIN: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
    }),
  );

const steps = [
  ['Install', () => pnpm('install', '--frozen-lockfile', '--prefer-offline')],
  ['Generated types', () => generateTypes()],
  ['Types', () => run(tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])],
  ['Lint', () => run(tool('oxlint'), ['--deny-warnings'])],
  ['Arrows', arrows],
  ['Unused code', () => run(tool('knip'), [])],
  ['Unit, database, contract and component tests', vitest],
  ['Build', () => build()],
  ['Byte budget', () => run(process.execPath, [at('client', 'scripts', 'budget.mjs')])],
  ...(process.argv.includes('--no-browser') ? [] : [['Browser journeys', journeys]]),
];

const carryOut = async ([name, act]) => {
  console.log(`\n━━ ${name}`);
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  try {
    await act();
    return { name, ok: true, words: seconds() };
  } catch (error) {
    console.error(`✗ ${name}: ${error.message}`);
    return { name, ok: false, words: `${seconds()}, ${error.message}` };
  }
};

const results = [];
for (const step of steps) results.push(await carryOut(step));

console.log('\n━━ Summary');
for (const { name, ok, words } of results) console.log(`${ok ? '✓' : '✗'} ${name} (${words})`);

const { passed, failed, skipped } = sum(counted);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
