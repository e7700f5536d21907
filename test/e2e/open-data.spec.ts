import { checkPage, expect, settled, test } from './page.ts';

test('every set of open data is named with its rows, its files and what its columns mean', async ({ page }) => {
  await page.goto('/sources');
  await settled(page);
  await page.getByRole('link', { name: 'Все файлы открытых данных' }).click();
  await expect(page.getByRole('heading', { level: 1, name: 'Открытые данные' })).toBeVisible();
  await checkPage(page);
  const measures = page.getByRole('region', { name: 'Мероприятия планов' });
  const address = await measures.getByRole('link', { name: /^OC4IDS/ }).getAttribute('href');
  expect(address).toBe('/export/oc4ids-measures.json');
  const answer = await page.request.get('/export/oc4ids-measures.json');
  const { projects, version } = (await answer.json()) as { readonly projects: readonly unknown[]; readonly version: string };
  expect(version).toBe('0.9');
  expect(answer.headers()['x-total-count']).toBe(String(projects.length));
  await expect(measures.getByText(`/export/oc4ids-measures.json`)).toBeVisible();
  await measures.getByRole('link', { name: /^Что значит каждый столбец/ }).click();
  await expect(page).toHaveURL(/\/data\/dictionary#measures$/);
  await expect(page.getByRole('heading', { level: 1, name: 'Словарь данных' })).toBeVisible();
  const planned = page.getByRole('table', { name: 'Мероприятия планов' }).getByRole('row', { name: /planned_tenge/ });
  await expect(planned).toContainText('Запланировано, тенге');
  await checkPage(page);
});

for (const [locale, title] of [
  ['kk', 'Ашық деректер'],
  ['en', 'Open data'],
] as const)
  test(`the page of open data in ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/data`);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await expect(page.getByText(`/${locale}/export/towns.geojson`)).toBeVisible();
    await checkPage(page);
  });
