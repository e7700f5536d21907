import { checkPage, expect, settled, test } from './page.ts';

test('what the missing half stopped: rows, sums and the money of one measure', async ({ page }) => {
  await page.goto('/measures');
  await settled(page);
  await checkPage(page);
  await page.getByRole('link', { name: 'Что остановила недостающая половина?' }).click();
  await expect(page).toHaveURL(/level=TOWN&lacking=1/);
  await expect(page.getByRole('heading', { level: 1, name: 'Что остановила недостающая половина денег' })).toBeVisible();
  await expect(page.getByText('173,4 млрд ₸').first()).toBeVisible();
  await checkPage(page);
  await page
    .getByRole('link', { name: /Строительство школы/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { name: 'Деньги по годам и источникам' })).toBeVisible();
  await expect(page.getByText('Вымышленное мероприятие для показа')).toBeVisible();
  await checkPage(page);
});

test('claims that conflict stand side by side and none is chosen', async ({ page }) => {
  await page.goto('/measures/ridder-chp-overhaul-2024');
  await settled(page);
  await expect(page.getByText('Источники расходятся', { exact: true })).toBeVisible();
  // A reader of screens hears the whole sum.
  for (const sum of [/^4\s900\s000\s000/, /^8\s000\s000\s000/, /^8\s500\s000\s000/])
    await expect(page.getByText(sum).first()).toBeAttached();
  await expect(page.getByRole('link', { name: '24.kz' }).first()).toHaveAttribute('href', /^https:/);
  await checkPage(page);
});

test('filters live in the address, are counted, and the file has what is found', async ({ page }) => {
  await page.goto('/measures?category=HEAT&town=balkhash');
  await settled(page);
  const found = await page.getByRole('status').first().textContent();
  const total = Number(/\d+/.exec(found ?? '')?.[0]);
  expect(total).toBeGreaterThan(2);
  await expect(page.getByRole('link', { name: /Убрать условие: Моногород/ })).toBeVisible();
  const answer = await page.request.get('/export/measures.csv?category=HEAT&town=balkhash');
  expect(answer.headers()['x-total-count']).toBe(String(total));
  expect((await answer.text()).trim().split('\r\n')).toHaveLength(total + 1);
  await page.getByRole('link', { name: /Убрать условие: Моногород/ }).click();
  await expect(page).toHaveURL(/\/measures\?category=HEAT$/);
});

for (const [locale, title, name] of [
  ['kk', 'Даму жоспарларының іс-шаралары', /Мектеп|мектеп/],
  ['en', 'Measures of development plans', /school/i],
] as const)
  test(`the list and a measure in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/measures?category=SCHOOL`);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await checkPage(page);
    await page.getByRole('link', { name }).first().click();
    await settled(page);
    await checkPage(page);
  });
