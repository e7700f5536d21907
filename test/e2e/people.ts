import type { Browser, Page } from '@playwright/test';
import { expect, nextCode, PASSWORD, settled } from './page.ts';

const account = (page: Page) => page.getByRole('button', { name: /^Рабочее место/ });

/** Waits until the header shows who is signed in. */
export const signedIn = (page: Page): Promise<void> => expect(account(page)).toBeVisible();

/** The menu of a signed-in person, opened. */
const openAccount = async (page: Page): Promise<void> => {
  await account(page).click();
  await expect(page.getByRole('navigation', { name: 'Рабочее место' })).toBeVisible();
};

export const signOut = async (page: Page): Promise<void> => {
  await openAccount(page);
  await page.getByRole('button', { name: 'Выйти', exact: true }).click();
};

/** The first step, on the page that is open. */
export const fillSignIn = async (page: Page, person: string): Promise<void> => {
  await settled(page);
  await page.getByLabel('Электронная почта').fill(`${person}@demo.qaita.invalid`);
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Войти', exact: true }).click();
};

/** The second step of the staff. */
export const fillCode = async (page: Page, person: string): Promise<void> => {
  await page.getByLabel('Код', { exact: true }).fill(await nextCode(person));
  await page.getByRole('button', { name: 'Подтвердить' }).click();
};

export const signInAsStaff = async (page: Page, person: string): Promise<void> => {
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await fillCode(page, person);
  await signedIn(page);
};

export const signInAsInvestor = async (page: Page, person: string): Promise<void> => {
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await signedIn(page);
};

/** Fills the form of an expression of interest up to its last step. */
export const fillInterest = async (page: Page): Promise<void> => {
  await expect(page.getByLabel('Что будете производить или делать')).toBeVisible();
  await page.getByLabel('Что будете производить или делать').fill('Цех сборки тепловых насосов: 2 000 штук в год, рынок Казахстана.');
  await expect(page).toHaveURL(/\/interest\/[0-9a-f-]{36}$/);
  await page.getByLabel('Вид деятельности (ОКЭД)').fill('ОКЭД 28290');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByLabel('Инвестиции').fill('1 500 000 000');
  await page.getByRole('button', { name: 'Дальше' }).click();
  await page.getByLabel('Контактное лицо').fill('Динара Сейтова');
  await page.getByRole('textbox', { name: 'Телефон' }).fill('8 701 000 00 00');
  await page.getByLabel(/Согласен передать/).check();
  await page.getByRole('button', { name: 'Дальше' }).click();
};

/** A page of another person, signed in. */
export const openAsSteward = async (browser: Browser, base: Page, person: string): Promise<Page> => {
  const context = await browser.newContext({ viewport: base.viewportSize(), locale: 'ru-RU', reducedMotion: 'reduce' });
  const page = await context.newPage();
  await signInAsStaff(page, person);
  return page;
};

/** Opens the newest letter to an address and follows its link. */
export const readMail = async (page: Page, address: string): Promise<void> => {
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(page.getByRole('row').filter({ hasText: address }).getByRole('link').first()).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await page.getByRole('row').filter({ hasText: address }).getByRole('link').first().click();
  await page.locator('.letter a').first().click();
};

interface Newcomer {
  readonly address: string;
  readonly password: string;
  readonly name: string;
}

/** Fills the form of a new investor up to the letter. */
export const signUpAs = async (page: Page, { address, password, name }: Newcomer): Promise<void> => {
  await page.getByLabel('Электронная почта').fill(address);
  await page.getByLabel('Пароль', { exact: true }).fill(password);
  await page.getByLabel('Имя и фамилия').fill(name);
  await page.getByLabel('Название организации').fill('ТОО Проверка пути');
  await page.getByLabel('БИН или ИИН').fill('501440000019');
  await page.getByLabel(/Даю согласие/).check();
  await page.getByRole('button', { name: 'Зарегистрироваться' }).click();
  await expect(page.getByRole('heading', { name: 'Проверьте почту' })).toBeVisible();
};
