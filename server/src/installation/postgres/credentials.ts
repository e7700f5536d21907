import { randomBytes } from 'node:crypto';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { readIfThere, writePrivate } from './private-file.ts';
import { StartProblem } from './start-problem.ts';

/** The superuser's password: made once, stored beside the cluster, readable by us only. */
export const superuserPassword = (dataDir: string, cluster: string): string => {
  const path = join(dataDir, 'password');
  const kept = readIfThere(path);
  if (kept !== undefined) return kept;
  if (existsSync(cluster))
    throw new StartProblem(
      `The file ${path} is missing, and without it the database in ${cluster} cannot be opened: restore it, or move the data folder away.`,
    );
  const password = randomBytes(24).toString('base64url');
  writePrivate(path, password);
  return password;
};
