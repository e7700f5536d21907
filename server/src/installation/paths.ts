import { existsSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const findRoot = (from: string): string => {
  if (existsSync(path.join(from, 'pnpm-workspace.yaml'))) return from;
  const above = path.dirname(from);
  if (above === from) throw new Error('The project’s folder was not found.');
  return findRoot(above);
};

/** The project's folder, wherever this file runs from: source or bundle. */
export const PROJECT_ROOT = findRoot(path.dirname(fileURLToPath(import.meta.url)));
