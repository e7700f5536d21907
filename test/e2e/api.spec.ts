import { checkPage, expect, settled, test } from './page.ts';

test('a programmer opens the address of the API, reads how to ask, and asks in the console', async ({ page, faults }) => {
  await page.goto('/sources#api');
  await settled(page);
  await page.getByRole('link', { name: 'как спросить и консоль' }).click();
  await expect(page.getByRole('heading', { name: 'GraphQL API' })).toBeVisible();
  await expect(page.getByText('x-qaita-request: 1')).toBeVisible();
  const download = page.waitForEvent('download');
  await page.getByRole('link', { name: /Скачать схему/ }).click();
  expect((await download).suggestedFilename()).toBe('schema.graphql');
  expect(await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth)).toBeLessThanOrEqual(0);

  await page.getByRole('link', { name: 'Открыть консоль GraphiQL' }).click();
  // The button is there before the editor has its query.
  await expect(page.locator('.graphiql-editor .view-lines').first()).toContainText('IdleFacilities', { timeout: 60_000 });
  const [answer] = await Promise.all([
    page.waitForResponse((response) => response.url().endsWith('/graphql')),
    page.getByRole('button', { name: /Execute query/ }).click(),
  ]);
  expect(await answer.json()).toMatchObject({ data: { opportunities: { totalCount: expect.any(Number) } } });
  await expect(page.locator('.graphiql-response')).toContainText('data');
  expect(faults).toEqual([]);
});

test('the page of the API is read by everybody', async ({ page }) => {
  await page.goto('/graphql');
  await expect(page.getByRole('heading', { name: 'GraphQL API' })).toBeVisible();
  await page.evaluate(() => {
    document.documentElement.dataset['ready'] = 'true';
  });
  await checkPage(page);
});
