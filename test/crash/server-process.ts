import { spawn } from 'node:child_process';
import type { ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import path from 'node:path';
import { pathToFileURL } from 'node:url';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { choosePort } from 'server/src/installation/postgres/port.ts';

export interface ServerOptions {
  readonly port: number;
  readonly dataDir: string;
  /** Runs a build instead of the sources. */
  readonly isBuilt?: boolean;
  readonly settings?: Readonly<Record<string, string>>;
}

const STOP_WITH_US = ['--import', pathToFileURL(path.join(PROJECT_ROOT, 'scripts/stop-with-launcher.mjs')).href];
const SOURCES = ['--import', 'tsx', path.join(PROJECT_ROOT, 'server/src/main.ts')];
const BUILD = [path.join(PROJECT_ROOT, 'server/dist/main.js')];

/** A port outside the range for outgoing connections: it stays free until the server takes it, and while that is killed. */
export const freePort = (): Promise<number> => choosePort(undefined);

/** Waits until a condition holds, checking again and again until a deadline. */
export const until = async (what: string, holds: () => Promise<boolean>, milliseconds = 60_000): Promise<void> => {
  const deadline = Date.now() + milliseconds;
  while (!(await holds())) {
    if (Date.now() > deadline) throw new Error(`${what} did not happen in time`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
};

/** Whether the service says that it is ready for requests. */
export const isReady = async (port: number): Promise<boolean> => {
  try {
    return (await fetch(`http://127.0.0.1:${port}/readyz`, { signal: AbortSignal.timeout(2_000) })).ok;
  } catch {
    return false;
  }
};

/** Our server as an operator starts it: a process of its own that can be killed. It ends with the tests, however they end. */
export class ServerProcess {
  private child: ChildProcess | null = null;

  public constructor(private readonly options: ServerOptions) {}

  public get pid(): number | undefined {
    return this.child?.pid;
  }

  public async start(): Promise<void> {
    const { port, dataDir, isBuilt = false, settings = {} } = this.options;
    const env = {
      ...process.env,
      NODE_ENV: 'development',
      PORT: String(port),
      DATA_DIR: dataDir,
      METRICS_PORT: '0',
      LOG_LEVEL: 'error',
      FREE_DOCUMENTS: 'true',
      ...settings,
    };
    const child = spawn(process.execPath, [...STOP_WITH_US, ...(isBuilt ? BUILD : SOURCES), 'start'], {
      cwd: PROJECT_ROOT,
      env,
      stdio: ['ignore', 'ignore', 'inherit', 'ipc'],
    });
    this.child = child;
    await until(
      'the start of the server',
      () => {
        if (child.exitCode !== null)
          throw new Error(`The server ended with code ${child.exitCode} before it was ready; what it said stands above.`);
        return isReady(port);
      },
      180_000,
    );
  }

  public isReady(): Promise<boolean> {
    return isReady(this.options.port);
  }

  public async kill(): Promise<void> {
    const child = this.child;
    if (!child || child.exitCode !== null) return;
    const gone = once(child, 'exit');
    child.kill('SIGKILL');
    await gone;
  }

  /** Asks it to stop; returns the exit code. */
  public async stop(): Promise<number | null> {
    const child = this.child;
    if (!child || child.exitCode !== null) return child?.exitCode ?? null;
    const gone = once(child, 'exit');
    child.kill('SIGTERM');
    await gone;
    return child.exitCode;
  }
}
