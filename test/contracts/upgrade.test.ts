import { mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { brotliDecompressSync, gzipSync } from 'node:zlib';
import { Secret, TOTP } from 'otpauth';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyAudit } from 'server/src/audit/verify.ts';
import { restore } from 'server/src/backup/restore.ts';
import { readConfig } from 'server/src/app/config.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { deriveSecrets } from 'server/src/installation/secrets.ts';
import { startServer } from 'server/src/app/start.ts';
import type { Running } from 'server/src/app/start.ts';
import { openEmptyDatabase } from 'server/src/testing/empty-database.ts';
import type { EmptyDatabase } from 'server/src/testing/empty-database.ts';
import { TEST_SECRET } from 'server/src/testing/template.ts';
import { silentLog } from 'server/src/testing/world.ts';

/** The people and rows in the archive. */
const INVESTOR = {
  email: 'canary-investor-a-email-b8567c47f2@fixture.invalid',
  password: 'fixture password of tests',
  seed: 'HMRW3AFKPUZ6DINSX4BGLQV27EJOTY5C',
};
const OTHER_INVESTOR_SESSION = 'Y4MPk_tvAyuc9jHl95UU-WCxMGBujNzMO6BLXb5NFlU';
const SENT = {
  id: '4c253b85-560b-4e10-8a12-e1e9efc2b3c3',
  number: 'EOI-2026-000003',
  contentHash: 'f193a15d1da8d2004611192d1bf292031d1e874f3e2f996625b4949f1e4f457b',
  termsHash: 'ca7e82ae89a58444eacd32eeec1ca484cb29ab4e025004e65fb736122111dee2',
};

interface Answer {
  readonly data: Record<string, unknown> | null;
  readonly cookies: string;
  readonly errors?: unknown;
}

let database: EmptyDatabase;
let folder: string;
let running: Running;
let owner: pg.Pool;
let cookie = '';
let seedsBefore: readonly string[] = [];

const ask = async (query: string, variables: Record<string, unknown> = {}, sent = cookie): Promise<Answer> => {
  const response = await fetch(`http://127.0.0.1:${running.port}/graphql`, {
    method: 'POST',
    headers: { 'content-type': 'application/json', 'x-qaita-request': '1', cookie: sent },
    body: JSON.stringify({ query, variables }),
  });
  const cookies = response.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ');
  return { ...((await response.json()) as Omit<Answer, 'cookies'>), cookies };
};

const seeds = async (): Promise<string[]> =>
  (await owner.query<{ seed: string }>('select totp_secret as seed from person where totp_secret is not null')).rows.map(
    ({ seed }) => seed,
  );

beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-upgrade-'));
  database = await openEmptyDatabase();
  const settings = {
    NODE_ENV: 'production',
    FREE_DOCUMENTS: 'true',
    PORT: '0',
    METRICS_PORT: '0',
    DATA_DIR: folder,
    SECRET: TEST_SECRET,
    ORIGIN: 'http://localhost',
    DATABASE_URL: database.urls.owner,
    LOG_LEVEL: 'silent',
  };
  const config = readConfig(settings);
  const packed = await readFile(path.join(PROJECT_ROOT, 'test/upgrade/installation.tar.br'));
  const file = path.join(folder, 'installation.qaita');
  await writeFile(file, gzipSync(brotliDecompressSync(packed)));
  await restore({ urls: database.urls, root: TEST_SECRET, dataDir: folder }, { file, config, isSecretLost: false });
  owner = new pg.Pool({ connectionString: database.urls.owner, options: '-c qaita.viewer=system' });
  owner.on('error', () => undefined);
  // The sessions would have expired by now; everything else is as it was archived.
  await owner.query(`update session set expires_at = now() + interval '1 day', seen_at = now()`);
  seedsBefore = await seeds();
  running = await startServer(config, silentLog, new AbortController().signal);
}, 120_000);
afterAll(async () => {
  await running?.stop();
  await owner?.end();
  await database.drop();
  await rm(folder, { recursive: true });
});

describe('an installation of before, started by the present build', () => {
  it('keeps nobody’s seed of one-time codes in plain', async () => {
    expect(seedsBefore).toContain(INVESTOR.seed);
    for (const seed of await seeds()) expect(seed).toMatch(/^v1\./);
  });

  it('lets people sign in with their password and their codes', async () => {
    const first = await ask(
      'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { level } }',
      INVESTOR,
    );
    expect(first.data).toEqual({ signIn: { level: 'CODE_NEEDED' } });
    const code = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(INVESTOR.seed) }).generate();
    const second = await ask('mutation ($code: String!) { confirmSignInCode(code: $code) { level } }', { code }, first.cookies);
    expect(second.data).toEqual({ confirmSignInCode: { level: 'FULL' } });
    cookie = second.cookies;
  });

  it('leaves people signed in who were', async () => {
    const { data } = await ask('{ me { level } }', {}, `qaita=${OTHER_INVESTOR_SESSION}`);
    expect(data).toEqual({ me: { level: 'FULL' } });
  });

  it('shows an expression of interest as it was sent, with the terms it cites and its receipt', async () => {
    const { data } = await ask(
      'query ($id: ID!) { interest(id: $id) { number state contentHash termsCited { number hash } receipt { body } events { move } } }',
      { id: SENT.id },
    );
    expect(data?.['interest']).toMatchObject({
      number: SENT.number,
      state: 'SUBMITTED',
      contentHash: SENT.contentHash,
      termsCited: { number: 1, hash: SENT.termsHash },
    });
    expect(JSON.stringify(data)).toContain(SENT.termsHash);
  });

  it('tells since when the law of its terms holds, and when they were recorded, whose text and hash stay as they were', async () => {
    const { data } = await ask('query ($id: ID!) { interest(id: $id) { termsCited { effectiveFrom recordedOn hash } } }', { id: SENT.id });
    const { rows } = await owner.query<{ day: string }>(
      `select (published_at at time zone 'Asia/Almaty')::date::text as day from zone_terms where hash = $1`,
      [SENT.termsHash],
    );
    expect(data?.['interest']).toEqual({ termsCited: { effectiveFrom: '2026-01-01', recordedOn: rows[0]?.day, hash: SENT.termsHash } });
    expect(rows[0]?.day).not.toBe('2026-01-01');
  });

  it('keeps saved searches, and the days of the terms', async () => {
    expect((await ask('{ savedSearches { name frequency } }')).data?.['savedSearches']).toContainEqual({
      name: 'Цеха с железной дорогой',
      frequency: 'DAILY',
    });
    const { rows } = await owner.query<{ whole: boolean }>(
      `select bool_and(upper_inf(p.holds) or exists (select from zone_terms_period n where n.zone_id = p.zone_id and lower(n.holds) = upper(p.holds))) as whole from zone_terms_period p`,
    );
    expect(rows).toEqual([{ whole: true }]);
  });

  it('sends the letters that waited', async () => {
    await expect.poll(() => readdir(path.join(folder, 'mail')).catch(() => []), { timeout: 20_000 }).not.toEqual([]);
  });

  it('has a record that holds, and goes on with it', async () => {
    const verify = () => verifyAudit(owner, deriveSecrets(TEST_SECRET));
    const before = await verify();
    expect(before.faults).toEqual([]);
    expect(before.seals).toBeGreaterThanOrEqual(3);
    const withdrawn = await ask('mutation ($input: WithdrawInterestInput!) { withdrawInterest(input: $input) { state } }', {
      input: { id: SENT.id, version: 2, words: 'Передумали' },
    });
    expect(withdrawn.data).toEqual({ withdrawInterest: { state: 'WITHDRAWN' } });
    expect((await verify()).faults).toEqual([]);
  });
});
