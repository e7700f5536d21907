import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { isAlive, packageManagersAbove } from './ancestors.mjs';
import { build, clientBuilds } from './build.mjs';
import { noteRunning, waitForFormerStarts } from './former-starts.mjs';
import { at, root, tool } from './project.mjs';

const lookEveryMs = 1_000;

/** The request to stop: aborted with the signal to pass on, by the terminal or because one of the processes above us has ended. */
const stopRequest = (above) => {
  const stop = new AbortController();
  process.on('SIGINT', () => stop.abort('SIGINT'));
  process.on('SIGTERM', () => stop.abort('SIGTERM'));
  process.on('SIGHUP', () => stop.abort('SIGTERM'));
  setInterval(() => {
    if (!above.every((identity) => isAlive(identity))) stop.abort('SIGTERM');
  }, lookEveryMs).unref();
  return stop.signal;
};

const stopWithUs = `--import=${new URL('stop-with-launcher.mjs', import.meta.url).href}`;

// A process group of its own: Ctrl-C reaches the whole group of the terminal, and the server must receive it once, from us. The channel
// tells the child when we are killed; NODE_OPTIONS passes it through the tools that start the server for us.
const begin = (command, args, cwd = root) =>
  spawn(command, args, {
    cwd,
    detached: true,
    stdio: ['ignore', 'inherit', 'inherit', 'ipc'],
    env: { ...process.env, NODE_OPTIONS: `${process.env.NODE_OPTIONS ?? ''} ${stopWithUs}`.trim() },
  });

const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
  });

/** Passes on the first request and ignores the rest: pnpm sends its own after the terminal's, and draining must not be cut short. */
const follow = async ({ above, stop }, server, others = []) => {
  const strikeOut = noteRunning(server.pid, above);
  const pass = () => [server, ...others].forEach((child) => child.kill(stop.reason));
  stop.addEventListener('abort', pass, { once: true });
  if (stop.aborted) pass();
  const code = await exitOf(server);
  for (const other of others) other.kill('SIGTERM');
  strikeOut();
  return code;
};

const serve = (launch, args) => follow(launch, begin(process.execPath, [at('server', 'dist', 'main.js'), 'start', ...args]));

/** Development: the server restarts and the client is rebuilt whenever a file is saved. */
const watch = (launch, args) => {
  const again = ['build', '--watch', '--logLevel', 'warn'];
  const builders = clientBuilds.map((args) => begin(tool('vite'), [...again, ...args], at('client')));
  const server = begin(tool('tsx'), ['watch', '--clear-screen=false', at('server', 'src', 'main.ts'), 'start', ...args]);
  return follow(launch, server, builders);
};

const prepare = async (names, stop) => {
  await waitForFormerStarts();
  if (!stop.aborted) await build({ names, signal: stop });
};

/** Waits for the work or the request to stop, whichever comes first. */
const unlessStopped = async (stop, work) => {
  try {
    await Promise.race([work, once(stop, 'abort')]);
  } catch (error) {
    if (!stop.aborted) throw error;
  }
};

/** Returns the exit code of the server; 0 when we were told to stop before it had started. */
export const run = async (args) => {
  const above = packageManagersAbove();
  const stop = stopRequest(above);
  const isWatching = args.includes('--watch');
  await unlessStopped(stop, prepare(isWatching ? ['client'] : undefined, stop));
  if (stop.aborted) return 0;
  const rest = args.filter((arg) => arg !== '--watch');
  return (isWatching ? watch : serve)({ above, stop }, rest);
};
