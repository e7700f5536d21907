import { checkPage, expect, settled, test, sheetsOf } from './page.ts';

test('five are ticked, the fifth is refused, four are compared and printed on one sheet', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  await page.goto('/opportunities?kind=ZONE_SITE');
  await settled(page);
  const ticks = page.getByRole('article').getByRole('checkbox');
  for (const nth of [0, 1, 2, 3, 4]) await ticks.nth(nth).check();
  const tray = page.getByRole('region', { name: 'Отобранное' });
  await tray.getByRole('button', { name: 'Сравнить' }).click();
  await expect(tray.getByText(/не больше 4 предложений/)).toBeVisible();
  await checkPage(page);
  await tray.getByRole('list').getByRole('checkbox').first().uncheck();

  await page.getByRole('link', { name: 'Таблица' }).click();
  await page.getByRole('columnheader', { name: 'Название' }).getByRole('button').click();
  await expect(page.getByRole('columnheader', { name: 'Название' })).toHaveAttribute('aria-sort', 'ascending');
  await expect(page).toHaveURL(/kind=ZONE_SITE.*sort=TITLE_ASC.*view=table.*pick=/);
  await expect(tray.getByText('Отобрано: 4')).toBeVisible();
  await checkPage(page);
  const search = page.url();

  await tray.getByRole('link', { name: 'Сравнить' }).click();
  await expect(page.getByRole('columnheader')).toHaveCount(4);
  await checkPage(page);
  expect(sheetsOf(await page.pdf({ preferCSSPageSize: true }))).toBe(1);
  await page.getByRole('link', { name: /^Только различия/ }).click();
  await expect(page).toHaveURL(/diff=1/);
  await page.goBack();
  await expect(page).toHaveURL(search);
  expect(faults).toEqual([]);
});
