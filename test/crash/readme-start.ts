import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { isSameProcess, processesIn, processIdentity } from 'server/src/installation/postgres/processes.ts';
import { clusterOf } from 'server/src/testing/scratch.ts';
import { isReady, until } from './server-process.ts';

const read = (file: string): string => {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // It ended between listing and reading.
    return '';
  }
};

/** The environment of a shell: without variables of the package manager or the test runner. */
const shellEnvironment = (): NodeJS.ProcessEnv =>
  Object.fromEntries(Object.entries(process.env).filter(([name]) => !/^(npm_|pnpm_|VITEST|NODE_ENV$|NODE_OPTIONS$|TEST$)/i.test(name)));

/** `npx -y pnpm@12 start` or `dev` as in the README, in a process group of its own, which is what a terminal's Ctrl-C reaches. */
export class ReadmeStart {
  public readonly output: string[] = [];
  private readonly npx: ChildProcess;
  private readonly ended: Promise<unknown>;
  /** Our mark in the environment of everything that it starts, at any depth. */
  private readonly mark: string;

  public constructor(
    command: 'start' | 'dev',
    private readonly port: number,
    private readonly dataDir: string,
  ) {
    this.mark = `DATA_DIR=${dataDir}`;
    this.npx = spawn('npx', ['-y', 'pnpm@12', command], {
      cwd: PROJECT_ROOT,
      detached: true,
      env: { ...shellEnvironment(), PORT: String(port), METRICS_PORT: '0', DATA_DIR: dataDir, npm_config_prefer_offline: 'true' },
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    for (const stream of [this.npx.stdout, this.npx.stderr]) stream?.on('data', (chunk: Buffer) => this.output.push(chunk.toString()));
    this.ended = once(this.npx, 'exit');
  }

  public ready(): Promise<void> {
    return until(
      'the start',
      () => {
        if (this.npx.exitCode !== null) throw new Error(`It ended by itself: ${this.said()}`);
        return isReady(this.port);
      },
      180_000,
    );
  }

  public said(): string {
    return this.output.join('');
  }

  /** Our processes, including the database's, each with its command line. */
  public processes(): { pid: number; command: string }[] {
    const started = readdirSync('/proc')
      .filter((name) => /^\d+$/.test(name) && read(`/proc/${name}/environ`).split('\0').includes(this.mark))
      .map(Number);
    return [...started, ...processesIn(clusterOf(path.join(this.dataDir, 'postgres')))]
      .map((pid) => ({ pid, command: read(`/proc/${pid}/cmdline`).replaceAll('\0', ' ').trim() }))
      .filter(({ command }) => command !== '');
  }

  private findLauncher(): number | undefined {
    return this.processes().find(({ command }) => /^\S*node scripts\/start\.mjs/.test(command))?.pid;
  }

  public launcher(): number {
    const found = this.findLauncher();
    if (found === undefined) throw new Error(`There is no launcher among ${JSON.stringify(this.processes())}.`);
    return found;
  }

  /** Waits until the launcher has taken over: from then on it knows its parents and handles SIGHUP, which Node alone does not. */
  public launched(): Promise<void> {
    return until(
      'the launcher',
      () => {
        const caught = /^SigCgt:\s*([0-9a-f]+)$/m.exec(read(`/proc/${this.findLauncher()}/status`))?.[1] ?? '0';
        return Promise.resolve((BigInt(`0x${caught}`) & 1n) === 1n);
      },
      180_000,
    );
  }

  public signalGroup(signal: NodeJS.Signals): void {
    process.kill(-this.pid(), signal);
  }

  public pid(): number {
    if (this.npx.pid === undefined) throw new Error('npx was not started.');
    return this.npx.pid;
  }

  /** Waits until all of its processes have ended; returns npx's exit code, null when a signal ended it. */
  public async gone(): Promise<number | null> {
    await this.ended;
    await until('the end of every process', () => Promise.resolve(this.processes().length === 0)).catch((error: unknown) => {
      throw new Error(`Left behind: ${JSON.stringify(this.processes())}\n${this.said()}`, { cause: error });
    });
    return this.npx.exitCode;
  }

  /** After a failed test: kills whatever is left. */
  public destroy(): void {
    for (const { pid } of this.processes()) {
      const identity = processIdentity(pid);
      if (identity !== undefined && isSameProcess(pid, identity)) process.kill(pid, 'SIGKILL');
    }
  }
}
