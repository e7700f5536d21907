import { expect, test } from '@playwright/test';

// What a search engine sees: no script runs, and the whole page is there.

test.use({ javaScriptEnabled: false });

const PAGES = [
  { path: '/', type: 'WebSite' },
  { path: '/opportunities', type: null },
  { path: '/opportunities/serebryansk-neorganika', type: 'Place' },
  { path: '/towns/ridder', type: 'City' },
  { path: '/zones/saryarqa', type: 'Place' },
];

for (const [prefix, lang] of [['', 'ru'], ['/kk', 'kk'], ['/en', 'en']] as const) {
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
      for (const [hreflang, one] of [['ru', ''], ['kk', '/kk'], ['en', '/en'], ['x-default', '']] as const) {
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
  const answer = await request.post('/graphql', { headers: { 'x-qaita-request': '1' }, data: { query: '{ opportunities(first: 1) { totalCount } }' } });
  const { data } = (await answer.json()) as { data: { opportunities: { totalCount: number } } };
  expect([...all.matchAll(/<loc>[^<]*\/opportunities\/[^<]+<\/loc>/g)]).toHaveLength(3 * data.opportunities.totalCount);
  expect(all).toContain('hreflang="kk"');
});
