import type { Browser, Page } from '@playwright/test';
import { checkPage, expect, nextCode, PASSWORD, settled, test } from './page.ts';

const LEAD = 'lead@spk-proverka.example';

const openAsAdministrator = async (page: Page, person: string): Promise<void> => {
  await page.goto('/sign-in?next=/admin');
  await settled(page);
  await page.getByLabel('Электронная почта').fill(`${person}@demo.qaita.invalid`);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Войти', exact: true }).click();
  await page.getByLabel('Код', { exact: true }).fill(await nextCode(person));
  await page.getByRole('button', { name: 'Подтвердить' }).click();
  await expect(page.getByRole('heading', { name: 'Ждут второго администратора' })).toBeVisible();
};

const somebodyElse = async (browser: Browser, base: Page): Promise<Page> =>
  (await browser.newContext({ viewport: base.viewportSize(), locale: 'ru-RU', reducedMotion: 'reduce' })).newPage();

/** On a narrow screen the table is a list of cards. */
const invitationOf = (page: Page) => page.locator('tr').filter({ hasText: LEAD });

const lettersTo = (page: Page) => page.getByRole('row').filter({ hasText: LEAD });

test('an administrator invites the first person of an organisation, and the letter goes once a second one confirms', async ({
  page,
  browser,
  faults,
}) => {
  await openAsAdministrator(page, 'admin');
  await expect(page.getByText('Первый человек организации становится её руководителем.')).toBeVisible();
  await page.getByLabel('Электронная почта').fill(LEAD);
  await page.getByRole('button', { name: 'Отправить приглашение' }).click();
  await expect(page.getByText(`Приглашение для ${LEAD} ждёт второго администратора.`, { exact: false })).toBeVisible();
  const own = invitationOf(page);
  await expect(own.getByText('Ваше: подтвердит другой администратор')).toBeVisible();
  await expect(own.getByRole('button', { name: /^Подтвердить/ })).toHaveCount(0);
  await checkPage(page);
  await page.goto('/mailbox');
  await expect(lettersTo(page)).toHaveCount(0);

  const second = await somebodyElse(browser, page);
  await openAsAdministrator(second, 'admin2');
  await invitationOf(second)
    .getByRole('button', { name: /^Подтвердить/ })
    .click();
  const dialog = second.getByRole('dialog');
  await expect(dialog.getByText(/увидит все заявки этой организации/)).toBeVisible();
  await checkPage(second);
  await dialog.getByRole('button', { name: 'Подтвердить' }).click();
  await expect(second.getByText(`Подтверждено: письмо для ${LEAD} отправлено.`)).toBeVisible();
  await second.context().close();

  const invited = await somebodyElse(browser, page);
  await expect(async () => {
    await invited.goto('/mailbox');
    await expect(lettersTo(invited).getByRole('link').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await lettersTo(invited).getByRole('link').first().click();
  await invited.locator('.letter a').first().click();
  await invited.getByLabel('Имя и фамилия').fill('Гүлнар Aхметова');
  await invited.getByLabel('Пароль', { exact: true }).fill('сарыарка степной ветер');
  await invited.getByRole('button', { name: 'Присоединиться' }).click();
  // One letter of the name is Latin.
  await expect(invited.getByText('В одном слове смешаны кириллица и латиница.')).toBeVisible();
  await invited.getByLabel('Имя и фамилия').fill('Гүлнар Ахметова');
  await invited.getByRole('button', { name: 'Присоединиться' }).click();
  await expect(invited.getByRole('button', { name: 'Настроить коды' }).first()).toBeVisible();
  await invited.context().close();
  expect(faults).toEqual([]);
});
