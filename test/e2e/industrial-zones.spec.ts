import { checkPage, expect, settled, test } from './page.ts';

test('a reader goes from the zones to an industrial zone, its plant and its source', async ({ page }) => {
  await page.goto('/zones');
  await settled(page);
  await page
    .getByRole('link', { name: /индустриальн\S+ зон/ })
    .first()
    .click();
  await expect(page.getByRole('heading', { level: 1, name: 'Индустриальные зоны' })).toBeVisible();
  await page.getByLabel('Регион').selectOption({ value: 'karaganda-region' });
  await expect(page).toHaveURL(/region=karaganda-region/);
  await checkPage(page);
  await page.getByRole('link', { name: /Saran/ }).first().click();
  await expect(page.getByRole('heading', { name: 'На чём основана' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Источники' })).toBeVisible();
  await expect(page.getByRole('link', { name: 'inkaraganda.kz' })).toHaveAttribute('href', /^https:/);
  await checkPage(page);
});

test('the overview of facilities leads to the stories of revived plants', async ({ page }) => {
  await page.goto('/facilities');
  await checkPage(page);
  await page.getByRole('link', { name: 'Возрождённые предприятия' }).click();
  await expect(page.getByRole('heading', { name: /резинотехнических/ })).toBeVisible();
  await checkPage(page);
});
