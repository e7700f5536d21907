// Everything that must hold before a change is good. `--no-browser` leaves out the browser journeys.
import { mkdirSync } from 'node:fs';
import { generateTypes } from './build.mjs';
import { countsIn, forget, sum } from './counts.mjs';
import { findBrowser } from './find-browser.mjs';
import { pnpmCommand } from './pnpm.mjs';
import { at, tool } from './project.mjs';
import { carryOut, carryOutQuietly, run, runQuietly } from './steps.mjs';

const pnpm = (...args) => {
  const [command, ...first] = pnpmCommand();
  return run(command, [...first, ...args]);
};

const arrows = async (say) => {
  const parts = ['server', 'client', 'shared'].map((part) => `${part}/src`);
  const output = await runQuietly(say, tool('depcruise'), ['--config', '.dependency-cruiser.cjs', ...parts]);
  // Without a TypeScript that it understands, the tool examines nothing and reports success.
  if (!/\([1-9]\d* modules/.test(output)) throw new Error('no module was looked at');
};

const reports = { vitest: at('.cache', 'vitest.json'), playwright: at('.cache', 'playwright.json') };
const counted = [];

const counting = async (report, act) => {
  mkdirSync(at('.cache'), { recursive: true });
  forget(report);
  try {
    await act();
  } finally {
    counted.push(countsIn(report));
  }
};

const vitest = () =>
  counting(reports.vitest, () =>
    run(tool('vitest'), ['run', '--reporter=default', '--reporter=json', `--outputFile.json=${reports.vitest}`]),
  );

const journeys = (isBuilt) =>
  counting(reports.playwright, () => {
    if (!isBuilt) throw new Error('there is no build to look at');
    return run(tool('playwright', 'test'), ['test', '--reporter=list,json'], {
      cwd: at('test', 'e2e'),
      env: { CHROME_BIN: findBrowser(), PLAYWRIGHT_JSON_OUTPUT_FILE: reports.playwright },
    });
  });

const preparation = [
  ['Install', () => pnpm('install', '--frozen-lockfile', '--prefer-offline')],
  ['Generated types', () => generateTypes()],
];

/**
 * Steps that only read the sources run beside the build: most of these tools use one of the two cores. Each shows its output
 * when it is done.
 */
const readings = [
  ['Format', (say) => runQuietly(say, tool('oxfmt'), ['--check'])],
  ['Types', (say) => runQuietly(say, tool('tsc'), ['--noEmit', '-p', 'tsconfig.json'])],
  ['Lint', (say) => runQuietly(say, tool('oxlint'), ['--deny-warnings'])],
  ['Arrows', arrows],
  ['Unused code', (say) => runQuietly(say, tool('knip'), [])],
  ['Code that only tests use', (say) => runQuietly(say, tool('knip'), ['--production', '--config', 'knip.production.json'])],
];

// In a process of its own, so that its output can be kept apart.
const buildQuietly = (say) =>
  runQuietly(say, process.execPath, [
    '--input-type=module',
    '--eval',
    `await (await import('./scripts/build.mjs')).build({ hasTypes: true })`,
  ]);

const building = [
  ['Build', buildQuietly],
  ['Byte budget', (say) => runQuietly(say, process.execPath, [at('client', 'scripts', 'budget.mjs')])],
];

const testing = (isBuilt) => [
  ['Unit, database, contract, component, security and crash tests', vitest],
  ...(process.argv.includes('--no-browser') ? [] : [['Browser journeys', () => journeys(isBuilt)]]),
];

/** One after another, whatever the result of those before. */
const inOrder = async (steps, carry) => {
  const results = [];
  for (const step of steps) results.push(await carry(step));
  return results;
};

const prepared = await inOrder(preparation, carryOut);
const [built, read] = await Promise.all([inOrder(building, carryOutQuietly), inOrder(readings, carryOutQuietly)]);
const isBuilt = built.every(({ name, ok }) => ok || name !== 'Build');
const results = [...prepared, ...built, ...read, ...(await inOrder(testing(isBuilt), carryOut))];

console.log('\n━━ Summary');
for (const { name, ok, words } of results) console.log(`${ok ? '✓' : '✗'} ${name} (${words})`);

const { passed, failed, skipped, failures } = sum(counted);
for (const failure of failures) console.log(`✗ ${failure.replaceAll('\n', '\n    ')}`);
console.log(`${passed} passed, ${failed} failed${skipped > 0 ? `, ${skipped} skipped` : ''}`);
process.exitCode = results.every(({ ok }) => ok) ? 0 : 1;
