import { readFileSync } from 'node:fs';

const read = (path) => {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
};

/** Linux only; elsewhere nothing is known about a process and nothing is concluded. */
const statOf = (pid) => {
  const stat = read(`/proc/${pid}/stat`);
  if (stat === undefined) return undefined;
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return { state: fields[0], parent: Number(fields[1]), startedAt: fields[19] };
};

/** Distinguishes a live process from a later one with the same number. */
export const identityOf = (pid) => {
  const stat = statOf(pid);
  return stat === undefined || stat.state === 'Z' ? undefined : `${pid}:${stat.startedAt}`;
};

export const isAlive = (identity) => identityOf(identity.split(':')[0]) === identity;

// `npm exec …`, `pnpm start` or `node /path/to/npx-cli.js …`, but not a shell whose command merely mentions them.
const isPackageManager = (pid) =>
  /^(?:\S*\/)?(?:node \S*\/)?(?:npm|npx|pnpm)(?:-cli)?(?:\.[cm]?js)?(?: |$)/.test(
    (read(`/proc/${pid}/cmdline`) ?? '').replaceAll('\0', ' '),
  );

/** The package managers that started us: `npx` does not pass SIGTERM on and a killed one cannot, so we watch them ourselves. */
export const packageManagersAbove = () => {
  const found = [];
  for (let pid = process.ppid; pid > 1; pid = statOf(pid)?.parent ?? 0) if (isPackageManager(pid)) found.push(identityOf(pid));
  return found.filter((identity) => identity !== undefined);
};
