// What a reader downloads before a page stands, against what was promised. Sizes are gzip; a font is already compressed.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS = { start: 190, chunk: 130, css: 15, font: 50, map: 450 };

/** Where pages for everybody stand: shown with all they need, so that it is seen who grows. */
const PUBLIC = /^src\/(compare|home|search|opportunities|towns|special-zones|incentives|sources)\//;

const dist = fileURLToPath(new URL('../dist/', import.meta.url));
const kib = (bytes) => bytes / 1024;
const gzipped = (file) => kib(gzipSync(readFileSync(path.join(dist, file)), { level: 9 }).length);

const readManifest = () => {
  try {
    return JSON.parse(readFileSync(path.join(dist, '.vite', 'manifest.json'), 'utf8'));
  } catch {
    throw new Error('There is no build to weigh: run `pnpm build` first.');
  }
};

const manifest = readManifest();

/** A chunk and all that it needs before it can run. */
const closureOf = (key, seen = new Set()) => {
  if (seen.has(key)) return seen;
  seen.add(key);
  for (const next of manifest[key]?.imports ?? []) closureOf(next, seen);
  return seen;
};

const scripts = (keys) => [...new Set([...keys].map((key) => manifest[key].file))].filter((file) => file.endsWith('.js'));
const weigh = (files) => files.reduce((sum, file) => sum + gzipped(file), 0);

const filesIn = (ending) =>
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter(
    (file) => file.endsWith(ending) && statSync(path.join(dist, file)).isFile(),
  );

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (entry === undefined) throw new Error('The manifest names no entry.');

/** The moving map: a chunk of its own with a worker, a style sheet and outlines, fetched by those who look at it. */
const MAP = 'src/map/LiveMap.tsx';

const first = closureOf(entry);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && PUBLIC.test(key));
const withoutMap = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && key !== MAP);
const elsewhere = withoutMap.reduce((seen, key) => closureOf(key, seen), new Set(first));
const mapChunks = manifest[MAP] ? [...closureOf(MAP)].filter((key) => !elsewhere.has(key)) : [];
const mapFiles = [...scripts(mapChunks), ...mapChunks.flatMap((key) => manifest[key].assets ?? [])];
const others = scripts(Object.keys(manifest)).filter((file) => !scripts(first).includes(file) && !mapFiles.includes(file));

const rows = [
  ['JavaScript at the start', weigh(scripts(first)), LIMITS.start],
  ['Largest chunk fetched later', Math.max(0, ...others.map(gzipped)), LIMITS.chunk],
  ['The map, fetched later', weigh(mapFiles), LIMITS.map],
  ['CSS', weigh(filesIn('.css').filter((file) => !mapFiles.includes(file))), LIMITS.css],
  ['Fonts', filesIn('.woff2').reduce((sum, file) => sum + kib(statSync(path.join(dist, file)).size), 0), LIMITS.font],
];

const isOver = ([, size, limit]) => size > limit;
const say = (sign, name, size, rest) => process.stdout.write(`${sign} ${name.padEnd(28)} ${size.toFixed(1).padStart(7)} ${rest}\n`);

for (const row of rows) say(isOver(row) ? '✗' : '✓', row[0], row[1], `of ${String(row[2]).padStart(3)} KiB`);
for (const key of pages) say('·', `start with ${path.basename(key, '.tsx')}`, weigh(scripts(closureOf(key, new Set(first)))), 'KiB');
process.exitCode = rows.some(isOver) ? 1 : 0;
