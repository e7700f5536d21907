import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { createInterface } from 'node:readline';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import type { Scratch } from '../scratch.ts';
import { StepWatch } from './watched-steps.ts';
import type { StepName, Steps } from './watched-steps.ts';

const STEPS: readonly StepName[] = ['READING', 'CHECKING', 'APPLYING'];

interface Order {
  readonly file: string;
  readonly email: string;
  readonly applies: boolean;
}

/** `qaita import FILE` as an operator runs it; the step is told by what it prints each second. */
export const importByCommand = async (
  { ownerUrl, secret, dataDir }: Scratch,
  bundle: string,
  { file, email, applies }: Order,
): Promise<Steps> => {
  const child = spawn(process.execPath, [bundle, 'import', file, '--as', email, ...(applies ? ['--apply'] : [])], {
    cwd: PROJECT_ROOT,
    env: { ...process.env, NODE_ENV: 'production', DATABASE_URL: ownerUrl, SECRET: secret, DATA_DIR: dataDir },
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  const gone = once(child, 'exit');
  const watch = new StepWatch(child.pid ?? 0);
  let last = '';
  for await (const line of createInterface({ input: child.stdout })) {
    const step = STEPS.find((name) => line.startsWith(name));
    if (step) watch.enter(step);
    last = line;
  }
  await gone;
  const steps = watch.end();
  if (child.exitCode !== 0) throw new Error(`the import has failed: ${last}`);
  return steps;
};
