import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

/** The project's own folder, without a trailing slash. */
export const root = fileURLToPath(new URL('..', import.meta.url)).replace(/\/$/, '');

export const at = (...parts) => join(root, ...parts);

/** A tool that a package of this project installed. */
export const tool = (name, owner = '.') => {
  const path = at(owner, 'node_modules', '.bin', name);
  if (!existsSync(path)) throw new Error(`The tool ${name} is not installed: run \`npx -y pnpm@12 install\` first.`);
  return path;
};
