// Steps of a longer job: named, timed, and judged without ending the job.
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { root } from './project.mjs';

const ended = async (child) => {
  const [code, signal] = await once(child, 'close');
  if (code !== 0) throw new Error(`ended with ${code === null ? signal : `code ${code}`}`);
};

/** Runs a command that shows its output as it comes; by root, as another account. */
export const run = (command, args, { cwd = root, env = {}, account = {} } = {}) =>
  ended(spawn(command, args, { cwd, stdio: 'inherit', env: { ...process.env, ...env }, ...account }));

/** Runs a command whose output is passed to `say`, for a step that runs beside others; returns the output. */
export const runQuietly = async (say, command, args) => {
  const child = spawn(command, args, { cwd: root, stdio: ['ignore', 'pipe', 'pipe'] });
  const heard = [];
  for (const stream of [child.stdout, child.stderr]) {
    stream.setEncoding('utf8');
    stream.on('data', (text) => heard.push(text));
  }
  try {
    await ended(child);
    return heard.join('');
  } finally {
    say(heard.join('').trim());
  }
};

const judge = async (name, act) => {
  const begun = Date.now();
  const seconds = () => `${((Date.now() - begun) / 1000).toFixed(1)} s`;
  try {
    await act();
    return { name, ok: true, words: seconds() };
  } catch (error) {
    return { name, ok: false, words: `${seconds()}, ${error.message}`, complaint: `✗ ${name}: ${error.message}` };
  }
};

export const carryOut = async ([name, act]) => {
  console.log(`\n━━ ${name}`);
  const result = await judge(name, act);
  if (result.complaint) console.error(result.complaint);
  return result;
};

/** For steps side by side: nothing is shown until the step is done, then its name and its whole output. */
export const carryOutQuietly = async ([name, act]) => {
  const said = [];
  const result = await judge(name, () => act((text) => said.push(text)));
  console.log(['', `━━ ${name} (${result.words})`, ...said.filter(Boolean)].join('\n'));
  if (result.complaint) console.error(result.complaint);
  return result;
};
