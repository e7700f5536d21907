// What a reader downloads before a page stands, against what was promised. Sizes are gzip; a font is already compressed.
import { readFileSync, readdirSync, statSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const LIMITS = { page: 190, chunk: 130, css: 15, font: 50 };

/** Where pages for everybody stand; people at work come after signing in and may wait a little longer. */
const PUBLIC = /^src\/(home|opportunities|towns|special-zones|sources)\//;

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
  readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) => file.endsWith(ending) && statSync(path.join(dist, file)).isFile());

const entry = Object.keys(manifest).find((key) => manifest[key].isEntry);
if (entry === undefined) throw new Error('The manifest names no entry.');

const first = closureOf(entry);
const pages = Object.keys(manifest).filter((key) => manifest[key].isDynamicEntry && PUBLIC.test(key));
const others = scripts(Object.keys(manifest)).filter((file) => !scripts(first).includes(file));

const rows = [
  ['JavaScript before any page', weigh(scripts(first)), LIMITS.page],
  ...pages.map((key) => [`  with ${path.basename(key, '.tsx')}`, weigh(scripts(closureOf(key, new Set(first)))), LIMITS.page]),
  ['Largest chunk fetched later', Math.max(0, ...others.map(gzipped)), LIMITS.chunk],
  ['CSS', weigh(filesIn('.css')), LIMITS.css],
  ['Fonts', filesIn('.woff2').reduce((sum, file) => sum + kib(statSync(path.join(dist, file)).size), 0), LIMITS.font],
];

const isOver = ([, size, limit]) => size > limit;
const width = Math.max(...rows.map(([name]) => name.length));
for (const row of rows) {
  const [name, size, limit] = row;
  process.stdout.write(`${isOver(row) ? '✗' : '✓'} ${name.padEnd(width)} ${size.toFixed(1).padStart(7)} of ${String(limit).padStart(3)} KiB\n`);
}
process.exitCode = rows.some(isOver) ? 1 : 0;
