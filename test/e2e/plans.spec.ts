import { checkPage, expect, settled, test } from './page.ts';

test('what the missing half of the money stopped is three presses from the first page', async ({ page }) => {
  await page.goto('/');
  await settled(page);
  await page.getByRole('link', { name: /173[  ]400[  ]000[  ]000/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Планы развития моногородов' })).toBeVisible();
  await expect(page.getByRole('table', { name: 'Деньги и мероприятия планов' })).toContainText('Не выделено');
  await checkPage(page);
  await page.getByRole('link', { name: 'Что остановила недостающая половина: Не выделено' }).click();
  await expect(page).toHaveURL(/\/measures\?lacking=1/);
  await settled(page);
  const row = page.getByRole('table').getByRole('rowheader').getByRole('link').first();
  await row.click();
  await expect(page).toHaveURL(/\/measures\/[a-z0-9-]+$/);
});

test('the country page shows every claim beside its drawing, and what became of each proposal', async ({ page }) => {
  await page.goto('/plans');
  await settled(page);
  await expect(page.getByRole('heading', { name: 'Охвачены: 6' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Выведены из перечня: 4' })).toBeVisible();
  // The claim itself is also in the folded list of all claims.
  await expect(
    page
      .getByText(/Правительство отказало/)
      .filter({ visible: true })
      .first(),
  ).toBeVisible();
  await page.getByRole('link', { name: /^Население: все 5/ }).click();
  await expect(page.getByRole('heading', { name: 'Люди, школы, медицина' })).toBeVisible();
  await checkPage(page);
});

test('towns are compared by any indicator as a table, a chart and a map, all in the address', async ({ page }) => {
  await page.goto('/towns');
  await settled(page);
  await page.getByLabel('Сравнить города по показателю').selectOption('WEAR_HEAT_NETWORKS');
  await expect(page.getByText(/известно для \d+ из 27 городов/)).toBeVisible();
  await page.getByRole('link', { name: 'Диаграмма' }).click();
  await expect(page).toHaveURL(/indicator=WEAR_HEAT_NETWORKS&view=chart/);
  await expect(page.getByRole('list', { name: /Износ тепловых сетей/ }).getByRole('listitem')).toHaveCount(27);
  await checkPage(page);
  await page.getByRole('link', { name: 'Карта' }).click();
  await expect(page.getByRole('img', { name: /Износ тепловых сетей/ })).toBeVisible();
  await expect(page.getByRole('table').getByRole('row')).toHaveCount(28);
  await checkPage(page);
});

test('the page of a dropped town warns, draws its history and leads to its programmes', async ({ page }) => {
  await page.goto('/towns/arkalyk');
  await settled(page);
  await expect(page.getByText('Город исключён из перечня моногородов').first()).toBeVisible();
  await expect(page.getByRole('img', { name: /События на оси времени/ })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Где жить людям и откуда они приедут' })).toBeVisible();
  await checkPage(page);
});

for (const [path, heading] of [
  ['/kk/plans', 'Моноқалаларды дамыту жоспарлары'],
  ['/en/plans', 'Development plans of single-industry towns'],
] as const)
  test(`${path} reads in its language`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('heading', { level: 1, name: heading })).toBeVisible();
    await checkPage(page);
  });
