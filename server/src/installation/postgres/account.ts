import { execFile } from 'node:child_process';
import { chownSync, readFileSync } from 'node:fs';
import { StartProblem } from './start-problem.ts';

/** The user that PostgreSQL runs as when we are root; undefined: our own. */
export interface Account {
  uid: number;
  gid: number;
}

/** Nothing of the caller's environment: PGDATA, PGPORT and others would change what the binaries do. */
export const cleanEnvironment = { PATH: '/usr/bin:/bin:/usr/sbin:/sbin', LC_ALL: 'C', TZ: 'UTC' };

export const isRoot = (): boolean => process.getuid?.() === 0;

/** PostgreSQL refuses to run as root, and initdb as a user without a passwd entry: `nobody` has one everywhere. */
export const nobody = (): Account => {
  const [, uid, gid] = /^nobody:[^:]*:(-?\d+):(-?\d+):/m.exec(readFileSync('/etc/passwd', 'utf8')) ?? [];
  if (uid === undefined || gid === undefined)
    throw new StartProblem('PostgreSQL refuses to run as root and this system has no user "nobody": start as an ordinary user.');
  return { uid: Number(uid) >>> 0, gid: Number(gid) >>> 0 };
};

/** Gives a path that root created to the user who will use it. */
export const give = (path: string, account: Account | undefined): void => {
  if (account !== undefined) chownSync(path, account.uid, account.gid);
};

export interface Outcome {
  ok: boolean;
  output: string;
}

/** Runs a short command as that user, from a folder that everybody may enter. */
export const runAs = (account: Account | undefined, command: string, args: string[]): Promise<Outcome> =>
  new Promise((resolve) => {
    execFile(command, args, { ...account, cwd: '/', env: cleanEnvironment, timeout: 120_000 }, (error, stdout, stderr) => {
      const output = `${stdout}${stderr}`.trim();
      resolve({ ok: error === null, output: output === '' && error !== null ? error.message : output });
    });
  });
