import type { Browser, Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { fillCode, fillSignIn } from './people.ts';

const signInAsPlanner = async (page: Page, person: string): Promise<void> => {
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await fillCode(page, person);
  await expect(page.getByRole('heading', { level: 1, name: 'Мероприятия акимата' })).toBeVisible();
};

const openAsColleague = async (browser: Browser, base: Page): Promise<Page> => {
  const context = await browser.newContext({ viewport: base.viewportSize(), locale: 'ru-RU', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signInAsPlanner(page, 'planner2');
  return page;
};

const note = (page: Page) => page.getByRole('group', { name: 'Примечание' }).getByLabel('по-русски');

/** Sums and years that cannot be: each is told beside its field, stays as it was typed, and is not saved. */
const typeWrongly = async (page: Page): Promise<void> => {
  await page.getByRole('button', { name: 'Добавить сумму' }).click();
  const row = page.getByRole('group', { name: /^Сумма \d+$/ }).last();
  await row.getByLabel('Сумма, тенге').fill('1000000000000000000');
  await expect(row.getByText(/от 0 до/)).toBeVisible();
  await row.getByLabel('Сумма, тенге').fill('-5');
  await expect(row.locator('.field-problem')).toBeVisible();
  await row.getByLabel('Что это').selectOption({ label: 'выделено' });
  await row.getByLabel('Сумма, тенге').fill('9000000000000');
  await expect(page.getByRole('alert').filter({ hasText: 'Выделено больше, чем запланировано' })).toBeVisible();
  await page.getByLabel('Год начала').fill('2026');
  await page.getByLabel('Год окончания').fill('2020');
  await expect(page.getByText('Год окончания раньше года начала.')).toBeVisible();
  await expect(page.getByText(/ничего не сохраняется/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отправить на утверждение' })).toBeDisabled();
  await checkPage(page);
  // Nothing was lost by leaving: what was typed is still there, on this device alone.
  await page.reload();
  await settled(page);
  await expect(page.getByLabel('Год окончания')).toHaveValue('2020');
  await page.getByLabel('Год окончания').fill('2027');
  await page
    .getByRole('group', { name: /^Сумма \d+$/ })
    .last()
    .getByRole('button', { name: 'Убрать' })
    .click();
  await expect(page.getByText(/ничего не сохраняется/)).toHaveCount(0);
};

const saved = (page: Page) => expect(page.getByText(/^Сохранено/)).toBeVisible();

test('two analysts on one measure: wrong input, a conflict, remarks, an approval and its public history', async ({ page, browser }) => {
  await signInAsPlanner(page, 'planner');
  await settled(page);
  await checkPage(page);
  await page
    .getByRole('region', { name: 'Мероприятия города' })
    .getByRole('button', { name: /^Изменить/ })
    .first()
    .click();
  await expect(page.getByRole('button', { name: 'Отправить на утверждение' })).toBeVisible();
  await settled(page);
  await checkPage(page);
  await typeWrongly(page);
  await saved(page);

  const colleague = await openAsColleague(browser, page);
  await colleague.goto(new URL(page.url()).pathname);
  await settled(colleague);
  await note(page).fill('Первая правка.');
  await page.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await saved(page);
  await note(colleague).fill('Вторая правка.');
  await colleague.getByRole('button', { name: 'Сохранить', exact: true }).click();
  const conflict = colleague.locator('#draft-conflict');
  await expect(conflict.getByText('Первая правка.')).toBeVisible();
  await expect(conflict.getByText('Вторая правка.')).toBeVisible();
  await checkPage(colleague);
  await conflict.getByRole('button').last().click();
  await expect(note(colleague)).toHaveValue('Первая правка.');

  await page.getByRole('button', { name: 'Отправить на утверждение' }).click();
  await expect(page.getByText('Ждёт второго сотрудника')).toBeVisible();
  await checkPage(page);
  await colleague.reload();
  await settled(colleague);
  await expect(colleague.getByRole('cell', { name: 'Первая правка.' })).toBeVisible();
  await colleague.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await expect(colleague.getByText('Напишите, что исправить.')).toBeVisible();
  await colleague.getByLabel('Замечания').fill('Назовите исполнителя.');
  await checkPage(colleague);
  await colleague.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await expect(colleague.getByText('Возвращено с замечаниями')).toBeVisible();

  await page.reload();
  await settled(page);
  await expect(page.getByText('Назовите исполнителя.')).toBeVisible();
  await page.getByRole('group', { name: 'Исполнитель' }).getByLabel('по-русски').fill('Отдел ЖКХ');
  await page.getByRole('button', { name: 'Отправить на утверждение' }).click();
  await expect(page.getByText('Ждёт второго сотрудника')).toBeVisible();
  await colleague.reload();
  await settled(colleague);
  await colleague.getByRole('button', { name: 'Утвердить' }).click();
  await expect(colleague.getByText('Внесено в план')).toBeVisible();
  await colleague.getByRole('link', { name: 'Открытая страница' }).last().click();
  await expect(colleague.getByRole('heading', { name: 'Кто и что менял' })).toBeVisible();
  await settled(colleague);
  await expect(colleague.locator('main').getByText('Акимат Балхаша (демо)').first()).toBeVisible();
  await expect(colleague.getByRole('cell', { name: 'Отдел ЖКХ' })).toBeVisible();
  await checkPage(colleague);
  await colleague.goto('/towns/balkhash');
  await settled(colleague);
  await expect(colleague.getByText('Полнота сведений').first()).toBeVisible();
  await colleague.context().close();
});

for (const [locale, title, create, state, discard] of [
  ['kk', 'Әкімдік іс-шаралары', 'Жаңа іс-шара', 'жоба', 'Ұсынысты жою'],
  ['en', 'Measures of the akimat', 'New measure', 'draft', 'Discard the proposal'],
] as const)
  test(`the desk of an akimat and a new measure in ${locale}`, async ({ page }) => {
    await signInAsPlanner(page, 'planner');
    await page.goto(`/${locale}/workspace/measures`);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1, name: title })).toBeVisible();
    await checkPage(page);
    await page.getByRole('button', { name: create }).click();
    await expect(page).toHaveURL(/measures\/[0-9a-f-]{36}$/);
    await settled(page);
    await expect(page.locator('.badge').getByText(state, { exact: true })).toBeVisible();
    await checkPage(page);
    await page.getByRole('button', { name: discard }).click();
    await expect(page.getByRole('button', { name: discard })).toHaveCount(0);
  });
