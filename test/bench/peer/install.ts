import { spawnSync } from 'node:child_process';
import { existsSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';

/** It needs Node 22, and gets a newer one than ours: its packages can be no part of a project that runs on Node 20. */
const RUNTIME = `node-${process.platform}-${process.arch}`;
const PACKAGES = [
  'postgraphile@5.1.5',
  'postgraphile-plugin-connection-filter@4.0.1',
  'pg@8.23.1',
  'graphql@16.15.0',
  `${RUNTIME}@24.22.3`,
];

interface Peer {
  readonly node: string;
  readonly folder: string;
}

/** Installs the peer under `.cache` once, without running install scripts. */
export const installPeer = (): Peer => {
  const folder = path.join(PROJECT_ROOT, '.cache', 'bench', PACKAGES.join('+'));
  const node = path.join(folder, 'node_modules', RUNTIME, 'bin', 'node');
  if (existsSync(node)) return { node, folder };
  const { status } = spawnSync(
    'npm',
    ['install', '--prefix', folder, '--ignore-scripts', '--no-save', '--no-package-lock', '--no-audit', '--no-fund', ...PACKAGES],
    { stdio: ['ignore', 'ignore', 'inherit'] },
  );
  if (status !== 0) throw new Error('PostGraphile could not be installed');
  return { node, folder };
};
