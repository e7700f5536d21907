import { checkPage, expect, settled, test } from './page.ts';
import { fillCode, fillSignIn, signInAsInvestor, signInAsStaff, signOut } from './people.ts';

/** Zones and people that the other journeys of the project do not use. */
const STAFF: Readonly<Record<string, { readonly zone: string; readonly manager: string }>> = {
  desktop: { zone: 'pavlodar', manager: 'manager2' },
  phone: { zone: 'saryarqa', manager: 'manager' },
};

test('a manager whose session runs out while terms are edited signs in and finds every word saved', async ({
  page,
  context,
  faults,
}, info) => {
  const { zone, manager } = STAFF[info.project.name] ?? { zone: '', manager: '' };
  const note = page.getByRole('group', { name: 'Почему меняются условия' }).getByLabel('по-русски');
  await signInAsStaff(page, manager);
  await page.goto(`/workspace/terms/${zone}`);
  await page.getByRole('button', { name: 'Подготовить новую редакцию' }).click();
  await note.fill('Срок ответа меняется.');
  await expect(page.getByText(/^Сохранено/)).toBeVisible();

  await context.clearCookies();
  await note.fill('Срок ответа меняется. Набрано после конца сеанса.');
  await expect(page.getByRole('heading', { name: 'Сеанс завершён' })).toBeVisible();
  await expect(page.getByText('Набранный текст сохранён на этом устройстве', { exact: false })).toBeVisible();
  await checkPage(page);
  await page.locator('main').getByRole('link', { name: 'Войти' }).click();
  await fillSignIn(page, manager);
  await fillCode(page, manager);
  await expect(page).toHaveURL(new RegExp(`/workspace/terms/${zone}$`));
  await expect(note).toHaveValue('Срок ответа меняется. Набрано после конца сеанса.');
  await expect(page.getByText(/^Сохранено/)).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(page.getByText('Набрано после конца сеанса.')).toBeVisible();
  expect(faults).toEqual([]);
});

test('an investor who signs out in another tab is told so in this one, and what was typed waits', async ({
  page,
  context,
  faults,
}, info) => {
  const investor = info.project.name === 'desktop' ? 'investor2' : 'investor';
  await signInAsInvestor(page, investor);
  await page.goto('/opportunities?kind=ZONE_SITE&zone=ontustik&acceptsInterest=1&origin=DEMO');
  await settled(page);
  await page.locator('main').getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Подать заявку' }).first().click();
  const purpose = page.getByLabel('Что будете производить или делать');
  await purpose.fill('Цех сухих смесей');
  await expect(page).toHaveURL(/\/interest\/[0-9a-f-]{36}$/);
  await purpose.fill('Цех сухих смесей, десять тысяч тонн в год');

  const other = await context.newPage();
  await other.goto('/account');
  await settled(other);
  await signOut(other);
  await expect(page.getByRole('heading', { name: 'Сеанс завершён' })).toBeVisible();
  await other.close();
  await page.locator('main').getByRole('link', { name: 'Войти' }).click();
  await fillSignIn(page, investor);
  await expect(purpose).toHaveValue('Цех сухих смесей, десять тысяч тонн в год');
  expect(faults).toEqual([]);
});
