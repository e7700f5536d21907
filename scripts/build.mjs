// Builds client and server; what has not changed since the last build is left alone.
import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import { pathToFileURL } from 'node:url';
import { at, root, tool } from './project.mjs';

const generated = new Set(['node_modules', 'dist', 'dist-ssr', 'gql', '.vite']);
const isTest = (name) => /\.test\.tsx?$/.test(name);

const filesUnder = (path) => {
  if (!existsSync(path)) return [];
  if (!statSync(path).isDirectory()) return [path];
  return readdirSync(path)
    .filter((name) => !generated.has(name) && !isTest(name))
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

const run = (command, args, cwd) => {
  const { status, error } = spawnSync(command, args, { cwd, stdio: 'inherit' });
  if (error !== undefined) throw error;
  if (status !== 0) throw new Error(`The build failed (${relative(root, command)} ${args.join(' ')}).`);
};

const vite = (part, ...args) => run(tool('vite'), ['build', '--logLevel', 'warn', ...args], at(part));

/** What `pnpm --filter client codegen` runs, without needing pnpm on the path. */
export const generateTypes = () => run(tool('graphql-codegen', 'client'), ['--config', 'codegen.ts', '--silent'], at('client'));

/** The operations of these very pages, which the server answers: kept with the build, so that later work on the sources changes nothing. */
const keepDocuments = () => {
  const manifests = ['gql', 'gql-places', 'gql-work', 'gql-incentives', 'gql-later'].map((folder) => JSON.parse(readFileSync(at('client', 'src', folder, 'persisted-documents.json'), 'utf8')));
  writeFileSync(at('client', 'dist-ssr', 'persisted-documents.json'), JSON.stringify(Object.assign({}, ...manifests)));
};

const parts = [
  {
    name: 'client',
    sources: ['client', ...common],
    results: ['client/dist', 'client/dist-ssr'],
    build: () => {
      generateTypes();
      vite('client');
      vite('client', '--ssr', 'src/entry-server.tsx', '--outDir', 'dist-ssr');
      keepDocuments();
    },
  },
  {
    name: 'server',
    sources: ['server/src', 'server/data', 'server/package.json', 'server/vite.config.ts', ...common],
    results: ['server/dist/main.js'],
    build: () => vite('server'),
  },
];

const stampOf = (part) => at('.cache', `${part.name}.build`);

const isCurrent = (part, hash) =>
  part.results.every((path) => existsSync(at(path))) && existsSync(stampOf(part)) && readFileSync(stampOf(part), 'utf8') === hash;

const buildPart = (part) => {
  const hash = hashOf(part.sources);
  if (isCurrent(part, hash)) return false;
  const begun = Date.now();
  mkdirSync(at('.cache'), { recursive: true });
  rmSync(stampOf(part), { force: true });
  part.build();
  writeFileSync(stampOf(part), hash);
  console.log(`Built the ${part.name} in ${((Date.now() - begun) / 1000).toFixed(1)} s.`);
  return true;
};

/** Builds the named parts, or all; answers whether there was anything to do. */
export const build = (names = parts.map((part) => part.name)) =>
  parts
    .filter((part) => names.includes(part.name))
    .map(buildPart)
    .some(Boolean);

if (import.meta.url === pathToFileURL(process.argv[1] ?? '').href) {
  try {
    if (!build()) console.log('Nothing has changed since the last build.');
  } catch (error) {
    console.error(error.message);
    process.exitCode = 1;
  }
}
