import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { identityOf, isAlive } from './ancestors.mjs';
import { at } from './project.mjs';

const folder = at('.cache', 'running');

/** Records which server belongs to which launcher; returns a function that removes the record. */
export const noteRunning = (server, above) => {
  const file = join(folder, `${process.pid}.json`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(file, JSON.stringify({ server: identityOf(server), needs: [identityOf(process.pid), ...above] }));
  return () => rmSync(file, { force: true });
};

const pause = () => new Promise((resolve) => setTimeout(resolve, 100));

const waitFor = async (server, withinMs) => {
  for (const deadline = Date.now() + withinMs; isAlive(server) && Date.now() < deadline;) await pause();
  return !isAlive(server);
};

const end = async (server) => {
  const pid = Number(server.split(':')[0]);
  console.log(`A former start was killed and its server (process ${pid}) is still finishing: waiting for it.`);
  if (await waitFor(server, 40_000)) return;
  process.kill(pid, 'SIGKILL');
  await waitFor(server, 5_000);
};

const settle = async (file) => {
  const { server, needs } = JSON.parse(readFileSync(file, 'utf8'));
  const isOver = typeof server !== 'string' || !isAlive(server);
  const isOrphan = !isOver && !needs.every((identity) => isAlive(identity));
  if (isOrphan) await end(server);
  if (isOver || isOrphan) rmSync(file, { force: true });
};

const notes = () => {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
};

/** A server whose launcher was killed ends by itself; until then it holds the port. */
export const waitForFormerStarts = async () => {
  for (const name of notes()) await settle(join(folder, name));
};
