import { readFileSync } from 'node:fs';
import path from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import pg from 'pg';
import { ATTACHMENT_LIMITS } from 'shared/attachments/vocabulary.ts';
import { OWNER } from 'server/src/installation/owner-database.ts';
import { startEmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import type { EmbeddedPostgres } from 'server/src/installation/postgres/embedded-postgres.ts';
import { rolePassword } from 'server/src/installation/secrets.ts';
import { makeScratch, removeScratch } from 'server/src/testing/scratch.ts';
import { makeXlsx } from 'server/src/testing/sheet-files.ts';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digestOf, KeptFiles } from './kept-files.ts';
import { moments, numbersFrom, SEED } from './moments.ts';
import { aDocument, makeCorporation, Sender } from './sent-files.ts';
import { freePort, ServerProcess, until } from './server-process.ts';

/** CRASH_UPLOADS makes it smaller on a slow machine. */
const UPLOADS = Number(process.env['CRASH_UPLOADS'] ?? 200);
/** Begun, sent, finished. */
const ANSWERS = UPLOADS * 3;
const KILLS = 5;
const AT_ONCE = 8;
/** How many documents are of several pieces. */
const LARGE_SHARE = 0.1;
const LATEST_KILL_MS = 100;
const ROWS = 4_000;

let folder: string;
let port: number;
let server: ServerProcess;
let database: EmbeddedPostgres;
let owner: pg.Pool;

beforeAll(async () => {
  folder = makeScratch('qaita-crash-files-');
  port = await freePort();
  server = new ServerProcess({ port, dataDir: folder });
  await server.start();
  database = await startEmbeddedPostgres({ dataDir: path.join(folder, 'postgres'), log: () => undefined, supervise: false });
  const url = new URL(database.adminUrl('qaita'));
  url.username = OWNER;
  url.password = rolePassword(readFileSync(path.join(folder, 'secret'), 'utf8').trim(), OWNER);
  owner = new pg.Pool({ connectionString: url.toString(), options: '-c qaita.viewer=system', max: 4 });
}, 120_000);

afterAll(async () => {
  await owner?.end();
  await server?.stop();
  await database?.stop();
  removeScratch(folder);
}, 60_000);

const restart = async (): Promise<void> => {
  await server.kill();
  await server.start();
};

describe(`uploads (CRASH_SEED=${SEED})`, () => {
  it(`go on where they were when the server is killed ${KILLS} times: none is lost, no row is without its file, and after the sweep no file without its row`, async () => {
    const killAt = moments(KILLS, ANSWERS);
    const random = numbersFrom(SEED);
    let [answers, kills] = [0, 0];
    let restarting: Promise<void> = Promise.resolve();
    const onAnswer = (): void => {
      answers += 1;
      if (answers < (killAt[kills] ?? Infinity)) return;
      kills += 1;
      // In the middle of whatever the others have asked for by then.
      const later = random() * LATEST_KILL_MS;
      restarting = restarting.then(() => pause(later)).then(restart);
    };
    const sent = new Map<string, string>();
    const senders = await Promise.all(
      Array.from({ length: AT_ONCE }, async (_, nth) => new Sender(port, await makeCorporation(owner, `crash-${nth}`), onAnswer)),
    );
    await Promise.all(
      senders.map(async (sender) => {
        for (let nth = 0; nth < UPLOADS / AT_ONCE; nth += 1) {
          const bytes = aDocument(random() < LARGE_SHARE ? ATTACHMENT_LIMITS.chunk * 2.4 : random() * 50_000);
          sent.set(await sender.send(bytes), digestOf(bytes));
        }
      }),
    );
    await restarting;
    expect(kills).toBe(KILLS);
    expect(sent.size).toBe(UPLOADS);

    const files = new KeptFiles(owner, database.adminUrl('qaita'), path.join(folder, 'files'));
    expect(await files.brokenPromises()).toEqual([]);
    const kept = new Map((await files.rows()).map((row) => [row.id, row.files[0]?.sha256]));
    expect([...sent].filter(([id, digest]) => kept.get(id) !== digest)).toEqual([]);

    await files.sweepTwoDaysLater();
    expect(await files.strays()).toEqual({ files: [], rows: 0 });
    expect(await files.brokenPromises()).toEqual([]);
    const [id = '', digest] = [...sent].at(-1) ?? [];
    const answered = await Promise.all(senders.map((sender) => sender.download(id)));
    expect(answered.filter((bytes) => digestOf(bytes) === digest)).toHaveLength(1);
  });
});

const MAP = `mutation ($input: MapRegisterImportInput!) { mapRegisterImport(input: $input) { version } }`;
const APPLY = `mutation ($input: ImportStepInput!) { applyRegisterImport(input: $input) { version } }`;
const RESUME = `mutation ($id: ID!) { resumeRegisterImport(id: $id) { version } }`;

/** The import as the page drives it. */
class Importer {
  private id = '';

  public constructor(private readonly token: string) {}

  public async send(file: Buffer): Promise<void> {
    const response = await this.post('/imports?sheet=FACILITIES&name=register.xlsx', file, 'application/octet-stream');
    this.id = (JSON.parse(response) as { id: string }).id;
  }

  public async map(): Promise<void> {
    const columns = [
      { index: 0, column: 'nameRu' },
      { index: 1, column: 'landHa' },
    ];
    await this.ask(MAP, { input: { id: this.id, version: await this.version(), columns, skipsUnreadable: false } });
  }

  public async apply(): Promise<void> {
    await this.ask(APPLY, { input: { id: this.id, version: await this.version() } });
  }

  public async resume(): Promise<void> {
    // What a person waits half a minute for.
    await owner.query(`update register_import set updated_at = now() - interval '1 minute' where id = $1`, [this.id]);
    await this.ask(RESUME, { id: this.id });
  }

  public until(state: string, done = 0): Promise<void> {
    return until(`the state ${state}`, async () => {
      const { rows } = await owner.query<{ state: string; done: number }>('select state, done from register_import where id = $1', [
        this.id,
      ]);
      return rows[0]?.state === state && rows[0].done >= done;
    });
  }

  private async version(): Promise<number> {
    const { rows } = await owner.query<{ version: number }>('select version from register_import where id = $1', [this.id]);
    return rows[0]?.version ?? 0;
  }

  private async ask(query: string, variables: object): Promise<void> {
    const answer = await this.post('/graphql', JSON.stringify({ query, variables }), 'application/json');
    if (answer.includes('"errors"')) throw new Error(answer);
  }

  private async post(to: string, body: string | Buffer, type: string): Promise<string> {
    const headers = { cookie: `qaita=${this.token}`, 'x-qaita-request': '1', 'content-type': type };
    const response = await fetch(`http://127.0.0.1:${port}${to}`, {
      method: 'POST',
      headers,
      body: typeof body === 'string' ? body : new Uint8Array(body),
    });
    return response.text();
  }
}

const draftsOf = async (slug: string): Promise<number> => {
  const { rows } = await owner.query<{ drafts: number }>(
    `select count(*)::int as drafts from opportunity o join organisation s on s.id = o.steward_id where s.slug = $1`,
    [slug],
  );
  return rows[0]?.drafts ?? 0;
};

describe('an import', () => {
  it('whose server is killed while it is written leaves nothing, and is written once when it goes on', async () => {
    const importer = new Importer(await makeCorporation(owner, 'crash-import'));
    const rows = Array.from({ length: ROWS }, (_, nth) => [`Завод № ${nth}`, 1 + (nth % 90)]);
    await importer.send(await makeXlsx({ sheets: [{ rows: [['Название', 'Площадь участка, га'], ...rows] }] }));
    await importer.until('READ');
    await importer.map();
    await importer.until('CHECKED');
    await importer.apply();
    await importer.until('APPLYING', 1);
    await restart();
    expect(await draftsOf('crash-import')).toBe(0);
    await importer.resume();
    await importer.until('APPLIED');
    expect(await draftsOf('crash-import')).toBe(ROWS);
  });
});
