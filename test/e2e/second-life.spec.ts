import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

test('from a measure to who loses what without it, shared by its address', async ({ page, context }) => {
  await page.goto('/plans');
  await settled(page);
  await page.getByRole('link', { name: /Чего ждут инвесторы/ }).click();
  await expect(page.getByRole('heading', { level: 1, name: /Вторая жизнь/ })).toBeVisible();
  await expect(page.getByText('Заявленные связи').first()).toBeVisible();
  await checkPage(page);
  const card = page
    .getByRole('article')
    .filter({ hasText: 'Заявленные связи' })
    .filter({ has: page.getByRole('heading', { level: 3 }) })
    .last();
  const title = (await card.getByRole('heading', { level: 3 }).textContent()) ?? '';
  await card.getByRole('checkbox').uncheck();
  const scenario = page.getByRole('region', { name: 'Сценарий' });
  await expect(scenario.getByText('Снято 1 мероприятие.')).toBeVisible();
  await expect(scenario.getByText('По заявленным связям:')).toBeVisible();
  await expect(scenario.getByRole('table')).toBeVisible();
  await checkPage(page);
  const other = await context.newPage();
  await other.goto(page.url());
  await settled(other);
  await expect(other.getByRole('checkbox', { name: new RegExp(title.slice(0, 20)) }).first()).not.toBeChecked();
  await expect(other.getByRole('region', { name: 'Сценарий' }).getByText('Снято 1 мероприятие.')).toBeVisible();
  await other.close();
});

test('a steward confirms a proposed link, and everybody sees whose word it is', async ({ browser, page }) => {
  const steward = await openAsSteward(browser, page, 'reviewer2');
  await steward.goto('/second-life?town=balkhash');
  await settled(steward);
  const details = steward.locator('details').filter({ hasText: 'Подтвердить' }).first();
  await details.locator('summary').click();
  const confirm = details.getByRole('button', { name: /^Подтвердить/ }).first();
  const place = (await confirm.textContent())?.replace('Подтвердить: ', '') ?? '';
  const before = await steward.getByText('подтверждено словом организации').count();
  await confirm.click();
  await expect(steward.getByText('подтверждено словом организации')).toHaveCount(before + 1);
  await checkPage(steward);
  await page.goto('/second-life?town=balkhash');
  await settled(page);
  await expect(
    page.getByRole('listitem').filter({ hasText: place }).filter({ hasText: 'подтверждено словом организации' }).first(),
  ).toBeVisible();
  await steward.close();
});

for (const [locale, name] of [
  ['kk', /Екінші өмір/],
  ['en', /Second life/],
] as const)
  test(`speaks ${locale}`, async ({ page }) => {
    await page.goto(`/${locale}/second-life?town=balkhash&firm=1`);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
    await checkPage(page);
  });
