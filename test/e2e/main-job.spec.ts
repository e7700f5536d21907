import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { fillInterest, openAsSteward, readMail } from './people.ts';

interface Steward {
  readonly zone: string;
  readonly person: string;
}

/** Each Playwright project has a zone of its own: one-time codes are accepted once, and both run against one server. */
const STEWARDS: Readonly<Record<string, Steward>> = {
  desktop: { zone: 'saryarqa', person: 'manager' },
  phone: { zone: 'pavlodar', person: 'manager2' },
};

const openSearch = async (page: Page, zone: string, isPhone: boolean): Promise<void> => {
  await page.goto('/opportunities?acceptsInterest=1');
  await checkPage(page);
  if (isPhone)
    await page
      .getByRole('button', { name: /Фильтры/ })
      .first()
      .click();
  await page.getByRole('checkbox', { name: /Участок СЭЗ/ }).check();
  await expect(page).toHaveURL(/kind=ZONE_SITE/);
  await page.goto(`/opportunities?kind=ZONE_SITE&zone=${zone}&acceptsInterest=1&origin=DEMO`);
  await settled(page);
};

const signUp = async (page: Page, address: string): Promise<void> => {
  await page.getByLabel('Электронная почта').fill('не адрес');
  await page.getByLabel('Пароль', { exact: true }).fill('сарыарка степной ветер');
  await page.getByLabel('Имя и фамилия').fill('Динара Сейтова');
  await page.getByLabel('Название организации').fill('ТОО Проверка пути');
  await page.getByLabel('БИН или ИИН').fill('501440000019');
  await page.getByLabel(/Даю согласие/).check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  // A wrong address is reported at its field, and what was typed stays.
  await expect(page.getByText('Это не похоже на адрес электронной почты.')).toBeVisible();
  await expect(page.getByLabel('Название организации')).toHaveValue('ТОО Проверка пути');
  await page.getByLabel('Электронная почта').fill(address);
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
};

test('an investor finds a site, reads the terms, sends an expression of interest, and the steward answers it', async ({
  page,
  browser,
  faults,
}, info) => {
  const isPhone = info.project.name === 'phone';
  const { zone, person } = STEWARDS[info.project.name] ?? { zone: 'saryarqa', person: 'manager' };
  const address = `dinara-${info.project.name}@example.invalid`;

  await openSearch(page, zone, isPhone);
  const card = page.locator('main').getByRole('article').last();
  const title = await card.getByRole('link').first().textContent();
  await card.getByRole('link').first().click();
  await expect(page.getByRole('heading', { level: 1 })).toHaveText(title ?? '');
  await checkPage(page);

  await page.getByRole('link', { name: 'Все условия по пунктам' }).click();
  await expect(page).toHaveURL(new RegExp(`/zones/${zone}/terms/1`));
  await checkPage(page);
  await page.goBack();

  await page.getByRole('link', { name: 'Подать заявку' }).first().click();
  await expect(page.getByRole('heading', { name: 'Регистрация инвестора' })).toBeVisible();
  await checkPage(page);
  await signUp(page, address);
  await readMail(page, address);
  await page.getByRole('button', { name: 'Подтвердить и войти' }).click();

  await fillInterest(page);
  await checkPage(page);
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  const sent = page.getByText(/Заявка отправлена: EOI-/);
  await expect(sent).toBeVisible();
  const number = /EOI-\d{4}-\d{6}/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
  await checkPage(page);

  const steward = await openAsSteward(browser, page, person);
  await steward.goto('/workspace/review');
  await checkPage(steward);
  await steward
    .getByRole('link', { name: new RegExp(number) })
    .first()
    .click();
  await expect(steward.getByRole('heading', { level: 1 })).toContainText(number);
  await checkPage(steward);
  await steward.getByRole('button', { name: 'Начать рассмотрение' }).click();
  await expect(steward.getByText('Рассмотрение начато.').first()).toBeVisible();
  await steward.getByRole('radio', { name: 'Задать вопрос' }).check();
  await steward.getByLabel('Вопрос инвестору').fill('Какой объём воды нужен в сутки?');
  await steward.getByRole('button', { name: 'Задать вопрос' }).click();
  await expect(steward.getByText('Вопрос отправлен. Теперь ждём инвестора.')).toBeVisible();

  await page.goto('/workspace');
  await checkPage(page);
  await page.getByRole('listitem').filter({ hasText: number }).getByRole('link').first().click();
  await expect(page.getByText('Какой объём воды нужен в сутки?').first()).toBeVisible();
  await checkPage(page);
  await expect(page.getByText('Срок стоит: сейчас ответ за инвестором.')).toBeVisible();
  await page.getByLabel('Ваш ответ').fill('Сорок кубометров.');
  await page.getByRole('button', { name: 'Отправить ответ' }).click();
  await expect(page.getByText('Ответ отправлен. Теперь ждём куратора.')).toBeVisible();

  await expect(page.getByText('Срок стоит')).toHaveCount(0);
  await expect(page.getByText(/Прошло рабочих дней: 0 из \d+/)).toBeVisible();

  await steward.reload();
  await expect(steward.getByText('Сорок кубометров.')).toBeVisible();
  await steward.getByRole('radio', { name: 'Принять' }).check();
  await steward.getByLabel('Почему принимаете').fill('Проект подходит участку, вода есть.');
  await steward.getByRole('button', { name: 'Принять' }).click();
  await steward.getByRole('dialog').getByRole('button', { name: 'Принять' }).click();
  await expect(steward.getByText('Заявка принята.', { exact: true })).toBeVisible();
  await steward.context().close();

  await page.reload();
  await expect(page.getByText('Заявка принята. Куратор свяжется с вами по указанному телефону.')).toBeVisible();
  await expect(page.getByText('Проект подходит участку, вода есть.')).toBeVisible();
  expect(faults).toEqual([]);
});
