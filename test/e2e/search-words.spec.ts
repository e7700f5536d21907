import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

test.beforeEach(async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
});

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

const searched = (words: string): string => `/opportunities?q=${encodeURIComponent(words)}`;

const numberIn = (text: string | null): number => Number((text ?? '').replace(/\s/g, '').match(/\d+/)?.[0] ?? NaN);

const found = async (page: Page): Promise<number> => numberIn(await page.locator('.found p').first().textContent());

const isWide = (page: Page): Promise<boolean> => page.evaluate(() => document.documentElement.scrollWidth > window.innerWidth);

test('a town is found with the word for it, in three languages and in letters of the wrong alphabet', async ({ page, faults }) => {
  for (const [plain, forms] of [
    ['Риддер', ['г. Риддер', 'Риддер қаласы', 'Ridder city']],
    ['Кентау', ['KEHTAY', 'rtynfe']],
  ] as const) {
    await open(page, searched(plain));
    const count = await found(page);
    expect(count).toBeGreaterThan(0);
    for (const form of forms) {
      await open(page, searched(form));
      expect(await found(page), form).toBe(count);
    }
  }
  expect(faults).toEqual([]);
});

test('words that state facts are offered as filters, and each is one press', async ({ page, faults }) => {
  await open(page, searched('ж/д ветка и 5 МВА'));
  const offered = page.getByRole('region', { name: 'Это похоже на фильтр:' });
  await offered.getByRole('button', { name: /железнодорожный/ }).click();
  await expect(page).toHaveURL(/utility=RAIL/);
  await offered.getByRole('button', { name: /≥ 5/ }).click();
  await expect(page).toHaveURL(/power=5-/);
  expect(new URL(page.url()).searchParams.get('q')).toBeNull();
  await expect(offered).toHaveCount(0);
  expect(await isWide(page)).toBe(false);
  expect(faults).toEqual([]);
});

test('words that find nothing are told one by one, with what is spelled like them and what the others find', async ({ page, faults }) => {
  await open(page, searched('мебель зеленщик'));
  await expect(page.getByText(/«зеленщик» не встречается/)).toBeVisible();
  expect(await isWide(page)).toBe(false);
  await page.getByRole('button', { name: /Убрать.*«зеленщик»/ }).click();
  await expect(page).toHaveURL(/q=%D0%BC%D0%B5%D0%B1%D0%B5%D0%BB%D1%8C$/);
  await expect.poll(() => found(page)).toBeGreaterThan(0);
  expect(faults).toEqual([]);
});

test('sums in dollars have a count and a search of their own', async ({ page, faults }) => {
  await open(page, '/opportunities?investment=1000-&sort=INVESTMENT_DESC');
  await expect(page.getByText(/Сначала суммы в тенге, за ними суммы в долларах/)).toBeVisible();
  const count = numberIn(await page.getByRole('link', { name: /сумма указана в другой валюте/ }).textContent());
  expect(count).toBeGreaterThanOrEqual(7);
  await page.locator('#unknown-rows').first().scrollIntoViewIfNeeded();
  await page.getByRole('button', { name: 'Искать по сумме в долларах' }).click();
  await expect(page).toHaveURL(/currency=USD/);
  await expect.poll(() => found(page)).toBeGreaterThanOrEqual(count);
  expect(faults).toEqual([]);
});

test('the usual list says its order and begins with what takes applications', async ({ page, faults }) => {
  await open(page, '/opportunities');
  await expect(page.getByText(/Сначала то, что свободно и принимает заявки/)).toBeVisible();
  for (const word of ['снос', 'действует', 'строится', 'демо']) await expect(page.getByRole('article').first()).not.toContainText(word);
  expect(await isWide(page)).toBe(false);
  expect(faults).toEqual([]);
});
