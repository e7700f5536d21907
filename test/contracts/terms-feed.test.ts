import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { withdrawZoneTerms } from 'server/src/special-zones/terms.publish.service.ts';
import { openHttpWorld } from 'server/src/testing/http-world.ts';
import type { HttpWorld } from 'server/src/testing/http-world.ts';
import { publishedWith } from 'server/src/testing/zone-terms.ts';
import { childOf, entriesOf, linkOf, parse } from './atom.ts';
import type { Element } from './atom.ts';

let world: HttpWorld;
beforeAll(async () => {
  world = await openHttpWorld();
});
afterAll(() => world.close());

const ask = (path: string, headers: Record<string, string> = {}) => world.app.inject({ url: path, headers });
const feedOf = async (prefix = ''): Promise<Element> => parse((await ask(`${prefix}/zones/saryarqa/terms.atom`)).body);

const publish = async (text: string, days: number): Promise<string> =>
  (await publishedWith(world, 'zone-manager-a', 'saryarqa', { text, days })).id;

describe('the feed of a zone’s terms', () => {
  it.each([
    ['', 'Редакция 1 условий СЭЗ', 'Первая редакция'],
    ['/kk', 'АЭА шарттарының 1-редакциясы', 'Алғашқы редакция'],
    ['/en', 'Version 1 of the terms of', 'The first version'],
  ])('in the language of the address %s', async (prefix, title, said) => {
    const feed = await feedOf(prefix);
    expect(feed.attributes['xmlns']).toBe('http://www.w3.org/2005/Atom');
    expect(linkOf(feed, 'self')).toBe(`http://localhost${prefix}/zones/saryarqa/terms.atom`);
    expect(childOf(entriesOf(feed)[0], 'title')).toContain(title);
    expect(childOf(entriesOf(feed)[0], 'summary')).toContain(said);
    expect(linkOf(entriesOf(feed)[0])).toBe(`http://localhost${prefix}/zones/saryarqa/terms/1`);
  });

  it('is sent once as what it is, and not again while it stays the same', async () => {
    const first = await ask('/zones/saryarqa/terms.atom');
    expect(first.headers).toMatchObject({ 'content-type': 'application/atom+xml; charset=utf-8', 'content-language': 'ru' });
    expect((await ask('/zones/saryarqa/terms.atom', { 'if-none-match': String(first.headers.etag) })).statusCode).toBe(304);
  });

  it('of no zone is not there', async () => {
    expect((await ask('/en/zones/nowhere/terms.atom')).statusCode).toBe(404);
  });

  it('tells of a new version above the old one, by its own name for good, with what changed and where to compare', async () => {
    const id = await publish('Ответ <b>за 5</b> рабочих дней & раньше ]]>', 30);
    const [newest, first] = entriesOf(await feedOf());
    expect(childOf(newest, 'id')).toBe(`urn:uuid:${id}`);
    expect(childOf(newest, 'summary')).toMatch(
      /С .* действует эта редакция\. .*Изменений по сравнению с редакцией 1: \d+; лучше для инвестора: \d+, хуже: \d+/,
    );
    expect(childOf(newest, 'content')).toContain('href="http://localhost/zones/saryarqa/terms/diff?from=1&amp;to=2"');
    const { rows } = await world.database.ownerPool.query<{ at: Date }>('select published_at as at from zone_terms where id = $1', [id]);
    expect(childOf(newest, 'updated')).toBe(rows[0]?.at.toISOString());
    expect(childOf(first, 'title')).toContain('Редакция 1');
  });

  it('keeps what a zone wrote as words, never as markup', async () => {
    const id = await publish('Ответ за 4 рабочих дня', 40);
    await withdrawZoneTerms(await world.as('zone-manager-a'), { id, reason: 'Отложили <script>alert(1)</script> ]]> & ждём' });
    const summary = childOf(entriesOf(await feedOf())[0], 'summary');
    expect(summary).toContain('Отложили &lt;script&gt;alert(1)&lt;/script&gt; ]]&gt; &amp; ждём');
  });

  it('says of a withdrawn version that it will not come, at the time of the withdrawal', async () => {
    const feed = await feedOf();
    const [newest] = entriesOf(feed);
    const { rows } = await world.database.ownerPool.query<{ at: Date }>('select max(withdrawn_at) as at from zone_terms_withdrawal');
    expect(childOf(newest, 'title')).toContain('Отозвана редакция 3');
    expect(childOf(newest, 'updated')).toBe(rows[0]?.at.toISOString());
    expect(childOf(feed, 'updated')).toBe(rows[0]?.at.toISOString());
    expect(entriesOf(feed)).toHaveLength(3);
  });
});
