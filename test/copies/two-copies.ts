import { execFile } from 'node:child_process';
import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import pg from 'pg';
import { OWNER, prepareOwner } from 'server/src/installation/owner-database.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { rolePassword } from 'server/src/installation/secrets.ts';
import type { EmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import { freePort, ServerProcess } from '../crash/server-process.ts';
import { startPrimary, startReplica } from './replica.ts';

export const SECRET = 'the one secret that all copies of this test run share';
const DATABASE = 'qaita';

export interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly codes: readonly unknown[];
}

/** One copy of the product as a browser behind a proxy sees it: the browser keeps the cookies, and the proxy's header names its address. */
export class Copy {
  private constructor(
    public readonly port: number,
    public readonly dataDir: string,
    public readonly server: ServerProcess,
  ) {}

  public static async make(dataDir: string, settings: Readonly<Record<string, string>>): Promise<Copy> {
    const port = await freePort();
    return new Copy(port, dataDir, new ServerProcess({ port, dataDir, settings }));
  }

  public get(address: string): Promise<Response> {
    return fetch(`http://127.0.0.1:${this.port}${address}`);
  }
}

/** Cookies of one person, whichever copy answers. */
export class Visitor {
  private static count = 0;
  private readonly cookies = new Map<string, string>();
  private readonly address = `203.0.113.${(Visitor.count += 1)}`;

  public async ask(copy: Copy, query: string, variables: Record<string, unknown> = {}): Promise<Answer> {
    const cookie = [...this.cookies].map(([name, value]) => `${name}=${value}`).join('; ');
    const response = await fetch(`http://127.0.0.1:${copy.port}/graphql`, {
      method: 'POST',
      headers: {
        'content-type': 'application/json',
        'x-qaita-request': '1',
        'x-forwarded-for': this.address,
        ...(cookie ? { cookie } : {}),
      },
      body: JSON.stringify({ query, variables }),
    });
    for (const line of response.headers.getSetCookie()) {
      const [, name = '', value = ''] = /^([^=]+)=([^;]*)/.exec(line) ?? [];
      this.cookies.set(name, value);
    }
    const body = (await response.json()) as { data?: Answer['data']; errors?: { extensions: { code: unknown; rule?: unknown } }[] };
    return { data: body.data ?? null, codes: (body.errors ?? []).map(({ extensions }) => extensions.rule ?? extensions.code) };
  }
}

const ownerUrlOf = (primary: EmbeddedPostgres): string => {
  const url = new URL(primary.adminUrl(DATABASE));
  url.username = OWNER;
  url.password = rolePassword(SECRET, OWNER);
  return url.toString();
};

const makeDatabase = async (primary: EmbeddedPostgres): Promise<void> => {
  const admin = new pg.Client({ connectionString: primary.adminUrl('postgres') });
  await admin.connect();
  try {
    await prepareOwner(admin, rolePassword(SECRET, OWNER), DATABASE);
  } finally {
    await admin.end();
  }
};

/** Two servers started at once on an empty primary and its replica. */
export class TwoCopies {
  public readonly primary: EmbeddedPostgres;
  public readonly replica: EmbeddedPostgres;
  /** As the owner of the tables, with the system named as viewer. */
  public readonly owner: pg.Pool;

  private constructor(
    private readonly folder: string,
    databases: { readonly primary: EmbeddedPostgres; readonly replica: EmbeddedPostgres },
    public readonly copies: readonly [Copy, Copy],
  ) {
    this.primary = databases.primary;
    this.replica = databases.replica;
    this.owner = new pg.Pool({ connectionString: ownerUrlOf(this.primary), options: '-c qaita.viewer=system', max: 4 });
    this.owner.on('error', () => undefined);
  }

  public static async open(): Promise<TwoCopies> {
    const folder = mkdtempSync(path.join(tmpdir(), 'qaita-copies-'));
    chmodSync(folder, 0o711);
    const primary = await startPrimary(folder);
    await makeDatabase(primary);
    const replica = await startReplica(folder, primary);
    const environment = TwoCopies.environment(primary, replica);
    const copies = [await Copy.make(path.join(folder, 'a'), environment), await Copy.make(path.join(folder, 'b'), environment)] as const;
    const two = new TwoCopies(folder, { primary, replica }, copies);
    try {
      await Promise.all(copies.map(({ server }) => server.start()));
    } catch (error) {
      await two.close();
      throw error;
    }
    return two;
  }

  /** The configuration of both: the reader's address names no role, so that the product inserts its own. */
  private static environment(primary: EmbeddedPostgres, replica: EmbeddedPostgres): Record<string, string> {
    const reader = new URL(replica.adminUrl(DATABASE));
    reader.username = '';
    reader.password = '';
    return { DATABASE_URL: ownerUrlOf(primary), READER_DATABASE_URL: reader.toString(), SECRET, PROXY_HOPS: '1' };
  }

  /** A pool on the replica, with the reader's role. */
  public readers(): pg.Pool {
    const url = new URL(this.replica.adminUrl(DATABASE));
    url.username = 'qaita_reader';
    url.password = rolePassword(SECRET, 'qaita_reader');
    const pool = new pg.Pool({ connectionString: url.toString(), max: 2 });
    pool.on('error', () => undefined);
    pool.on('connect', (client) => client.on('error', () => undefined));
    return pool;
  }

  /** Runs a command of the product on the same database with settings of its own; returns the exit code and the output. */
  public run(command: string, settings: NodeJS.ProcessEnv): Promise<{ readonly code: number; readonly said: string }> {
    const args = ['--import', 'tsx', path.join(PROJECT_ROOT, 'server/src/main.ts'), command];
    const environment = {
      ...process.env,
      ...TwoCopies.environment(this.primary, this.replica),
      DATA_DIR: path.join(this.folder, 'c'),
      ...settings,
    };
    return new Promise((resolve) => {
      execFile(process.execPath, args, { cwd: PROJECT_ROOT, env: environment }, (error, stdout, stderr) => {
        resolve({ code: typeof error?.code === 'number' ? error.code : 0, said: `${stdout}${stderr}` });
      });
    });
  }

  public async close(): Promise<void> {
    await this.owner.end();
    await Promise.all(this.copies.map(({ server }) => server.stop()));
    await this.replica.stop();
    await this.primary.stop();
    rmSync(this.folder, { recursive: true, force: true });
  }
}
