// The product's components as CycloneDX JSON: every package that runs in production, with licence and hash, from pnpm's own lock file and
// store. `pnpm run sbom FILE`, or to standard output: `pnpm --silent run sbom`. Plain `pnpm sbom` is pnpm's own command with other
// defaults.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';
import { pnpmCommand } from './pnpm.mjs';
import { root } from './project.mjs';

const [file] = process.argv.slice(2);
const [command, ...first] = pnpmCommand();
const options = ['sbom', '--prod', '--sbom-format', 'cyclonedx', '--sbom-spec-version', '1.6', '--sbom-type', 'application'];
const { status } = spawnSync(command, [...first, ...options, ...(file ? ['--out', resolve(file)] : [])], { cwd: root, stdio: 'inherit' });
process.exitCode = status ?? 1;
