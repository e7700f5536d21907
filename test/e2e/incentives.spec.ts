import { checkPage, expect, settled, test } from './page.ts';

test('a project is counted in a zone, compared with other zones, and its rates are shown', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  await page.goto('/zones/saryarqa');
  await settled(page);
  await page.getByRole('link', { name: 'Посчитать льготы для моего проекта' }).first().click();
  await expect(page).toHaveURL(/\/zones\/saryarqa\/calculator$/);
  await checkPage(page);

  await page.getByLabel('Стоимость проекта, ₸').fill('13 тонн');
  await expect(page.getByText(/Это не читается как число/)).toBeVisible();
  await expect(page.getByLabel('Стоимость проекта, ₸')).toHaveValue('13 тонн');
  await page.getByLabel('Стоимость проекта, ₸').fill('13 млрд');
  await page.getByLabel('День договора с зоной').fill('2026-03-01');
  await expect(page.getByText('Категория B', { exact: true })).toBeVisible();
  await expect(page.getByText('9 лет 10 месяцев, до конца 2035 года', { exact: true })).toBeVisible();

  await expect(page.getByText('По закону для категории B: 15 лет', { exact: false })).toBeVisible();

  const landTax = page.getByRole('definition').filter({ hasText: /земельный налог, ₸ за га в год/ });
  await expect(landTax).toBeVisible();
  await page.getByLabel('Земля, га').fill('12,5');
  await page.getByLabel('Земельный налог, ₸ за га в год').fill('40 000');
  await expect(landTax).toHaveCount(0);
  await expect(page.getByText('Без условий 4,9 млн ₸, с условиями', { exact: false })).toBeVisible();
  await page.getByLabel('Прибыль до налогов, ₸').fill('2 000 000 000');
  await page.getByRole('button', { name: /^2027/ }).click();
  await expect(page.getByRole('rowheader', { name: 'Корпоративный подоходный налог' })).toBeVisible();
  await expect(page).toHaveURL(/cost=13000000000&start=2026-03-01.*ltax=40000.*y=~2000000000/);
  await checkPage(page);
  const shared = page.url();

  // A tenant of land pays the fee, not the tax.
  await page.getByLabel('По какому праву земля').selectOption('LEASED');
  await expect(page.getByLabel('Земельный налог, ₸ за га в год')).toHaveCount(0);
  await page.getByLabel('Плата за пользование земельными участками, ₸ за га в год').fill('10 000');
  await expect(page.getByText('Без условий 1,2 млн ₸, с условиями 0 ₸', { exact: true })).toBeVisible();
  await page.getByLabel('По какому праву земля').selectOption('OWNED');
  await expect(page.getByText('Без условий 4,9 млн ₸, с условиями 0 ₸', { exact: true })).toBeVisible();

  await page.getByRole('link', { name: 'Сравнить зоны для этого проекта' }).click();
  await expect(page.getByLabel('Стоимость проекта, ₸')).toHaveValue(/^13.000.000.000$/);
  await expect(page.getByRole('link', { name: /^Калькулятор ?: / })).toHaveCount(16);
  await expect(page.getByText('10 % = 1,3 млрд ₸').first()).toBeVisible();
  await page.getByRole('columnheader', { name: 'Зона' }).getByRole('link').click();
  await expect(page.getByRole('columnheader', { name: 'Зона' })).toHaveAttribute('aria-sort', 'ascending');
  await checkPage(page);

  await page.getByRole('link', { name: 'Все ставки и МРП с датами' }).click();
  await expect(page.getByRole('heading', { name: 'Каких ставок мы не знаем' })).toBeVisible();
  await checkPage(page);

  // The address alone holds the project: the server computes the same answer from it.
  await page.goto(shared);
  await expect(page.getByText('Категория B', { exact: true })).toBeVisible();
  // Without a project in the address, the one stored on this device is used.
  await page.goto('/zones/compare');
  await expect(page.getByText(/Это ваш последний проект/)).toBeVisible();
  await page.goto('/zones');
  await settled(page);
  await page.getByRole('link', { name: 'Сравнить зоны для моего проекта' }).click();
  await expect(page.getByRole('heading', { name: 'Сравнение зон для проекта' })).toBeVisible();
  expect(faults).toEqual([]);
});
