import { checkPage, expect, settled, test } from './page.ts';

test('figures, activities and long texts are taken as they are pasted, or asked about', async ({ page }) => {
  await page.goto('/zones/saryarqa/calculator');
  await settled(page);
  const cost = page.getByLabel('Стоимость проекта, ₸');
  await cost.fill('10.000');
  await cost.blur();
  await expect(page.getByText('Эту запись можно прочитать двояко. Какое число вы имели в виду?', { exact: true }).first()).toBeVisible();
  await checkPage(page);
  await expect(page).not.toHaveURL(/cost=/);
  await page.getByRole('button', { name: /^10\s000$/ }).click();
  await expect(cost).toHaveValue(/^10\s000$/);
  await expect(page).toHaveURL(/cost=10000/);

  const activity = page.getByLabel('Вид деятельности (ОКЭД)');
  await activity.fill('24100');
  await activity.blur();
  await expect(activity).toHaveValue(/^24 · /);
  await activity.fill('food');
  await expect(activity).toHaveValue('food');
  await page.getByRole('option', { name: /^10 · / }).click();
  await expect(page).toHaveURL(/oked=10/);
  await checkPage(page);

  await page.goto('/en/zones/saryarqa/calculator');
  await settled(page);
  await page.getByLabel('Project cost, ₸').fill('10,000');
  await page.getByLabel('Project cost, ₸').blur();
  await expect(page).toHaveURL(/cost=10000&|cost=10000$/);

  await page.goto('/opportunities?q=24100');
  await settled(page);
  await page.getByRole('button', { name: /Искать по фильтру «24100/ }).click();
  await expect(page).toHaveURL(/division=24/);

  await page.goto('/sign-up');
  await settled(page);
  await page.getByLabel('БИН или ИИН').fill(' 1234 5678 9012');
  await expect(page.getByLabel('БИН или ИИН')).toHaveValue(' 1234 5678 9012');
  await page.getByLabel('Название организации').fill('Я'.repeat(174));
  await expect(page.getByText(/Знаков: 174 из 120, лишних: 54/)).toBeVisible();
  await checkPage(page);
});
