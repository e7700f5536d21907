import type { Page } from '@playwright/test';
import { checkDark, checkPage, expect, settled, test } from './page.ts';

const PAGES = [
  '/',
  '/opportunities',
  '/opportunities?view=map',
  '/opportunities?view=table&pick=serebryansk-neorganika',
  '/compare?ids=serebryansk-neorganika,zone-site-saryarqa',
  '/opportunities/serebryansk-neorganika',
  '/opportunities/zone-site-saryarqa',
  '/towns',
  '/towns/ridder',
  '/zones',
  '/zones/saryarqa',
  '/zones/saryarqa/terms/1',
  '/zones/saryarqa/terms/diff?from=1&to=1',
  '/zones/saryarqa/calculator?cost=13000000000&start=2026-03-01&oked=25',
  '/zones/compare?cost=13000000000&start=2026-03-01',
  '/rates',
  '/sources',
  '/plans',
  '/plans/explorer',
  '/plans/merges',
  '/measures',
  '/measures/ridder-chp-overhaul-2024',
  '/facilities',
  '/revived',
  '/industrial-zones',
  '/second-life',
  '/data',
  '/data/dictionary',
  '/about',
  '/privacy',
  '/terms',
  '/accessibility',
  '/sign-in',
  '/sign-up',
  '/reset',
];

for (const prefix of ['', '/kk', '/en']) {
  test(`every public page is whole in ${prefix || 'ru'}: no complaint of axe in light or dark, nothing wider than the screen`, async ({
    page,
    faults,
  }) => {
    await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
    for (const path of PAGES) {
      await page.goto(prefix + path);
      await checkPage(page);
      await checkDark(page);
      await expect(page.locator('html')).toHaveAttribute('lang', prefix.slice(1) || 'ru');
    }
    expect(faults).toEqual([]);
  });
}

/** On a phone the sections and languages are behind a button. */
const openMenu = async (page: Page): Promise<void> => {
  const button = page.locator('header button[popovertarget="site-menu"]');
  if (await button.isVisible()) await button.click();
};

test('a reader of Kazakh is led to Kazakh on the first visit and can change to English on the same page', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ locale: 'kk-KZ', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/');
  await expect(page).toHaveURL(/\/kk\/?$/);
  await settled(page);
  await openMenu(page);
  await page.getByRole('link', { name: 'Ұсыныстар', exact: true }).click();
  await expect(page).toHaveURL(/\/kk\/opportunities/);
  await openMenu(page);
  await page.getByRole('link', { name: 'English' }).click();
  await expect(page).toHaveURL(/\/en\/opportunities/);
  await expect(page.locator('html')).toHaveAttribute('lang', 'en');
  await context.close();
});

/** Words of the page frame, and of a page that is fetched when it is opened. */
const WORDS: Readonly<Record<string, readonly string[]>> = {
  '': ['К содержанию', 'Сбросить всё'],
  '/kk': ['Мазмұнға өту', 'Бәрін тазалау'],
  '/en': ['Skip to content', 'Clear all'],
};

for (const [prefix, own] of Object.entries(WORDS)) {
  test(`readers of ${prefix || 'ru'} fetch the words of no other language`, async ({ page, faults }) => {
    await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
    const fetched = new Set<string>();
    page.on('request', (request) => {
      if (request.resourceType() === 'script') fetched.add(request.url());
    });
    await page.goto(`${prefix}/`);
    await settled(page);
    await openMenu(page);
    await page.locator(`header a[href="${prefix}/opportunities"]`).first().click();
    await settled(page);
    await expect(page.getByRole('article').first()).toBeVisible();
    const seen = async (): Promise<string[]> => {
      const texts = [...fetched].map(async (address) => (await page.request.get(address)).text());
      const scripts = (await Promise.all(texts)).join('\n');
      return Object.values(WORDS)
        .flat()
        .filter((words) => scripts.includes(words));
    };
    await expect.poll(seen).toEqual(own);
    expect(faults).toEqual([]);
  });
}

test('the search works before any script has run', async ({ browser, baseURL }) => {
  const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU', ...(baseURL ? { baseURL } : {}) });
  const page = await context.newPage();
  await page.goto('/opportunities?town=ridder');
  await expect(page.getByRole('article').first()).toBeVisible();
  await context.close();
});

test('an address that leads nowhere says so with status 404 and the way on', async ({ page }) => {
  const response = await page.goto('/opportunities/there-is-no-such-thing');
  expect(response?.status()).toBe(404);
  await expect(page.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();
});

test('filters that nothing meets name which of them to drop', async ({ page }) => {
  await page.goto('/opportunities?town=ridder&kind=ZONE_SITE');
  await settled(page);
  await expect(page.getByText('Ничего не нашлось')).toBeVisible();
  await page
    .getByRole('button', { name: /Участок СЭЗ/ })
    .first()
    .click();
  await expect(page.getByRole('article').first()).toBeVisible();
});

test('a page that is opened by its address begins at its top, wherever the last one was left', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  await page.goto('/zones/saryarqa');
  await settled(page);
  await page.locator('#versions').scrollIntoViewIfNeeded();
  expect(await page.evaluate(() => window.scrollY)).toBeGreaterThan(0);
  await page.goto('/towns/ridder');
  await settled(page);
  await expect(page.getByRole('heading', { level: 1 })).toBeInViewport();
  expect(await page.evaluate(() => window.scrollY)).toBe(0);
  expect(faults).toEqual([]);
});
