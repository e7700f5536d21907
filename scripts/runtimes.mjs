// The tests that need no browser, on each supported line of Node except the one that runs us; the binaries come from the npm registry.
import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { generateTypes } from './build.mjs';
import { at } from './project.mjs';
import { carryOut, run } from './steps.mjs';

const versions = ['20.20.2', '22.23.5', '24.22.3'];
const projects = ['unit', 'database', 'contracts'];

const packageName = `node-${process.platform}-${process.arch}`;

/** The binary of a version; installed once under `.cache`, without running install scripts. */
const binaryOf = async (version) => {
  const home = at('.cache', 'runtimes', version);
  const folder = join(home, 'node_modules', packageName, 'bin');
  if (!existsSync(join(folder, 'node')))
    await run('npm', [
      'install',
      '--prefix',
      home,
      '--ignore-scripts',
      '--no-save',
      '--no-package-lock',
      '--no-audit',
      '--no-fund',
      `${packageName}@${version}`,
    ]);
  const said = spawnSync(join(folder, 'node'), ['--version'], { encoding: 'utf8' }).stdout?.trim();
  if (said !== `v${version}`) throw new Error(`${folder} holds ${said ?? 'nothing that runs'} instead of v${version}`);
  return folder;
};

const tryOn = async (version, only) => {
  const folder = await binaryOf(version);
  const chosen = (only.length > 0 ? only : projects).flatMap((project) => ['--project', project]);
  // Whatever the tests start by the name `node` has that version, too.
  const env = { PATH: `${folder}${delimiter}${process.env.PATH ?? ''}` };
  await run(join(folder, 'node'), [at('node_modules', 'vitest', 'vitest.mjs'), 'run', ...chosen], { env });
};

const line = (version) => version.split('.')[0];
const asked = process.argv.slice(2);
const lines = asked.filter((word) => /^\d+$/.test(word));
const only = asked.filter((word) => !lines.includes(word));
const wanted = versions.filter((version) =>
  lines.length > 0 ? lines.includes(line(version)) : line(version) !== line(process.versions.node),
);

await generateTypes();
for (const version of wanted) {
  const { ok } = await carryOut([`Node ${version}`, () => tryOn(version, only)]);
  if (!ok) process.exitCode = 1;
}
