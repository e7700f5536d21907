import { expect, sheetsOf, test } from './page.ts';

const LISTING = '/opportunities/demo-facility-ermen-reinforced-concrete-works';

test('a listing is shared, compared with those like it, and found on a map of its surroundings', async ({ page, context, isMobile }) => {
  await context.grantPermissions(['clipboard-read', 'clipboard-write']);
  await page.goto(`${LISTING}?from=letter`);
  if (!isMobile) {
    await page.getByRole('button', { name: 'Поделиться' }).click();
    await expect(page.getByRole('button', { name: 'Ссылка скопирована' })).toBeVisible();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(new URL(LISTING, page.url()).href);
  }
  await page.getByRole('heading', { name: 'Где это' }).scrollIntoViewIfNeeded();
  await expect(page.getByRole('img', { name: /^Карта окрестностей: объект в середине, рядом .*Серебрянск/ })).toBeVisible();
  await page.getByRole('link', { name: 'Сравнить с похожими' }).click();
  await expect(page).toHaveURL(/\/compare\?ids=demo-facility-ermen-reinforced-concrete-works,/);
});

test('a link to a listing carries its picture', async ({ page, request }) => {
  await page.goto(LISTING);
  const address = await page.locator('meta[property="og:image"]').getAttribute('content');
  const answer = await request.get(new URL(address ?? '').pathname);
  expect(answer.headers()['content-type']).toBe('image/png');
});

test('a listing prints on two sheets, with its figures, its terms and its address', async ({ page }) => {
  for (const slug of ['demo-facility-ermen-reinforced-concrete-works', 'demo-zone-site-atyrau-5', 'aksu-manganese']) {
    await page.goto(`/opportunities/${slug}`);
    await expect(page.getByRole('button', { name: 'Печать' })).toBeVisible();
    expect(
      sheetsOf(await page.pdf({ format: 'A4', margin: { top: '12mm', bottom: '12mm', left: '12mm', right: '12mm' } })),
    ).toBeLessThanOrEqual(2);
  }
});
