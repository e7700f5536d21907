// Builds client and server; what has not changed since the last build is skipped.
import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { once } from 'node:events';
import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { promisify } from 'node:util';
import { brotliCompress, constants, gzip } from 'node:zlib';
import { at, root, tool } from './project.mjs';

const outside = new Set(['node_modules', 'dist', 'dist-ssr', 'dist-console', 'console', '.vite', 'persisted-documents.json']);
const isSource = (name) => !outside.has(name) && !/\.(test\.tsx?|graphql\.ts)$/.test(name);

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter(isSource)
    .sort()
    .flatMap((name) => filesUnder(join(path, name)));
};

const hashOf = (paths) => {
  const hash = createHash('sha256');
  for (const file of paths.map((path) => at(path)).flatMap(filesUnder)) {
    hash.update(`${relative(root, file)}\0`);
    hash.update(readFileSync(file));
  }
  return hash.digest('hex');
};

const common = ['shared', 'tsconfig.json', 'pnpm-lock.yaml', 'scripts/build.mjs'];

/** Not `spawnSync`, which would only notice a request to stop when the build is done; `signal` ends the tool. */
const run = async (command, args, { cwd, signal }) => {
  const child = spawn(command, args, { cwd, stdio: 'inherit', signal });
  const [code] = await once(child, 'exit');
  if (code !== 0) throw new Error(`The build failed (${relative(root, command)} ${args.join(' ')}).`);
};

const vite = (part, signal, ...args) => run(tool('vite'), ['build', '--logLevel', 'warn', ...args], { cwd: at(part), signal });

/** A build for readers of each language, without the words of others, and one for the server, with all. */
export const clientBuilds = [
  ['--mode', 'ru'],
  ['--mode', 'kk'],
  ['--mode', 'en'],
  ['--ssr', 'src/entry-server.tsx'],
];

/** What `pnpm --filter client codegen` runs, without needing pnpm on the path. */
export const generateTypes = (signal) =>
  run(tool('graphql-codegen', 'client'), ['--config', 'codegen.ts', '--silent'], { cwd: at('client'), signal });

/** The operations of these pages, which the server answers: stored with the build, so that later changes of the sources have no effect. */
const keepDocuments = () => copyFileSync(at('client', 'persisted-documents.json'), at('client', 'dist-ssr', 'persisted-documents.json'));

const [brotli, zip] = [promisify(brotliCompress), promisify(gzip)];
const BEST_BROTLI = { params: { [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY } };

/** Languages have many files in common, and the best compression takes its time: each content is packed once. */
const pack = async (folders) => {
  const known = new Map();
  const packed = (bytes) => {
    const key = createHash('sha256').update(bytes).digest('hex');
    if (!known.has(key)) known.set(key, Promise.all([brotli(bytes, BEST_BROTLI), zip(bytes, { level: 9 })]));
    return known.get(key);
  };
  for (const folder of folders) {
    for (const file of readdirSync(at(folder, 'assets')).filter((name) => /\.(css|m?js|json|svg)$/.test(name))) {
      const [br, gz] = await packed(readFileSync(at(folder, 'assets', file)));
      writeFileSync(at(folder, 'assets', `${file}.br`), br);
      writeFileSync(at(folder, 'assets', `${file}.gz`), gz);
    }
  }
};

const parts = [
  {
    name: 'client',
    sources: ['client', ...common],
    results: ['client/dist/ru', 'client/dist/kk', 'client/dist/en', 'client/dist-ssr'],
    build: async ({ signal, hasTypes }) => {
      if (!hasTypes) await generateTypes(signal);
      // One after another: each needs some hundred MB and uses all processors.
      for (const args of clientBuilds) await vite('client', signal, ...args);
      await pack(['client/dist/ru', 'client/dist/kk', 'client/dist/en']);
      keepDocuments();
    },
  },
  {
    name: 'console',
    sources: ['client/src/console', 'client/vite.console.config.ts', 'client/package.json', 'pnpm-lock.yaml'],
    results: ['client/dist-console/index.html'],
    // Its libraries still contain directives of React's compiler, each of which would cause a warning.
    build: ({ signal }) =>
      run(tool('vite'), ['build', '--logLevel', 'error', '--config', 'vite.console.config.ts'], { cwd: at('client'), signal }),
  },
  {
    name: 'server',
    sources: ['server/src', 'server/data', 'server/package.json', 'server/vite.config.ts', ...common],
    results: ['server/dist/main.js'],
    build: ({ signal }) => vite('server', signal),
  },
];

const stampOf = (part) => at('.cache', `${part.name}.build`);

const isCurrent = (part, hash) =>
  part.results.every((path) => existsSync(at(path))) && existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;

const buildPart = async (part, options) => {
  const hash = hashOf(part.sources);
  if (isCurrent(part, hash)) return false;
  const begun = Date.now();
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(stampOf(part), { force: true });
  await part.build(options);
  writeFileSync(stampOf(part), hash);
  console.log(`Built the ${part.name} in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return true;
};

/**
 * Builds the named parts, or all; returns whether there was anything to do. An aborted `signal` ends it with an AbortError;
 * with `hasTypes` the types of the documents have just been generated.
 */
export const build = async ({ names = parts.map((part) => part.name), signal, hasTypes = false } = {}) => {
  let built = false;
  for (const part of parts.filter(({ name }) => names.includes(name))) built = (await buildPart(part, { signal, hasTypes })) || built;
  return built;
};

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    if (!(await build())) console.log('Nothing has changed since the last build.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
