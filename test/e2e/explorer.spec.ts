import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';

/** Starts a run and waits until it is done: the address of an answer can be shared. */
const calculate = async (page: Page, button: 'Подобрать' | 'Пересчитать'): Promise<void> => {
  const before = page.url();
  await page.getByRole('button', { name: button }).click();
  await expect.poll(() => page.url()).not.toBe(before);
  await expect(page.getByRole('progressbar')).toHaveCount(0, { timeout: 60_000 });
};

test('a planner asks what a budget should buy, decides on a measure, and shares the answer', async ({ page, browser, faults }) => {
  await page.goto('/plans/explorer');
  await settled(page);
  await checkPage(page);
  await page.getByLabel('Бюджет, млн ₸').fill('двадцать');
  await page.getByRole('button', { name: 'Подобрать' }).click();
  await expect(page.getByText('Исправьте отмеченные суммы.')).toBeVisible();
  await expect(page.getByLabel('Бюджет, млн ₸')).toHaveValue('двадцать');

  await page.getByLabel('Бюджет, млн ₸').fill('20 млрд');
  await calculate(page, 'Подобрать');
  await expect(page.getByRole('heading', { name: 'Ответ' })).toBeVisible();
  await expect(page.getByRole('heading', { name: /^Вошли: \d+/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Ещё один миллиард' })).toBeVisible();
  await expect(page.getByRole('table', { name: /^Без минимумов/ }).getByRole('row')).toHaveCount(11);
  await checkPage(page);

  const chosen = page.getByRole('table', { name: 'Вошли', exact: true });
  const decision = (await chosen.getByRole('combobox').first().getAttribute('aria-label')) ?? '';
  await chosen.getByLabel(decision, { exact: true }).selectOption('исключить');
  await calculate(page, 'Пересчитать');
  await expect(chosen.getByLabel(decision, { exact: true })).toHaveCount(0);

  const answer = await page.locator('.funding-answer .lead').innerText();
  const stranger = await browser.newContext({ locale: 'ru-RU' });
  const shared = await stranger.newPage();
  await shared.goto(page.url());
  await expect(shared.locator('.funding-answer .lead')).toHaveText(answer);
  await stranger.close();
  expect(faults).toEqual([]);
});

test('a minimum that the budget cannot reach is named, with what is missing', async ({ page, faults }) => {
  await page.goto('/plans/explorer');
  await settled(page);
  await page.getByRole('button', { name: 'Добавить город' }).click();
  await page.getByLabel('Город', { exact: true }).selectOption('Каратау');
  await page.getByLabel('Не меньше, млн ₸').fill('900 млрд');
  await calculate(page, 'Подобрать');
  await expect(page.getByText('Всё сразу выполнить нельзя')).toBeVisible();
  await expect(page.getByText(/^Каратау: не хватает/)).toBeVisible();
  await checkPage(page);
  expect(faults).toEqual([]);
});

for (const [prefix, button] of [
  ['/kk', 'Таңдап беру'],
  ['/en', 'Find the best set'],
] as const)
  test(`the explorer answers in ${prefix}`, async ({ page, faults }) => {
    await page.goto(`${prefix}/plans/explorer`);
    await settled(page);
    await page.getByRole('button', { name: button }).click();
    await expect(page.locator('.funding-answer .lead')).toBeVisible({ timeout: 60_000 });
    await checkPage(page);
    expect(faults).toEqual([]);
  });
