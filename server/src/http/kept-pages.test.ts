import { describe, expect, it } from 'vitest';
import { Edition } from '../kernel/edition.ts';
import { KeptPages } from './kept-pages.ts';
import type { Origin, Page } from './kept-pages.ts';

const page = (text: string, more: Partial<Page> = {}): Page => ({
  status: 200,
  location: null,
  mayBeKept: true,
  packed: { encoding: 'br', tag: `W/"${text}"`, body: Buffer.from(text) },
  ...more,
});

/** Kept pages, how each was obtained, and what moves them. */
const open = (maxBytes = 1_000_000) => {
  const edition = new Edition();
  const origins: Origin[] = [];
  const clock = { day: '2026-12-01' };
  const kept = new KeptPages({ edition, day: () => clock.day, maxBytes, count: (origin) => origins.push(origin) });
  edition.begin();
  const get = async (url: string, text = url): Promise<string> =>
    (await kept.get(url, 'br', () => Promise.resolve(page(text)))).packed.body.toString();
  return { edition, kept, clock, origins, get };
};

/** A rendering that ends when it is told to. */
const slow = () => {
  let end: (page: Page) => void = () => undefined;
  const rendered = new Promise<Page>((resolve) => (end = resolve));
  return { render: () => rendered, end: (made: Page) => end(made) };
};

describe('kept pages', () => {
  it('are rendered once', async () => {
    const { get, origins } = open();
    expect([await get('/zones', 'first'), await get('/zones', 'second')]).toEqual(['first', 'first']);
    expect(origins).toEqual(['rendered', 'kept']);
  });

  it('differ by address and encoding', async () => {
    const { kept, get } = open();
    await get('/zones');
    expect(await get('/kk/zones')).toBe('/kk/zones');
    expect((await kept.get('/zones', 'gzip', () => Promise.resolve(page('zipped')))).packed.body.toString()).toBe('zipped');
  });

  it('are shared by readers who ask at the same moment', async () => {
    const { kept, origins } = open();
    const { render, end } = slow();
    const both = [kept.get('/', 'br', render), kept.get('/', 'br', () => Promise.reject(new Error('rendered twice')))];
    end(page('one'));
    expect((await Promise.all(both)).map(({ packed }) => packed.body.toString())).toEqual(['one', 'one']);
    expect(origins).toEqual(['rendered', 'shared']);
  });

  it('that fail are rendered again', async () => {
    const { kept, get } = open();
    await expect(kept.get('/', 'br', () => Promise.reject(new Error('no database')))).rejects.toThrow('no database');
    expect(await get('/', 'after')).toBe('after');
  });

  it.each([
    ['a redirect', { location: '/elsewhere', mayBeKept: false }],
    ['a refusal', { status: 404, mayBeKept: false }],
  ])('are never %s', async (_what, more) => {
    const { kept, get } = open();
    await kept.get('/', 'br', () => Promise.resolve(page('not whole', more)));
    expect(await get('/', 'whole')).toBe('whole');
  });

  it('end with their edition', async () => {
    const { edition, get } = open();
    await get('/', 'before');
    edition.end();
    edition.begin();
    expect(await get('/', 'after')).toBe('after');
  });

  it('end at midnight in Kazakhstan', async () => {
    const { clock, get } = open();
    await get('/', 'before');
    clock.day = '2026-12-02';
    expect(await get('/', 'after')).toBe('after');
    expect(await get('/', 'later')).toBe('after');
  });

  it('whose rendering began before a change are neither kept nor shared after it', async () => {
    const { edition, kept, get } = open();
    const { render, end } = slow();
    const before = kept.get('/', 'br', render);
    edition.end();
    edition.begin();
    const { render: renderAfter, end: endAfter } = slow();
    const after = kept.get('/', 'br', renderAfter);
    end(page('of the former state'));
    await before;
    endAfter(page('of the present state'));
    expect((await after).packed.body.toString()).toBe('of the present state');
    expect(await get('/')).toBe('of the present state');
  });

  it('are not there while nobody listens, and nobody shares a rendering', async () => {
    const { edition, kept, origins, get } = open();
    await get('/', 'kept before');
    edition.end();
    expect(kept.bytes).toBe(0);
    expect(await Promise.all([get('/', 'one'), get('/', 'two')])).toEqual(['one', 'two']);
    expect(origins).toEqual(['rendered', 'rendered', 'rendered']);
  });

  it('stay within their bytes, and those asked for least recently go', async () => {
    const { kept, get } = open(100_000);
    for (let n = 0; n < 200; n += 1) {
      await get(`/opportunities/${n}`, 'x'.repeat(3_000));
      await get('/', 'the first page');
      expect(kept.bytes).toBeLessThanOrEqual(100_000);
    }
    expect(await get('/', 'another')).toBe('the first page');
    expect(await get('/opportunities/0', 'again')).toBe('again');
  });

  it.each([
    ['query strings', (n: number) => `/?q=${n}`],
    ['repeated slashes', (n: number) => `/zones${'/'.repeat(n + 2)}`],
    ['encoded letters and capitals', (n: number) => `/${n % 2 ? '%7A' : 'Z'}ones/${'%61'.repeat(n % 160)}${'A'.repeat(n % 70)}`],
  ])('of plain addresses stay, however many %s somebody invents', async (_what, address) => {
    const { kept, get } = open(100_000);
    for (let n = 0; n < 20; n += 1) await get(`/zones/${n}`, 'kept');
    for (let n = 0; n < 500; n += 1) await get(address(n), 'x'.repeat(3_000));
    for (let n = 0; n < 20; n += 1) expect(await get(`/zones/${n}`, 'rendered again')).toBe('kept');
    expect(kept.bytes).toBeLessThanOrEqual(100_000);
  });

  it('have short addresses', async () => {
    const { get } = open();
    const url = `/?q=${'x'.repeat(600)}`;
    expect([await get(url, 'one'), await get(url, 'two')]).toEqual(['one', 'two']);
  });
});
