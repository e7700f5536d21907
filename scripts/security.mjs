// Attacks on a fixture database, with their figures. Smaller, as in the test suite, or in full with `--full`.
import { spawnSync } from 'node:child_process';
import { root, tool } from './project.mjs';

const full = process.argv.includes('--full');
const rest = process.argv.slice(2).filter((arg) => arg !== '--full');
const { status } = spawnSync(tool('vitest'), ['run', '--project', 'security', ...rest], {
  cwd: root,
  stdio: 'inherit',
  env: { ...process.env, ...(full ? { QAITA_SECURITY: 'full' } : {}) },
});
process.exitCode = status ?? 1;
