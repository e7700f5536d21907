import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { anOpportunity } from 'server/src/testing/opportunities.ts';
import { childOf, entriesOf, linkOf, parse } from './atom.ts';
import type { Element } from './atom.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const ask = (path: string, headers: Record<string, string> = {}) => world.app.inject({ url: path, headers });
const feedOf = async (prefix = ''): Promise<Element> => parse((await ask(`${prefix}/data/changes.atom`)).body);

const change = (statement: string, values: unknown[] = []) => world.database.ownerPool.query(statement, values);

describe('the feed of changes', () => {
  it.each([
    ['', 'изменения мероприятий'],
    ['/kk', 'іс-шаралардың'],
    ['/en', 'changes of measures'],
  ])('in the language of the address %s', async (prefix, title) => {
    const feed = await feedOf(prefix);
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(linkOf(feed, 'self')).toBe(`http://localhost${prefix}/data/changes.atom`);
    expect(childOf(feed, 'title')).toContain(title);
    const entries = entriesOf(feed);
    expect(entries).toHaveLength(100);
    expect(new Set(entries.map((entry) => childOf(entry, 'id'))).size).toBe(100);
    for (const entry of entries) {
      expect(childOf(entry, 'id')).toMatch(/^urn:uuid:[0-9a-f-]{36}(#\d+)?$/);
      expect(childOf(entry, 'updated')).toMatch(/^\d{4}-\d{2}-\d{2}T/);
      expect(childOf(entry, 'title')).not.toBe('');
    }
    const times = entries.map((entry) => childOf(entry, 'updated'));
    expect(times).toEqual(times.toSorted().toReversed());
    expect(childOf(feed, 'updated')).toBe(times[0]);
  });

  it('puts a changed measure first, under the id that it had', async () => {
    const { rows } = await change(
      `update measure set updated_at = now() + interval '1 minute' where slug = 'ridder-chp-overhaul-2024' returning id`,
    );
    const [first] = entriesOf(await feedOf('/en'));
    expect(childOf(first, 'id')).toBe(`urn:uuid:${(rows[0] as { id: string }).id}`);
    expect(childOf(first, 'title')).toContain('Overhaul of the Ridder CHP plant');
    expect(linkOf(first)).toBe('http://localhost/en/measures/ridder-chp-overhaul-2024');
  });

  it('is sent once, and again only after a change', async () => {
    const first = await ask('/data/changes.atom');
    expect(first.headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': 'ru' });
    const headers = { 'if-none-match': String(first.headers.etag) };
    expect((await ask('/data/changes.atom', headers)).statusCode).toBe(304);
    await change(`update measure set updated_at = now() + interval '2 minutes' where slug = 'ridder-chp-overhaul-2024'`);
    expect((await ask('/data/changes.atom', headers)).statusCode).toBe(200);
  });

  it('has nothing unpublished, and nothing that a reader would run', async () => {
    await anOpportunity(world.database.ownerPool, { publication: 'DRAFT', title: 'Тайный цех' });
    await anOpportunity(world.database.ownerPool, { title: '<script>alert(1)</script> & цех' });
    const { body } = await ask('/data/changes.atom');
    expect(body).not.toContain('Тайный');
    expect(body).not.toContain('<script>');
    const titles = entriesOf(parse(body)).map((entry) => childOf(entry, 'title'));
    expect(titles).toContainEqual(expect.stringContaining('&lt;script&gt;'));
  });
});
