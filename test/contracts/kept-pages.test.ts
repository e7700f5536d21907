import path from 'node:path';
import { parse } from 'graphql';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { ClientBuild } from 'server/src/http/client-build.ts';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';

const TEMPLATE = '<html lang="ru"><!--head--><!--app--><!--state--></html>';

const OPPORTUNITY = parse('query ($slug: String!) { me { email } opportunity(slug: $slug) { title { text } } }');
const HOME = parse('{ me { email } opportunities(first: 50, sort: NEWEST) { edges { node { slug title { text } } } } }');

/** Pages of real data that show who is reading; `/en/...` leads elsewhere, and an address without a row is not found. */
const rendered: string[] = [];
const build: ClientBuild = {
  folders: [path.join(PROJECT_ROOT, 'client/public')],
  templates: { RU: TEMPLATE, KK: TEMPLATE, EN: TEMPLATE },
  isClientOnly: () => false,
  hasPage: (path) => path.startsWith('/opportunities'),
  render: async (request) => {
    const { url } = request;
    rendered.push(url);
    const shell = { head: '', html: '', drawn: null, htmlLang: 'ru' };
    if (url.startsWith('/en/')) return { ...shell, status: 302, redirect: '/' };
    const slug = /^\/opportunities\/([^?]+)/.exec(url)?.[1];
    const { data, errors } = await request.execute(
      slug ? { document: OPPORTUNITY, variables: { slug } } : { document: HOME, variables: {} },
    );
    if (errors) return { ...shell, status: 200 };
    const isThere = !slug || data?.['opportunity'] !== null;
    return { ...shell, status: isThere ? 200 : 404, html: JSON.stringify(data), drawn: { state: {} } };
  },
};

let world: HttpWorld;
let cookie: string;
beforeAll(async () => {
  world = await openHttpWorld({ build });
  const { email, password } = world.viewers.get('investor-a') ?? {};
  const { wire } = await world.ask(
    'visitor',
    'mutation ($email: String!, $password: String!) { signIn(email: $email, password: $password) { level } }',
    { email, password },
  );
  cookie = /qaita=[^;"]+/.exec(wire)?.[0] ?? '';
});
afterAll(() => world.close());

const open = (url: string, headers: Record<string, string> = {}, method: 'GET' | 'HEAD' = 'GET') =>
  world.app.inject({ method, url, headers });

/** The change and the notification of it, which the server has heard. */
const change = async (statement: string): Promise<void> => {
  const before = world.edition.current ?? 0;
  await world.database.ownerPool.query(statement);
  await expect.poll(() => world.edition.current, { interval: 5 }).toBeGreaterThan(before);
};

const isRendered = async (work: () => Promise<unknown>): Promise<boolean> => {
  const before = rendered.length;
  await work();
  return rendered.length > before;
};

describe('a page of a reader without a session', () => {
  it('is rendered once, and is the same afterwards', async () => {
    const first = await open('/zones');
    expect(first.statusCode).toBe(200);
    expect(await isRendered(async () => expect((await open('/zones')).body).toBe(first.body))).toBe(false);
  });

  it('is not transferred again to who has it: 304, also after it was rendered anew', async () => {
    const { headers } = await open('/zones');
    const tag = String(headers.etag);
    for (const known of [tag, `"other", ${tag}`, tag.replace('W/', ''), '*']) {
      const again = await open('/zones', { 'if-none-match': known });
      expect([again.statusCode, again.body, again.headers.etag]).toEqual([304, '', tag]);
      expect(again.headers['cache-control']).toBe('private, no-cache');
    }
    await change('update region set slug = slug where false');
    expect((await open('/zones', { 'if-none-match': tag })).statusCode).toBe(304);
    expect((await open('/zones', { 'if-none-match': '"other"' })).statusCode).toBe(200);
  });

  it('is the same in every encoding, and says by what it differs', async () => {
    const plain = await open('/zones');
    const packed = await open('/zones', { 'accept-encoding': 'gzip, deflate, br, zstd' });
    expect(packed.headers['content-encoding']).toBe('br');
    expect((await open('/zones', { 'accept-encoding': 'gzip' })).headers['content-encoding']).toBe('gzip');
    expect((await open('/zones', { 'accept-encoding': 'br;q=0, gzip' })).headers['content-encoding']).toBe('gzip');
    expect(packed.headers.etag).toBe(plain.headers.etag);
    for (const word of ['accept-encoding', 'cookie']) expect(String(plain.headers.vary)).toContain(word);
  });

  it('has a head of its own', async () => {
    const { statusCode, body, headers } = await open('/zones', {}, 'HEAD');
    expect([statusCode, body]).toEqual([200, '']);
    expect(headers.etag).toBe((await open('/zones')).headers.etag);
  });

  it('is counted', async () => {
    await open('/zones');
    const text = await world.metrics.registry.metrics();
    expect(text).toMatch(/qaita_pages_total\{origin="kept"\} [1-9]/);
    expect(text).toMatch(/qaita_pages_total\{origin="rendered"\} [1-9]/);
    expect(text).toMatch(/qaita_kept_pages_bytes [1-9]/);
  });

  it('has no inline script that would need an exception', async () => {
    const { headers } = await open('/zones');
    expect(String(headers['content-security-policy'])).toContain("script-src 'self';");
  });

  it('is never a redirect, and never one that is not found', async () => {
    for (const url of ['/en/zones', '/opportunities/no-such-place']) {
      await open(url);
      expect(await isRendered(() => open(url)), url).toBe(true);
    }
    expect((await open('/en/zones')).headers.location).toBe('/');
  });

  it('of the first visit leads to the browser’s language, whatever is kept', async () => {
    expect((await open('/', { 'accept-language': 'ru' })).statusCode).toBe(200);
    const { statusCode, headers } = await open('/', { 'accept-language': 'kk' });
    expect([statusCode, headers.location]).toEqual([302, '/kk/']);
    expect((await open('/', { 'accept-language': 'kk', cookie: 'lang=ru' })).statusCode).toBe(200);
  });
});

describe('a page of somebody', () => {
  it('is never another’s, and an anonymous one is never theirs', async () => {
    const anonymous = await open('/towns');
    const own = await open('/towns', { cookie });
    const afterwards = await open('/towns');
    expect(own.body).toContain('@');
    for (const { body } of [anonymous, afterwards]) expect(body).not.toContain('@');
    expect([own.headers['cache-control'], own.headers.etag]).toEqual(['no-store', undefined]);
  });

  it('is never 304, whatever they have', async () => {
    const { headers } = await open('/towns');
    expect((await open('/towns', { cookie, 'if-none-match': String(headers.etag) })).body).toContain('@');
    expect((await open('/towns', { cookie, 'if-none-match': '*' })).statusCode).toBe(200);
  });

  it.each(['qaita=', 'qaita=x', `qaita=${'a'.repeat(43)}`, 'a=b; qaita=%'])(
    'is rendered for this request alone with the cookie %s',
    async (named) => {
      await open('/towns');
      expect(await isRendered(() => open('/towns', { cookie: named }))).toBe(true);
      expect(await isRendered(() => open('/towns', { cookie: 'lang=ru; qaita-device=x' }))).toBe(false);
    },
  );

  it('is not mixed with others that are rendered at the same moment', async () => {
    await change('update region set slug = slug where false');
    const bodies = await Promise.all(
      Array.from({ length: 20 }, (_, n) => open('/towns', n % 2 ? { cookie } : {}).then(({ body }) => body)),
    );
    expect(bodies.map((body) => body.includes('@'))).toEqual(Array.from({ length: 20 }, (_, n) => n % 2 === 1));
  });
});

describe('a change', () => {
  const PAGES = ['/', '/opportunities', '/opportunities?kind=FACILITY'];
  const CANARY = 'canary-of-kept-pages';
  const shows = (text: string) => Promise.all(PAGES.map(async (url) => (await open(url)).body.includes(text)));
  const set = (what: string): Promise<void> => change(`update opportunity set ${what} where slug = '${CANARY}'`);

  it('of what is published is there at the next request, and gone at the next one', async () => {
    expect(await shows(CANARY)).toEqual([false, false, false]);
    expect((await open(`/opportunities/${CANARY}`)).statusCode).toBe(404);
    await change(`insert into opportunity (slug, kind, origin, publication, status, title, summary, region_id, town_id, steward_id, lat, lng, published_at)
      select '${CANARY}', kind, 'DEMO', 'DRAFT', status, '{"ru":"Канарейка","kk":"Канарейка","en":"Canary"}', summary, region_id, town_id, steward_id, lat, lng, null
      from opportunity where kind = 'FACILITY' limit 1`);
    expect(await shows(CANARY)).toEqual([false, false, false]);
    await set(`publication = 'PUBLISHED', published_at = now()`);
    expect(await shows(CANARY)).toEqual([true, true, true]);
    expect((await open(`/opportunities/${CANARY}`)).body).toContain('Канарейка');
    await set(`title = '{"ru":"Соловей","kk":"Соловей","en":"Nightingale"}'`);
    expect(await shows('Канарейка')).toEqual([false, false, false]);
    expect((await open(`/opportunities/${CANARY}`)).body).toContain('Соловей');
    await set(`publication = 'WITHDRAWN'`);
    expect(await shows(CANARY)).toEqual([false, false, false]);
    expect((await open(`/opportunities/${CANARY}`)).statusCode).toBe(404);
  });

  it('while nobody listens: nothing is kept, and what is published is shown', async () => {
    await open('/zones');
    await world.listener.stop();
    expect(world.edition.current).toBeNull();
    await world.database.ownerPool.query(`update opportunity set publication = 'PUBLISHED' where slug = '${CANARY}'`);
    expect(await shows(CANARY)).toEqual([true, true, true]);
    expect(await isRendered(() => open('/zones'))).toBe(true);
    expect(await isRendered(() => open('/zones'))).toBe(true);
  });
});
