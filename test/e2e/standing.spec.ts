import { checkPage, expect, settled, test } from './page.ts';

test('the footer leads to who runs the installation, personal data, terms and accessibility', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  await page.goto('/towns');
  await settled(page);
  for (const [name, title] of [
    ['Кто отвечает', 'Кто отвечает за эту установку'],
    ['Личные данные', 'Личные данные и согласие'],
    ['Условия', 'Условия использования'],
    ['Доступность', 'Доступность'],
  ] as const) {
    await page.getByRole('contentinfo').getByRole('link', { name, exact: true }).click();
    await expect(page.getByRole('heading', { level: 1, name: title, exact: true })).toBeFocused();
    await checkPage(page);
  }
  await page.getByRole('link', { name: 'Кто оператор и как ему написать' }).click();
  await expect(page.getByText('Оператор этой установки не назвал себя.')).toBeVisible();
  expect(faults).toEqual([]);
});
