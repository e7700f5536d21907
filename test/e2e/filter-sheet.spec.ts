import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
});

const sheet = (page: Page) => page.getByRole('dialog', { name: 'Фильтры' });
const opener = (page: Page) => page.locator('.filters-open');

test('a tap on Filters opens them right after coming from home, before their code has come', async ({ page, faults }) => {
  let letGo = (): void => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  await page.goto('/');
  await settled(page);
  await page.route('**/assets/SearchFilters-*.js', async (route) => {
    await held;
    await route.continue();
  });
  await page.locator('main a[href^="/opportunities?"]').first().click();
  await opener(page).tap();
  await expect(page.locator('#filters')).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Фильтры' })).toBeVisible();
  letGo();
  await expect(sheet(page).getByLabel('Слова')).toBeVisible();
  expect(faults).toEqual([]);
});

test('Back closes the filters and keeps what was chosen; the next Back takes it back', async ({ page, faults }) => {
  await page.goto('/opportunities');
  await settled(page);
  await opener(page).tap();
  await expect(sheet(page)).toBeVisible();
  await sheet(page)
    .getByRole('checkbox', { name: /Простаивающий объект/ })
    .check();
  await sheet(page)
    .getByRole('checkbox', { name: /Участок СЭЗ/ })
    .check();
  await expect(page).toHaveURL(/kind=FACILITY,ZONE_SITE/);
  await settled(page);
  const count = (await page.locator('.found p').first().textContent())?.replace(/\D/g, '');
  await expect
    .poll(async () =>
      (
        await sheet(page)
          .getByRole('button', { name: /^Показать/ })
          .textContent()
      )?.replace(/\D/g, ''),
    )
    .toBe(count);
  await checkPage(page);
  await page.goBack();
  await expect(sheet(page)).toBeHidden();
  await expect(page).toHaveURL(/kind=FACILITY,ZONE_SITE/);
  await page.goBack();
  await expect(page).not.toHaveURL(/kind=/);
  await expect(sheet(page)).toBeHidden();
  expect(faults).toEqual([]);
});

test('closed by its button without a choice, the sheet leaves no step behind', async ({ page, faults }) => {
  await page.goto('/towns');
  await page.goto('/opportunities?kind=FACILITY');
  await settled(page);
  await opener(page).tap();
  await sheet(page).getByRole('button', { name: 'Закрыть' }).tap();
  await expect(sheet(page)).toBeHidden();
  await expect.poll(() => page.evaluate(() => (window.history.state as { usr?: unknown } | null)?.usr ?? null)).toBeNull();
  await page.goBack();
  await expect(page).toHaveURL(/\/towns$/);
  expect(faults).toEqual([]);
});

test('the sheet is open again after a reload, and holds the focus', async ({ page, faults }) => {
  await page.goto('/opportunities');
  await settled(page);
  await opener(page).tap();
  await expect(sheet(page)).toBeFocused();
  await page.keyboard.press('Shift+Tab');
  await expect(sheet(page)).toBeFocused();
  await page.reload();
  await settled(page);
  await expect(sheet(page)).toBeVisible();
  await sheet(page)
    .getByRole('button', { name: /^Показать/ })
    .tap();
  await expect(sheet(page)).toBeHidden();
  expect(faults).toEqual([]);
});
