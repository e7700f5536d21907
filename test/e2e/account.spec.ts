import type { Browser, Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';
import { checkPage, expect, settled, test } from './page.ts';
import { readMail, signedIn, signUpAs } from './people.ts';
import { letProofsAge } from './sessions.ts';

const FIRST = 'сарыарка степной ветер';
const SECOND = 'тополя у старой мельницы';

/** The same person in another browser. */
const signInElsewhere = async (browser: Browser, base: Page, address: string): Promise<Page> => {
  const page = await (await browser.newContext({ viewport: base.viewportSize(), locale: 'ru-RU', reducedMotion: 'reduce' })).newPage();
  await page.goto('/sign-in');
  await settled(page);
  await page.getByLabel('Электронная почта').fill(address);
  await page.getByLabel('Пароль', { exact: true }).fill(FIRST);
  await page.locator('main').getByRole('button', { name: 'Войти', exact: true }).click();
  await signedIn(page);
  return page;
};

const openPart = async (page: Page, name: string): Promise<void> => {
  const part = page.locator('details').filter({ has: page.getByText(name, { exact: true }) });
  if ((await part.getAttribute('open')) === null) await part.locator('summary').click();
};

const proof = (page: Page) => page.getByRole('dialog', { name: 'Подтвердите, что это вы' });

test('a person changes the password, ends a session, sets codes up and removes them, and proves who is there in between', async ({
  page,
  browser,
  served,
  faults,
}, info) => {
  const address = `aliya-${info.project.name}@example.invalid`;
  await page.goto('/sign-up');
  await settled(page);
  await signUpAs(page, { address, password: FIRST, name: 'Алия Ержанова' });
  await readMail(page, address);
  await page.getByRole('button', { name: 'Подтвердить и войти' }).click();
  await signedIn(page);
  const elsewhere = await signInElsewhere(browser, page, address);

  await page.goto('/account');
  await expect(page.getByText('это устройство')).toBeVisible();
  await checkPage(page);
  await expect(page.getByRole('button', { name: /^Завершить сеанс/ })).toHaveCount(1);

  // Opening the link of a letter does not prove the password: the first sensitive step asks for it and keeps what was typed.
  await openPart(page, 'Сменить пароль');
  await page.getByLabel('Новый пароль').fill(SECOND);
  await page.getByRole('button', { name: 'Сохранить пароль' }).click();
  await expect(proof(page)).toBeVisible();
  await checkPage(page);
  await expect(proof(page).getByLabel('Пароль', { exact: true })).toBeFocused();
  await proof(page).getByLabel('Пароль', { exact: true }).fill('совсем не тот пароль');
  await page.keyboard.press('Enter');
  await expect(proof(page).getByText('Пароль не подходит.')).toBeVisible();
  await page.keyboard.press('Escape');
  await expect(proof(page)).toBeHidden();
  await expect(page.getByText('Ничего не сделано: для этого шага нужен ваш пароль или одноразовый код.')).toBeVisible();
  await expect(page.getByRole('button', { name: 'Сохранить пароль' })).toBeFocused();
  await page.keyboard.press('Enter');
  await proof(page).getByLabel('Пароль', { exact: true }).fill(FIRST);
  await page.keyboard.press('Enter');
  await expect(page.getByText('Пароль изменён. На всех остальных устройствах выполнен выход.')).toBeVisible();
  await expect(page.getByRole('button', { name: /^Завершить сеанс/ })).toHaveCount(0);
  await elsewhere.goto('/account');
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.getByLabel('Электронная почта').fill(address);
  await elsewhere.getByLabel('Пароль', { exact: true }).fill(SECOND);
  await elsewhere.locator('main').getByRole('button', { name: 'Войти', exact: true }).click();
  await expect(elsewhere.getByText('это устройство')).toBeVisible();

  await page.reload();
  await page.getByRole('button', { name: /^Завершить сеанс/ }).click();
  await expect(page.getByRole('heading', { name: 'Где выполнен вход' })).toBeFocused();
  await expect(page.getByRole('button', { name: /^Завершить сеанс/ })).toHaveCount(0);
  await elsewhere.reload();
  await expect(elsewhere).toHaveURL(/\/sign-in/);
  await elsewhere.context().close();

  await page.getByRole('button', { name: 'Настроить коды' }).click();
  const seed = ((await page.locator('.totp-secret').textContent()) ?? '').replaceAll(' ', '');
  const codeOfStep = (step: number) =>
    new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(seed) }).generate({ timestamp: step * 30_000 });
  const now = Math.floor(Date.now() / 30_000);
  await page.getByLabel('Код', { exact: true }).fill(codeOfStep(now));
  await page.getByRole('button', { name: 'Включить коды' }).click();
  await page.getByRole('button', { name: 'Коды сохранены, продолжить' }).click();
  await expect(page.getByText('Осталось 10 кодов восстановления.')).toBeVisible();
  await checkPage(page);

  // Five minutes later the cookie alone is not enough.
  await letProofsAge(served.dataDir, address);
  await openPart(page, 'Отключить коды');
  await page.getByRole('button', { name: 'Отключить коды' }).click();
  await proof(page).getByRole('button', { name: 'Ввести одноразовый код' }).click();
  await expect(proof(page).getByLabel('Код', { exact: true })).toBeFocused();
  await checkPage(page);
  await proof(page)
    .getByLabel('Код', { exact: true })
    .fill(codeOfStep(Math.max(now + 1, Math.floor(Date.now() / 30_000))));
  await page.keyboard.press('Enter');
  await expect(page.getByRole('button', { name: 'Настроить коды' })).toBeVisible();
  await expect(page.getByRole('heading', { name: 'Одноразовые коды' })).toBeFocused();
  expect(faults).toEqual([]);
});
