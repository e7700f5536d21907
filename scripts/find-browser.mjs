// Finds a Chromium that really starts; `node scripts/find-browser.mjs` prints its path.
import { execFileSync, spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { pathToFileURL } from 'node:url';

const say = (line) => console.error(`[browser] ${line}`);

const isExecutable = (path) => {
  try {
    accessSync(path, constants.X_OK);
    return true;
  } catch {
    return false;
  }
};

/** An existing path proves little: a launcher may lack its libraries, a snap its daemon. */
const starts = (path) => {
  if (!isExecutable(path)) return false;
  const trial = spawnSync(
    path,
    ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-dev-shm-usage', '--dump-dom', 'data:text/html,<p>alive'],
    {
      encoding: 'utf8',
      timeout: 60_000,
    },
  );
  return trial.status === 0 && trial.stdout.includes('alive');
};

// Debian's launcher may print a shell warning first.
const versionOf = (path) => spawnSync(path, ['--version'], { encoding: 'utf8', timeout: 20_000 }).stdout?.trim().split('\n').at(-1) ?? '';

const names = ['google-chrome-stable', 'google-chrome', 'chromium', 'chromium-browser', 'chrome'];
const usualPlaces = [
  '/opt/google/chrome/chrome',
  '/usr/lib/chromium/chromium',
  '/snap/bin/chromium',
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
];

const installed = () => {
  const folders = (process.env.PATH ?? '').split(delimiter).filter(Boolean);
  return [...folders.flatMap((folder) => names.map((name) => join(folder, name))), ...usualPlaces];
};

const cacheFolders = () => [
  process.env.PLAYWRIGHT_BROWSERS_PATH,
  join(homedir(), '.cache', 'ms-playwright'),
  join(homedir(), 'Library', 'Caches', 'ms-playwright'),
];

const insideBuild = [
  'chrome-linux/chrome',
  'chrome-linux64/chrome',
  'chrome-mac/Chromium.app/Contents/MacOS/Chromium',
  'chrome-mac-x64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
  'chrome-mac-arm64/Google Chrome for Testing.app/Contents/MacOS/Google Chrome for Testing',
];

const cached = () =>
  cacheFolders()
    .filter((folder) => folder !== undefined && existsSync(folder))
    .flatMap((folder) =>
      readdirSync(folder)
        .filter((name) => /^chromium-\d+$/.test(name))
        .sort()
        .reverse()
        .map((name) => join(folder, name)),
    )
    .flatMap((build) => insideBuild.map((file) => join(build, file)));

/** @type {(paths: string[]) => string | undefined} */
const firstThatStarts = (paths) => [...new Set(paths)].find(starts);

const installByPlaywright = () => {
  say('none is installed: trying `playwright install chromium`.');
  const playwright = createRequire(new URL('../test/package.json', import.meta.url)).resolve('@playwright/test/cli');
  const run = spawnSync(process.execPath, [playwright, 'install', 'chromium'], { encoding: 'utf8', timeout: 300_000 });
  if (run.status === 0) return firstThatStarts(cached());
  say('Playwright could not download its own.');
  return undefined;
};

const hasApt = () => {
  const system = existsSync('/etc/os-release') ? readFileSync('/etc/os-release', 'utf8') : '';
  return /^ID(_LIKE)?=.*\b(debian|ubuntu)\b/m.test(system);
};

const installByApt = () => {
  if (process.getuid?.() !== 0 || !hasApt()) return undefined;
  say('installing the package `chromium` of this system by apt-get.');
  const options = { stdio: ['ignore', 'ignore', 'inherit'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive' }, timeout: 900_000 };
  try {
    execFileSync('apt-get', ['update', '-q'], options);
    execFileSync('apt-get', ['install', '-y', '-q', '--no-install-recommends', 'chromium', 'fonts-dejavu-core'], options);
  } catch (error) {
    say(`apt-get failed: ${error instanceof Error ? error.message : String(error)}`);
  }
  return firstThatStarts(installed());
};

const named = () => {
  const path = process.env.CHROME_BIN;
  if (path === undefined || path === '') return undefined;
  if (!starts(path)) throw new Error(`CHROME_BIN names ${path}, which does not start.`);
  return path;
};

/** @type {[string, () => string | undefined][]} */
const ways = [
  ['named by CHROME_BIN', named],
  ['installed on this system', () => firstThatStarts(installed())],
  ["in Playwright's cache", () => firstThatStarts(cached())],
  ['downloaded by Playwright', installByPlaywright],
  ['installed by apt-get', installByApt],
];

let found;

/** The path of a browser, installed if necessary; throws with advice when none can be found. */
export const findBrowser = () => {
  if (found !== undefined) return found;
  for (const [how, look] of ways) {
    const path = look();
    if (path === undefined) continue;
    say(`${path} (${versionOf(path)}), ${how}.`);
    found = path;
    return path;
  }
  throw new Error(
    'No browser could be found or installed: install Chrome or Chromium (on Debian as root: apt-get install chromium), or set CHROME_BIN to one.',
  );
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    console.log(findBrowser());
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
