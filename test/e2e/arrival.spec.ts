import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
});

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

const announcements = (page: Page) => page.locator('#announcements');

test('a page that comes by a link is announced, and its heading has the focus; the first page and a filter are not', async ({
  page,
  faults,
}) => {
  await open(page, '/towns');
  await expect(page.locator('body')).toBeFocused();
  await expect(announcements(page)).toBeEmpty();
  const link = page.locator('main a[href="/towns/ridder"]').first();
  await link.scrollIntoViewIfNeeded();
  await link.click();
  const heading = page.getByRole('heading', { level: 1, name: /Риддер/ });
  await expect(heading).toBeFocused();
  await expect(announcements(page)).toHaveText(/Риддер/);
  expect(await page.evaluate(() => window.scrollY)).toBe(0);

  await page.goBack();
  await expect(link).toBeFocused();
  await expect(link).toBeInViewport();
  await expect(announcements(page)).toHaveText((await page.getByRole('heading', { level: 1 }).textContent()) ?? '');

  await open(page, '/opportunities');
  await page.locator('.views').getByRole('link', { name: 'Таблица' }).click();
  await expect(page).toHaveURL(/view=table/);
  await settled(page);
  await expect(announcements(page)).toBeEmpty();
  await expect(page.getByRole('heading', { level: 1 })).not.toBeFocused();
  expect(faults).toEqual([]);
});

test('colours that the reader has forced keep what is chosen', async ({ page, faults }) => {
  await page.emulateMedia({ forcedColors: 'active' });
  await open(page, '/opportunities?kind=FACILITY');
  const grounds = (): Promise<string[]> =>
    page.evaluate(() => {
      const groundOf = (selector: string, part?: string): string => {
        const element = document.querySelector(selector);
        return element ? getComputedStyle(element, part).backgroundColor : 'missing';
      };
      const badge = '.badge-waiting, .badge-done';
      const isShown = (one: string, other: string): string => (one === other ? 'the same' : 'apart');
      return [
        isShown(groundOf('.views a[aria-current]'), groundOf('.views a:not([aria-current])')),
        isShown(groundOf(badge, '::before'), groundOf(badge)),
        isShown(groundOf('.histogram button > span'), groundOf('.filters')),
      ];
    });
  await expect.poll(grounds).toEqual(['apart', 'apart', 'apart']);
  expect(faults).toEqual([]);
});

for (const [path, name] of [
  ['/sign-in', 'Вход'],
  ['/sign-up', 'Регистрация инвестора'],
  ['/reset', ''],
] as const) {
  test(`${path} can be read without scripts, and sends no password anywhere`, async ({ browser, baseURL }) => {
    const context = await browser.newContext({ javaScriptEnabled: false, locale: 'ru-RU', ...(baseURL ? { baseURL } : {}) });
    const page = await context.newPage();
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1 })).toContainText(name);
    await expect(page.locator('noscript p')).toBeVisible();
    await expect(page.locator('noscript p')).toContainText('Вход и регистрация работают только с JavaScript.');
    await page.getByLabel('Электронная почта').fill('someone@example.kz');
    await page.getByLabel('Электронная почта').press('Enter');
    await expect(page.getByLabel('Электронная почта')).toHaveValue('someone@example.kz');
    expect(new URL(page.url()).search).toBe('');
    await context.close();
  });
}

test('an address with the language of another site leads to the page, and never to another host', async ({ request }) => {
  const lead = async (path: string, language = 'de-DE'): Promise<[number, string | undefined]> => {
    const answer = await request.get(path, { maxRedirects: 0, headers: { 'accept-language': language } });
    return [answer.status(), answer.headers()['location']];
  };
  expect(await lead('/ru/towns?region=75&a=1')).toEqual([308, '/towns?region=75&a=1']);
  expect(await lead('/kz/opportunities?kind=FACILITY')).toEqual([308, '/kk/opportunities?kind=FACILITY']);
  expect(await lead('/KK/towns/ridder')).toEqual([308, '/kk/towns/ridder']);
  expect(await lead('/en-US/sign-in')).toEqual([308, '/en/sign-in']);
  expect(await lead('/de/towns')).toEqual([302, '/en/towns']);
  expect(await lead('/de/towns', 'kk')).toEqual([302, '/kk/towns']);
  expect((await lead('/de/nothing-here'))[0]).toBe(404);
  // Whoever asks for the first page in Russian has chosen the language.
  expect(await lead('/ru')).toEqual([308, '/']);
  expect(await lead('/de/towns')).toEqual([302, '/towns']);
  for (const path of ['/ru//evil.kz', '/kz//evil.kz/towns', '/de/%5c%5cevil.kz', '/ru/%09/evil.kz'])
    expect((await lead(path))[1]).toBeUndefined();
});
