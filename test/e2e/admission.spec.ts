import { checkPage, expect, settled, test } from './page.ts';

test('a project is told what stands in its way, in the calculator and in the comparison', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  // With only seventeen days of relief the verdict is not green.
  await page.goto('/zones/astana-new-city/calculator?cost=20000000000&start=2026-12-15&oked=24&y=~3000000000&years=5');
  await settled(page);
  await expect(page.getByText('Есть существенные оговорки')).toBeVisible();
  await expect(page.getByText('Срок самой зоны оставляет меньше половины срока льгот этой категории.')).toBeVisible();
  await expect(page.getByText('По введённым данным препятствий нет', { exact: true })).toHaveCount(0);
  await expect(page.getByRole('heading', { name: 'Что ещё говорит закон о льготах' })).toBeVisible();
  await checkPage(page);

  // Within the year in which the zone ends it is not reported as ended.
  await page.getByLabel('День договора с зоной').fill('2027-02-01');
  await expect(page.getByText(/в день договора зоны может уже не быть/)).toBeVisible();
  await expect(page.getByText('Срок зоны истекает до начала проекта.')).toHaveCount(0);

  // At the customs border the page asks where the investor is registered, and refuses a foreign one.
  await page.goto('/zones/khorgos-mcps');
  await settled(page);
  await expect(page.getByText(/иностранные физические и юридические лица не допускаются/)).toBeVisible();
  await page.goto('/zones/khorgos-mcps/calculator?cost=5000000000&start=2027-01-15&oked=47&y=~100000000&years=10');
  await settled(page);
  await expect(page.getByText(/Укажите, где зарегистрирован инвестор\./)).toBeVisible();
  await page.getByLabel('Где зарегистрирован инвестор').selectOption('CN');
  await expect(page.getByText('Льгот не будет: условия не применяются')).toBeVisible();
  await expect(page.getByText(/п\.\s3 ст\.\s734 Налогового кодекса/).first()).toBeVisible();
  await checkPage(page);

  // No zone is green while its list of activities is unknown, and the page says what the order is based on.
  await page.getByRole('link', { name: 'Сравнить зоны для этого проекта' }).click();
  await expect(page.getByText(/Порядок: сначала зоны, где всё проверено, по экономии/)).toBeVisible();
  await expect(page.getByRole('row').filter({ hasText: 'Хоргос' }).filter({ hasText: 'льготы не применяются' })).toHaveCount(1);
  await checkPage(page);
  await page.goto('/zones/compare?cost=20000000000&start=2026-12-15&oked=24&y=~3000000000&years=5');
  await settled(page);
  await expect(page.getByRole('row').nth(1)).toContainText('вид деятельности не проверен');
  await expect(page.getByText('препятствий нет', { exact: true })).toHaveCount(0);

  await page.goto('/zones/compare?cost=5000000000&start=2027-01-15&oked=92&y=~100000000&years=10');
  await settled(page);
  await expect(page.getByText(/Закон не допускает тех, кто ведёт такую деятельность: ведёт игорный бизнес\./)).toHaveCount(16);
  expect(faults).toEqual([]);
});
