import { readFile } from 'node:fs/promises';
import type { Locator, Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { fillCode, fillSignIn } from './people.ts';

const signInAsAnalyst = async (page: Page): Promise<void> => {
  await page.goto('/sign-in?next=/plans/merges');
  await fillSignIn(page, 'analyst');
  await fillCode(page, 'analyst');
  await expect(page.getByRole('link', { name: 'Начать сверку' })).toBeVisible();
};

const rowsOf = (page: Page, outcome: string): Locator => page.getByRole('row').filter({ has: page.getByText(outcome, { exact: true }) });

/** Whole tenge of a line of the account. */
const sumOf = async (page: Page, name: string): Promise<number> => {
  const line = page.locator('dl.facts > div').filter({ has: page.getByText(name, { exact: true }) });
  return Number((await line.locator('dd').first().innerText()).replace(/\D/g, ''));
};

test('an analyst signs a merge off: each tie confirmed, each loss explained, the money to the tenge', async ({ page, browser, baseURL }, {
  project,
}) => {
  await signInAsAnalyst(page);
  await page
    .getByRole('link', { name: /Риддер/ })
    .first()
    .click();
  await expect(page.getByText('Черновик: виден только вашей организации.')).toBeVisible();
  await checkPage(page);
  const address = new URL(page.url()).pathname;
  const stranger = await (await browser.newContext({ locale: 'ru-RU', baseURL: baseURL ?? '' })).newPage();
  await stranger.goto(address);
  await expect(stranger.getByRole('heading', { name: 'Такой страницы нет' })).toBeVisible();

  await page.getByLabel('Показать').selectOption('LOST');
  const reasons = page.getByLabel(/Причина потери/);
  const count = await reasons.count();
  expect(count).toBeGreaterThan(2);
  for (let nth = 0; nth < count; nth += 1) await reasons.nth(nth).fill(`Нет в областном плане: протокол № ${nth + 1}`);
  await page.getByLabel('Показать').selectOption('');
  await page.getByRole('button', { name: /^Подтвердить пары/ }).click();
  while ((await page.getByRole('button', { name: 'Верно' }).count()) > 0) await page.getByRole('button', { name: 'Верно' }).first().click();
  await expect(page.getByText('Все связи просмотрены, у каждой потери есть причина.')).toBeVisible();
  expect((await sumOf(page, 'Сохранено')) + (await sumOf(page, 'Урезано')) + (await sumOf(page, 'Потеряно'))).toBe(
    await sumOf(page, '= План города'),
  );

  await page.getByLabel('Я проверил(а) все строки и подписываю отчёт').check();
  await page.getByRole('button', { name: 'Подписать отчёт' }).click();
  await expect(page.getByText(/^Отчёт подписан/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Разъединить' })).toHaveCount(0);
  await checkPage(page);

  await stranger.goto(address);
  await expect(stranger.getByText(/^Отчёт подписан/)).toBeVisible();
  await expect(rowsOf(stranger, 'потеряно')).toHaveCount(count);
  await expect(stranger.getByText(/протокол № 1$/)).toBeVisible();
  await expect(stranger.getByText('Асель Турсунова')).toHaveCount(0);
  const [download] = await Promise.all([stranger.waitForEvent('download'), stranger.getByRole('link', { name: 'Скачать XLSX' }).click()]);
  expect((await readFile(await download.path())).subarray(0, 2).toString()).toBe('PK');
  if (project.name === 'desktop') {
    await stranger.emulateMedia({ media: 'print' });
    await expect(stranger.getByRole('link', { name: 'Скачать XLSX' })).toBeHidden();
    await expect(rowsOf(stranger, 'потеряно').first()).toBeVisible();
  }
});

test('a pasted regional plan is matched, and wrong lines are named', async ({ page }) => {
  await signInAsAnalyst(page);
  await page.getByRole('link', { name: 'Начать сверку' }).click();
  await page.getByLabel('План города').selectOption({ label: 'Демонстрационный план: Балхаш, 2023–2025' });
  await page.getByLabel('Название областного плана').fill('План развития области, проба');
  await page.getByLabel('Строки областного плана').fill('Реконструкция тепловых сетей, участок 1\tмного 5\n\t3');
  await page.getByRole('button', { name: 'Сопоставить планы' }).click();
  await expect(page.getByText('Строка 1: во втором столбце не сумма; Строка 2: нет названия')).toBeVisible();
  await checkPage(page);
  await page.getByLabel('Строки областного плана').fill('Реконструкция тепловых сетей, участок 1\t500\nНовый мост\t12,5');
  await page.getByLabel('Единица сумм').selectOption('6');
  await page.getByRole('button', { name: 'Сопоставить планы' }).click();
  await expect(page.getByRole('heading', { name: /→ План развития области, проба/ })).toBeVisible();
  await page.getByLabel('Показать').selectOption('NEW');
  await expect(page.getByRole('cell', { name: /Новый мост/ })).toContainText('12 500 000');
  await page.getByRole('button', { name: 'Удалить черновик' }).click();
  await expect(page).toHaveURL(/\/plans\/merges$/);
});

for (const [prefix, signed] of [
  ['/kk', /қол қойылды$/],
  ['/en', /^The report was signed/],
] as const)
  test(`a signed merge is read in ${prefix}`, async ({ page }) => {
    await page.goto(`${prefix}/plans`);
    await settled(page);
    await page.locator(`a[href="${prefix}/plans/merges"]`).click();
    await checkPage(page);
    await page.locator(`table a[href^="${prefix}/plans/merges/"]`).first().click();
    await expect(page.getByText(signed).first()).toBeVisible();
    await checkPage(page);
  });
