import type { Browser, Page } from '@playwright/test';
import { saved, translateName } from './editor-steps.ts';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward, signInAsInvestor } from './people.ts';

const list = '/workspace/opportunities';

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

interface Asked {
  readonly browser: Browser;
  readonly investor: Page;
  readonly steward: Page;
  /** The public page. */
  readonly address: string;
}

/** An investor asks what nobody has stated, the steward answers with a source, and everybody reads it on the page. */
const askAndAnswer = async ({ browser, investor, steward, address }: Asked): Promise<void> => {
  await signInAsInvestor(investor, 'investor');
  await investor.goto(address);
  await settled(investor);
  const ask = investor.getByRole('form', { name: 'Не указано: спросите куратора' });
  await expect(ask.getByRole('checkbox', { checked: true })).toHaveCount(3);
  await ask.getByLabel('Загрязнение').check();
  await ask.getByLabel(/^Что-то ещё/).fill('Сохранились ли чертежи цеха?');
  await checkPage(investor);
  await ask.getByRole('button', { name: 'Спросить' }).click();
  await expect(investor.getByText('Отправлено. Об ответе сообщим письмом.')).toBeVisible();
  await expect(ask.getByLabel(/^Загрязнение · спрашивает 1 инвестор · вы уже спросили$/)).toBeDisabled();

  await steward.goto('/workspace/questions');
  const name = (await investor.getByRole('heading', { level: 1 }).textContent()) ?? '';
  const waiting = steward.getByRole('article').filter({ hasText: name });
  const soil = waiting.filter({ hasText: 'Загрязнение' });
  await checkPage(steward);
  await soil.getByRole('button', { name: 'Указать для всех' }).click();
  await expect(soil.getByText('Без этого поля').first()).toBeVisible();
  await soil.getByLabel('Ответ', { exact: true }).selectOption('CLEAN');
  await soil.getByLabel('На чём основано').selectOption('DOCUMENT');
  await soil.getByLabel(/^Источник/).fill('https://example.kz/soil');
  await soil.getByLabel('На дату').fill('10.2026');
  await soil.getByRole('button', { name: 'Указать для всех' }).click();
  await expect(soil).toHaveCount(0);
  const drawings = waiting.filter({ hasText: 'Сохранились ли чертежи' });
  await drawings.getByLabel('Ответ словами', { exact: true }).fill('Да, в архиве предприятия.');
  await drawings.getByRole('button', { name: 'Ответить' }).click();
  await expect(drawings).toHaveCount(0);

  await investor.goto('/workspace/questions');
  const own = investor.getByRole('article').filter({ hasText: name });
  await expect(own.filter({ hasText: 'Загрязнение' }).getByText('указано для всех')).toBeVisible();
  await expect(own.getByText('Да, в архиве предприятия.')).toBeVisible();
  await checkPage(investor);

  const anybody = await (await browser.newContext({ locale: 'ru-RU', viewport: investor.viewportSize() })).newPage();
  await anybody.goto(address);
  await settled(anybody);
  await expect(anybody.locator('#claim-CONTAMINATION')).toBeVisible();
  await expect(anybody.getByRole('link', { name: 'Войти, чтобы спросить' })).toBeVisible();
  await expect(anybody.getByText('Сохранились ли чертежи')).toHaveCount(0);
  await anybody.close();
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
  await translateName(page, `Сынақ зауыты ${info.project.name}`, `Trial works ${info.project.name}`);
  await expect(page.getByText('Противоречий нет.')).toBeVisible();
  const editor = page.url();
  await page.getByRole('button', { name: 'Предпросмотр' }).click();
  await expect(page.getByText('Предпросмотр: так увидят все')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Главное в цифрах' })).toBeVisible();
  await expect(page.getByText('11,9').first()).toBeVisible();
  await checkPage(page);
  await page.getByRole('link', { name: 'Как видят без согласия собственника' }).click();
  await expect(page.getByText('Предпросмотр: так видят без согласия собственника')).toBeVisible();
  await expect(page.getByRole('heading', { level: 1, name })).toBeVisible();
  await page.goto(editor);
  await expect(page.getByText('Противоречий нет.')).toBeVisible();

  await page.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(page.getByText('Сведения видны всем и участвуют в поиске.')).toBeVisible();
  await checkPage(page);

  await visitor.goto(`/opportunities?q=${encodeURIComponent(name)}`);
  await visitor.getByRole('link', { name }).first().click();
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(visitor.getByText('11,9').first()).toBeVisible();
  await checkPage(visitor);
  const address = visitor.url();
  await askAndAnswer({ browser, investor: visitor, steward: page, address });
  await page.goBack();
  await visitor.goto(address);

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
