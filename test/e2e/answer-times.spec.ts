import { checkPage, expect, settled, test } from './page.ts';

test('anybody reads how fast each steward answers, in three languages', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  for (const [address, title, median] of [
    ['/sources#answers', 'Как быстро отвечают кураторы', 'Медиана до первого ответа, рабочих дней'],
    ['/kk/sources#answers', 'Кураторлар қаншалықты тез жауап береді', 'Алғашқы жауапқа дейінгі медиана, жұмыс күні'],
    ['/en/sources#answers', 'How fast stewards answer', 'Median to the first answer, working days'],
  ] as const) {
    await page.goto(address);
    await settled(page);
    const table = page.getByRole('table', { name: title });
    await expect(table.getByRole('rowheader').first()).toBeVisible();
    await expect(table.getByRole('row').nth(1).getByRole('cell')).toHaveCount(5);
    await expect(table.getByRole('columnheader', { name: median })).toHaveCount(1);
    await checkPage(page);
  }
  expect(faults).toEqual([]);
});

test('the times of answers are in the page as the server sends it', async ({ request }) => {
  const html = await (await request.get('/sources')).text();
  expect(html).toContain('Как быстро отвечают кураторы');
  expect(html).toMatch(/<td class="number" data-label="Получили ответ">\d/);
});
