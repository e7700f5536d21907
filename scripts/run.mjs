import { spawn } from 'node:child_process';
import { isAlive, packageManagersAbove } from './ancestors.mjs';
import { build } from './build.mjs';
import { noteRunning, waitForFormerStarts } from './former-starts.mjs';
import { at, root, tool } from './project.mjs';

const lookEveryMs = 1_000;

// A process group of its own: Ctrl-C reaches the whole group of the terminal, and the server must hear of it once, from us.
const begin = (command, args, { cwd = root, channel = false } = {}) =>
  spawn(command, args, { cwd, detached: true, stdio: ['ignore', 'inherit', 'inherit', ...(channel ? ['ipc'] : [])] });

const exitOf = (child) =>
  new Promise((resolve, reject) => {
    child.once('error', reject);
    child.once('exit', (code, signal) => resolve(code ?? (signal === 'SIGTERM' || signal === 'SIGINT' ? 0 : 1)));
  });

/** Hands the first signal down and ignores the rest: pnpm sends its own after the terminal's, and a drain must not be cut. */
const passSignals = (children, above) => {
  let passed = false;
  const pass = (name) => {
    if (passed) return;
    passed = true;
    for (const child of children) child.kill(name);
  };
  process.on('SIGINT', () => pass('SIGINT'));
  process.on('SIGTERM', () => pass('SIGTERM'));
  process.on('SIGHUP', () => pass('SIGTERM'));
  setInterval(() => {
    if (!above.every((identity) => isAlive(identity))) pass('SIGTERM');
  }, lookEveryMs).unref();
};

const follow = async (server, others = []) => {
  const above = packageManagersAbove();
  const strikeOut = noteRunning(server.pid, above);
  passSignals([server, ...others], above);
  const code = await exitOf(server);
  for (const other of others) other.kill('SIGTERM');
  strikeOut();
  return code;
};

const serve = (args) => {
  build();
  const preload = ['--import', new URL('stop-with-launcher.mjs', import.meta.url).href];
  return follow(begin(process.execPath, [...preload, at('server', 'dist', 'main.js'), 'start', ...args], { channel: true }));
};

/** Development: the server restarts and the client is rebuilt whenever a file is saved. */
const watch = (args) => {
  build(['client']);
  const client = { cwd: at('client') };
  const again = ['build', '--watch', '--logLevel', 'warn'];
  const builders = [
    begin(tool('vite'), again, client),
    begin(tool('vite'), [...again, '--ssr', 'src/entry-server.tsx', '--outDir', 'dist-ssr'], client),
  ];
  return follow(begin(tool('tsx'), ['watch', '--clear-screen=false', at('server', 'src', 'main.ts'), 'start', ...args]), builders);
};

/** Answers the exit code of the server. */
export const run = async (args) => {
  await waitForFormerStarts();
  const rest = args.filter((arg) => arg !== '--watch');
  return args.includes('--watch') ? watch(rest) : serve(rest);
};
