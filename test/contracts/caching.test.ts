import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import os from 'node:os';
import path from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { demoPage } from 'server/src/demo/demo.routes.ts';
import { makeHttp } from 'server/src/http/http-server.ts';
import { mailboxRoutes } from 'server/src/notifications/mailbox.routes.ts';
import type { ClientBuild } from 'server/src/http/client-build.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { OidcWorld } from 'server/src/testing/oidc-world.ts';
import { silentLog } from 'server/src/testing/world.ts';

const TEMPLATE = '<html lang="ru"><!--head--><!--app--><!--state--></html>';

/** A client whose pages show who is reading them, as the header of the real ones does. */
const aBuild = (folder: string): ClientBuild => ({
  folders: [folder],
  templates: { RU: TEMPLATE, KK: TEMPLATE, EN: TEMPLATE },
  render: async (request) => {
    const { data } = await request.execute({ document: parse('{ me { email } }'), variables: {} });
    return { status: 200, head: '', html: JSON.stringify(data), drawn: null, htmlLang: 'ru' };
  },
  isClientOnly: (path) => path.startsWith('/workspace'),
  hasPage: () => false,
});

/** Long enough to be packed for each request, if it were not packed already. */
const SCRIPT = '// a script\n'.repeat(1_000);

let folder: string;
let world: HttpWorld;
beforeAll(async () => {
  folder = await mkdtemp(path.join(os.tmpdir(), 'qaita-pages-'));
  await writeFile(path.join(folder, 'logo.svg'), '<svg/>');
  await mkdir(path.join(folder, 'assets'));
  for (const [ending, text] of Object.entries({ '': SCRIPT, '.br': 'packed by brotli', '.gz': 'packed by gzip' }))
    await writeFile(path.join(folder, 'assets', `app-1.js${ending}`), text);
  world = await openHttpWorld({ build: aBuild(folder) });
});
afterAll(async () => {
  await world.close();
  await rm(folder, { recursive: true });
});

const keeping = async (url: string, headers: Record<string, string> = {}, app: HttpWorld['app'] = world.app): Promise<unknown> =>
  (await app.inject({ url, headers })).headers['cache-control'];

const cookieOf = async (viewer: string): Promise<string> => {
  const { email, password } = world.viewers.get(viewer) ?? {};
  const { wire } = await world.ask(
    'visitor',
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { level } }',
    { email, password },
  );
  return /qaita=[^;"]+/.exec(wire)?.[0] ?? '';
};

describe('no cache keeps private answers', () => {
  it.each([
    ['an answer to a visitor', 'visitor', '{ regions { id } }'],
    ['an answer to a person', 'investor-a', '{ me { email } }'],
    ['a refusal', 'visitor', '{ me { nothing } }'],
  ])('%s of GraphQL', async (_what, viewer, query) => {
    expect((await world.ask(viewer, query)).wire).toContain('"cache-control":"no-store"');
  });

  it('a page that was made for a person', async () => {
    const { headers, body } = await world.app.inject({ url: '/opportunities', headers: { cookie: await cookieOf('investor-a') } });
    expect(body).toContain('@');
    expect(headers['cache-control']).toBe('no-store');
  });

  it('a page that is left to the browser says nothing of who asks', async () => {
    const { headers, body } = await world.app.inject({ url: '/kk/workspace', headers: { cookie: await cookieOf('investor-a') } });
    expect(body).not.toContain('@');
    expect(headers['cache-control']).toBe('private, no-cache');
  });

  it('a page of a visitor is another page with another cookie', async () => {
    const { headers, body } = await world.app.inject({ url: '/opportunities' });
    expect(body).not.toContain('@');
    expect(headers['cache-control']).toBe('private, no-cache');
    expect(String(headers.vary)).toContain('cookie');
  });

  it.each([
    '/export/opportunities.csv',
    '/export/opportunities.csv?sort=DISTANCE',
    '/zones/nowhere/terms.atom',
    '/pictures/nothing.svg',
    '/pictures/nothing/small.webp',
    '/files/nothing',
    '/uploads/nothing',
    '/sitemaps/9999.xml',
  ])('%s', async (url) => {
    expect(await keeping(url)).toBe('no-store');
  });

  it('a malformed request, and one from elsewhere', async () => {
    const headers = { 'content-type': 'application/json' };
    for (const payload of ['{', '{}'])
      expect((await world.app.inject({ method: 'POST', url: '/graphql', headers, payload })).headers['cache-control']).toBe('no-store');
  });

  it('an answer to a mail reader that stops letters', async () => {
    const headers = { 'content-type': 'application/x-www-form-urlencoded' };
    const answer = await world.app.inject({ method: 'POST', url: '/unsubscribe?token=x', headers, payload: 'List-Unsubscribe=One-Click' });
    expect(answer.headers['cache-control']).toBe('no-store');
  });

  it('letters of a trial installation, and its sign-ins', async () => {
    const app = await makeHttp({ proxyHops: 0, isSecure: false, log: silentLog });
    await app.register(mailboxRoutes, { folder, origin: 'http://localhost' });
    demoPage(app);
    for (const url of ['/mailbox', `/mailbox/${'a'.repeat(32)}`, '/demo']) expect(await keeping(url, {}, app), url).toBe('no-store');
    await app.close();
  });

  it('what another identity provider has said', async () => {
    const oidc = await OidcWorld.open();
    const { subject } = await oidc.linked();
    const { page } = await oidc.enterAs(subject);
    expect(page.headers['cache-control']).toBe('no-store');
    for (const url of ['/oidc/bank/start', '/oidc/nobody/start', '/oidc/bank/callback?code=x'])
      expect((await oidc.browser().open(url)).headers['cache-control'], url).toBe('no-store');
    await oidc.close();
  });

  it('files that are the same for everybody are kept', async () => {
    expect(await keeping('/logo.svg')).toBe('public, max-age=3600');
    expect(await keeping('/robots.txt')).toBe('public, max-age=86400');
    expect(await keeping('/zones/saryarqa/terms.atom')).toBe('public, max-age=600');
  });

  it.each([
    ['gzip, deflate, br, zstd', 'br', 'packed by brotli'],
    ['gzip', 'gzip', 'packed by gzip'],
    ['', undefined, SCRIPT],
  ])('files of the build are sent as the build has packed them, for %s', async (accepted, encoding, text) => {
    const { headers, body } = await world.app.inject({ url: '/assets/app-1.js', headers: { 'accept-encoding': accepted } });
    expect([headers['content-encoding'], body]).toEqual([encoding, text]);
    expect(headers['cache-control']).toBe('public, max-age=31536000, immutable');
    expect(String(headers.vary)).toContain('accept-encoding');
    expect(headers['content-type']).toContain('javascript');
  });

  it('a drawing is sent once, packed, and not any more when its row is withdrawn', async () => {
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(
      `select slug from opportunity where publication = 'PUBLISHED' order by slug limit 1`,
    );
    const url = `/pictures/${rows[0]?.slug}.svg`;
    const { headers } = await world.app.inject({ url, headers: { 'accept-encoding': 'br' } });
    expect(headers).toMatchObject({ 'content-encoding': 'br', 'cache-control': 'public, max-age=86400', vary: 'accept-encoding' });
    const plain = await world.app.inject({ url });
    expect([plain.body.slice(0, 4), plain.headers.etag]).toEqual(['<svg', headers.etag]);
    expect((await world.app.inject({ url, headers: { 'if-none-match': String(headers.etag) } })).statusCode).toBe(304);
    await world.database.ownerPool.query(`update opportunity set publication = 'WITHDRAWN' where slug = $1`, [rows[0]?.slug]);
    expect((await world.app.inject({ url, headers: { 'if-none-match': String(headers.etag) } })).statusCode).toBe(404);
  });
});
