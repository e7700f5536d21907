import { expect, test } from './page.ts';

// What a search engine sees: without scripts the whole page is there.

test.use({ javaScriptEnabled: false });

const PAGES = [
  { path: '/', type: 'WebSite' },
  { path: '/opportunities', type: null },
  { path: '/opportunities/serebryansk-neorganika', type: 'Place' },
  { path: '/towns/ridder', type: 'City' },
  { path: '/zones/saryarqa', type: 'Place' },
];

for (const [prefix, lang] of [
  ['', 'ru'],
  ['/kk', 'kk'],
  ['/en', 'en'],
] as const) {
  test(`public pages carry title, description, alternates and structured data in ${lang}`, async ({ page, baseURL }) => {
    await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
    for (const { path, type } of PAGES) {
      await page.goto(prefix + path);
      await expect(page.locator('html')).toHaveAttribute('lang', lang);
      await expect(page).toHaveTitle(/.{4,} · Qaita$/);
      await expect(page.locator('meta[name="description"]')).toHaveAttribute('content', /.{40,}/);
      await expect(page.locator('h1')).toBeVisible();
      await expect(page.locator('.skeleton')).toHaveCount(0);
      const address = (one: string): string => `${baseURL ?? ''}${one}${path}`;
      await expect(page.locator('link[rel="canonical"]')).toHaveAttribute('href', address(prefix));
      for (const [hreflang, one] of [
        ['ru', ''],
        ['kk', '/kk'],
        ['en', '/en'],
        ['x-default', ''],
      ] as const) {
        await expect(page.locator(`link[rel="alternate"][hreflang="${hreflang}"]`)).toHaveAttribute('href', address(one));
      }
      if (type) {
        const text = await page.locator('script[type="application/ld+json"]').textContent();
        expect(JSON.parse(text ?? '')).toMatchObject({ '@context': 'https://schema.org', '@type': type });
      }
    }
  });
}

test('the page of a zone names the feed of its terms, in the language of the page', async ({ page, request, baseURL }) => {
  await page.goto('/kk/zones/saryarqa');
  const feed = page.locator('link[rel="alternate"][type="application/atom+xml"]');
  await expect(feed).toHaveAttribute('href', `${baseURL ?? ''}/kk/zones/saryarqa/terms.atom`);
  const answer = await request.get('/kk/zones/saryarqa/terms.atom');
  expect(answer.headers()['content-type']).toContain('application/atom+xml');
  expect(await answer.text()).toContain('АЭА шарттарының 1-редакциясы');
});

test('the sitemap leads to every published opportunity in three languages', async ({ request, baseURL }) => {
  const index = await (await request.get('/sitemap.xml')).text();
  const files = [...index.matchAll(/<loc>([^<]+)<\/loc>/g)].map(([, address = '']) => address.replace(baseURL ?? '', ''));
  const bodies = await Promise.all(files.map(async (file) => (await request.get(file)).text()));
  const all = bodies.join('');
  const answer = await request.post('/graphql', {
    headers: { 'x-qaita-request': '1' },
    data: { query: '{ opportunities(first: 1) { totalCount } }' },
  });
  const { data } = (await answer.json()) as { data: { opportunities: { totalCount: number } } };
  expect([...all.matchAll(/<loc>[^<]*\/opportunities\/[^<]+<\/loc>/g)]).toHaveLength(3 * data.opportunities.totalCount);
  expect(all).toContain('hreflang="kk"');
});

test('an address that cannot be read, or has nothing behind it, is answered in words', async ({ request }) => {
  const statusOf = async (address: string): Promise<number> => (await request.get(address, { headers: { accept: 'text/html' } })).status();
  for (const address of ['/%', '/%00', '/opportunities/%00', '/zones/%ff/terms.atom', '/opportunities?after=nonsense'])
    expect(await statusOf(address), address).toBe(400);
  for (const address of [
    '/..%2f',
    '/nothing',
    '/opportunities/nothing',
    '/zones/x/terms/diff?from=1&to=%00',
    `/opportunities/${'a'.repeat(600)}`,
  ])
    expect(await statusOf(address), address).toBe(404);
  const answer = await request.get('/%', { headers: { accept: 'text/html', 'accept-language': 'kk' } });
  expect(await answer.text()).toContain('Мекенжайда қате бар');
});
