import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

const list = '/workspace/opportunities';

/** Types something and waits until the server has it. */
const saved = async (page: Page): Promise<void> => {
  await expect(page.getByText(/Сохранено в \d\d:\d\d/)).toBeVisible();
};

const begin = async (page: Page, name: string): Promise<void> => {
  await page.goto(list);
  await page.getByText('Добавить', { exact: true }).click();
  await page.getByLabel('Название (по-русски)').fill(name);
  await page.getByRole('button', { name: 'Создать черновик' }).click();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
};

/** The grounds, source and date of what stands in a group of fields. */
const ground = async (page: Page, group: string): Promise<void> => {
  const fields = page.getByRole('group', { name: group, exact: true });
  await fields.getByLabel('На чём основано').selectOption('DOCUMENT');
  await fields.getByLabel(/^Источник/).fill('https://example.kz/register');
  await fields.getByLabel('На дату').fill('05.2026');
};

test('a steward’s row: autosave, two editors, publishing, search, taking over, withdrawing', async ({ page: visitor, browser }, info) => {
  const name = `Завод испытаний ${info.project.name}`;
  const page = await openAsSteward(browser, visitor, 'reviewer');
  await begin(page, name);
  await checkPage(page);

  await page.getByLabel('Моногород').selectOption('ridder');
  const land = page.getByRole('group', { name: 'Земля', exact: true });
  await land.getByLabel('Земля').fill('12,5');
  await saved(page);
  await page.reload();
  await settled(page);
  await expect(land.getByLabel('Земля')).toHaveValue('12,5');

  // A date that cannot be read stays where it was typed, and is not lost with the page.
  await land.getByLabel('На дату').fill('весной');
  await expect(land.getByText(/Укажите дату/)).toBeVisible();
  await page.reload();
  await settled(page);
  await expect(land.getByLabel('На дату')).toHaveValue('весной');
  await ground(page, 'Земля');
  await saved(page);

  const other = await openAsSteward(browser, visitor, 'reviewer');
  await other.goto(page.url());
  await settled(other);
  await other.getByLabel('На дату').first().fill('2026');
  await saved(other);
  await page.getByRole('group', { name: 'Земля', exact: true }).getByLabel('Земля').fill('11,9');
  await expect(page.getByText('Этот черновик изменили в другом месте')).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Оставить то, что здесь' }).click();
  await saved(page);
  await other.close();

  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText(/Осталось противоречий: 2/)).toBeVisible();
  const names = page.getByRole('group', { name: 'Название', exact: true });
  await names.getByLabel('по-казахски').fill(`Сынақ зауыты ${info.project.name}`);
  await names.getByLabel('по-английски').fill(`Trial works ${info.project.name}`);
  await expect(page.getByText('Противоречий нет.')).toBeVisible();
  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText('Сведения видны всем и участвуют в поиске.')).toBeVisible();
  await checkPage(page);

  await visitor.goto(`/opportunities?q=${encodeURIComponent(name)}`);
  await visitor.getByRole('link', { name }).first().click();
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(visitor.getByText('11,9').first()).toBeVisible();
  await checkPage(visitor);

  await page.getByRole('button', { name: 'Снять с публикации' }).click();
  const dialog = page.getByRole('dialog');
  await dialog.getByLabel(/^Причина/).fill('Проверка пути');
  await dialog.getByRole('button', { name: 'Снять с публикации' }).click();
  await expect(page.getByText(/^Снято с публикации /)).toBeVisible();
  await visitor.reload();
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeHidden();

  await page.goto(list);
  await checkPage(page);
  const record = page.getByRole('row').filter({ hasText: 'из открытых источников' }).first().getByRole('link');
  const taken = (await record.textContent()) ?? '';
  await record.click();
  await page.getByRole('button', { name: 'Принять к себе' }).click();
  await expect(page.getByRole('button', { name: 'Опубликовать' })).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name: taken })).toBeVisible();
  await page.getByRole('link', { name: 'Публичная страница' }).click();
  await expect(page.getByRole('heading', { level: 1, name: taken })).toBeVisible();
});
