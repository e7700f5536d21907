// Measures what a reader downloads before a page is complete, and compares it with the budget. Sizes are those of the packed files
// that the server sends (brotli); a font is already compressed.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { foreignWords } from './foreign-words.mjs';

/** Every language has a build of its own; the heaviest counts. */
const LANGUAGES = ['ru', 'kk', 'en'];

/** Limits in KiB, slightly above the present sizes: a change that needs more raises them here. */
const LIMITS = { start: 142, home: 162, page: 168, chunk: 34, map: 380, css: 13, laterCss: 5, font: 50 };

/** Folders of public pages: listed with everything they need, to show which of them grows. */
const PUBLIC = /^src\/(compare|home|search|opportunity-page|towns|plans|special-zones|zone-terms-diff|incentives|sources|standing)\//;

const HOME = 'src/home/HomePage.tsx';

/** The interactive map: a chunk of its own with a worker, a style sheet and outlines, loaded when it is looked at. */
const MAP = 'src/map/LiveMap.tsx';

/** Folders whose pages the server does not draw: see vite.config.ts. */
const SIGNED_IN = JSON.parse(readFileSync(new URL('signed-in.json', import.meta.url), 'utf8'));

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const kib = (bytes) => bytes / 1024;

const readManifest = (folder) => {
  try {
    return JSON.parse(readFileSync(path.join(folder, '.vite', 'manifest.json'), 'utf8'));
  } catch {
    throw new Error('There is no build to weigh: run `pnpm build` first.');
  }
};

/** A chunk and everything that it needs before it can run. */
const closureOf = (manifest, key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closureOf(manifest, next, seen);
  return seen;
};

/** What readers of one language download: the sizes by name, and each public page or part of one with everything it needs. */
const weighBuild = (language) => {
  const folder = path.join(dist, language);
  const manifest = readManifest(folder);
  const keys = Object.keys(manifest);
  const entry = keys.find((key) => manifest[key].isEntry);
  if (entry === undefined) throw new Error('The manifest names no entry.');

  const packed = (file) => kib(statSync(path.join(folder, `${file}.br`)).size);
  const weigh = (files) => files.reduce((sum, file) => sum + packed(file), 0);
  const scripts = (chunks) => [...new Set([...chunks].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
  const sheets = (chunks) => [...new Set([...chunks].flatMap((key) => manifest[key].css ?? []))];
  const filesIn = (ending) =>
    readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter(
      (file) => file.endsWith(ending) && statSync(path.join(folder, file)).isFile(),
    );

  const first = closureOf(manifest, entry);
  const startWith = (key) => weigh(scripts(closureOf(manifest, key, new Set(first))));
  const later = keys.filter((key) => manifest[key].isDynamicEntry);
  const publicParts = later.filter((key) => PUBLIC.test(key)).map((key) => [path.basename(key, '.tsx'), startWith(key)]);
  const elsewhere = later.filter((key) => key !== MAP).reduce((seen, key) => closureOf(manifest, key, seen), new Set(first));
  const mapChunks = manifest[MAP] ? [...closureOf(manifest, MAP)].filter((key) => !elsewhere.has(key)) : [];
  const mapFiles = [...scripts(mapChunks), ...mapChunks.flatMap((key) => manifest[key].assets ?? [])];
  const others = scripts(keys).filter((file) => !scripts(first).includes(file) && !mapFiles.includes(file));

  return {
    sizes: {
      start: weigh(scripts(first)),
      home: startWith(HOME),
      page: Math.max(...publicParts.filter(([name]) => name.endsWith('Page')).map(([, size]) => size)),
      chunk: Math.max(0, ...others.map(packed)),
      map: weigh(mapFiles),
      css: weigh(sheets(first)),
      laterCss: weigh(sheets(keys).filter((file) => !sheets(first).includes(file) && !mapFiles.includes(file))),
      font: filesIn('.woff2').reduce((sum, file) => sum + kib(statSync(path.join(folder, file)).size), 0),
    },
    publicParts: Object.fromEntries(publicParts),
    // A page that the server draws would be seen without its look until its code has come.
    bare: later
      .filter((key) => key !== MAP && !SIGNED_IN.includes(key.split('/')[1]))
      .filter((key) => sheets(closureOf(manifest, key)).some((file) => !sheets(first).includes(file))),
  };
};

const NAMES = {
  start: 'JavaScript at every start',
  home: 'Start of the home page',
  page: 'Start of the heaviest page',
  chunk: 'Largest chunk fetched later',
  map: 'The map, fetched later',
  css: 'CSS of what the server draws',
  laterCss: 'CSS of the pages of members',
  font: 'Fonts',
};

const builds = LANGUAGES.map(weighBuild);
const heaviest = (sizeIn) => Math.max(...builds.map(sizeIn));
const isOver = (name) => heaviest(({ sizes }) => sizes[name]) > LIMITS[name];
const say = (sign, name, size, rest) => process.stdout.write(`${sign} ${name.padEnd(28)} ${size.toFixed(1).padStart(7)} ${rest}\n`);

for (const [name, text] of Object.entries(NAMES))
  say(
    isOver(name) ? '✗' : '✓',
    text,
    heaviest(({ sizes }) => sizes[name]),
    `of ${String(LIMITS[name]).padStart(3)} KiB`,
  );
for (const name of Object.keys(builds[0].publicParts))
  say(
    '·',
    `start with ${name}`,
    heaviest(({ publicParts }) => publicParts[name]),
    'KiB',
  );

const foreign = LANGUAGES.flatMap((language) => foreignWords(path.join(dist, language), language));
for (const line of foreign) process.stdout.write(`✗ ${line}\n`);
const bare = [...new Set(builds.flatMap((build) => build.bare))];
for (const key of bare) process.stdout.write(`✗ ${key} needs a sheet that does not come with the first page: see signed-in.json\n`);
process.exitCode = Object.keys(NAMES).some(isOver) || foreign.length + bare.length > 0 ? 1 : 0;
