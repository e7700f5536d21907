import type { Browser, Locator, Page } from '@playwright/test';
import { aPhotograph } from '../../server/src/testing/sample-files.ts';
import { checkPage, expect, PASSWORD } from './page.ts';
import { fillCode, fillSignIn, signedIn } from './people.ts';

/** The auditor goes to the site with a telephone, whatever the others use. */
export const openAsAuditor = async (browser: Browser): Promise<Page> => {
  const context = await browser.newContext({
    viewport: { width: 360, height: 800 },
    isMobile: true,
    hasTouch: true,
    locale: 'ru-RU',
    reducedMotion: 'reduce',
  });
  const page = await context.newPage();
  await page.goto('/sign-in');
  await fillSignIn(page, 'auditor');
  await fillCode(page, 'auditor');
  await signedIn(page);
  return page;
};

const dayFromNow = (days: number): string => new Date(Date.now() + days * 86_400_000).toISOString().slice(0, 10);

/** Names the auditor and the day for the facility that is chosen in the form, and assigns its audit. */
export const assignChosen = async (steward: Page, name: string): Promise<void> => {
  const auditors = steward.getByLabel('Аудитор');
  await expect(auditors.getByRole('option', { name: /аудит/i }).first()).toBeAttached();
  await auditors.selectOption({ index: 1 });
  await steward.getByLabel('Срок').fill(dayFromNow(10));
  await checkPage(steward);
  await steward.getByRole('button', { name: 'Назначить' }).click();
  await expect(steward.getByRole('link', { name })).toBeVisible();
};

/** The panel of a criterion, open. */
export const panel = async (page: Page, criterion: string): Promise<Locator> => {
  const details = page.locator('details.panel').filter({ has: page.locator('summary', { hasText: new RegExp(`^${criterion}`) }) });
  if ((await details.getAttribute('open')) === null) await details.locator('summary').click();
  return details;
};

export const choose = async (page: Page, criterion: string, answer: string): Promise<Locator> => {
  const details = await panel(page, criterion);
  await details.getByLabel('Ответ', { exact: true }).selectOption({ label: answer });
  await details.getByLabel('Как установлено').selectOption({ label: 'измерено или выписка из реестра' });
  return details;
};

const measure = async (page: Page, criterion: string, figure: string): Promise<Locator> => {
  const details = await panel(page, criterion);
  await details.getByLabel(/^Ответ/).fill(figure);
  await details.getByLabel('Как установлено').selectOption({ label: 'измерено или выписка из реестра' });
  return details;
};

export const photograph = async (details: Locator): Promise<void> => {
  const shots = details.getByRole('img');
  const before = await shots.count();
  const file = { name: 'снимок.jpg', mimeType: 'image/jpeg', buffer: await aPhotograph(1280, 960) };
  await details.locator('input[type=file]').first().setInputFiles(file);
  await expect(shots).toHaveCount(before + 1);
};

/** Everything that makes a place promising for logistics; the soil cannot be looked at. */
export const inspect = async (page: Page): Promise<void> => {
  await measure(page, 'Земля', '12');
  await measure(page, 'Полезная площадь', '16000');
  await choose(page, 'Состояние конструкций', 'хорошее');
  await choose(page, 'Высота пролёта', 'от 12 м или кран от 10 т');
  await choose(page, 'Дорога для тяжёлых машин', 'круглый год');
  await measure(page, 'До рынка', '90');
  await choose(page, 'Собственник', 'государство или СПК');
  await choose(page, 'Обременения', 'нет');
  await choose(page, 'Назначение земли', 'подходит');
  await choose(page, 'Асбест', 'нет');
  const soil = await panel(page, 'Почва');
  await soil.getByRole('checkbox', { name: /Не удалось проверить/ }).check();
  await soil.getByRole('textbox', { name: /Не удалось проверить/ }).fill('нет лаборатории');
};

/** A spur without a station near it contradicts itself: the audit is sent once that is explained. */
export const explainContradiction = async (page: Page): Promise<void> => {
  await expect(page.getByText(/Нужно пояснение или исправление/)).toBeVisible();
  await expect(page.getByRole('button', { name: 'Отправить на утверждение' })).toBeDisabled();
  await page.getByLabel('Пояснение, если это не ошибка').fill('ветка рудника, станция закрыта');
};

/** Approves, and says who is there where that was too long ago. */
export const approve = async (steward: Page): Promise<void> => {
  await steward.getByRole('button', { name: 'Утвердить' }).click();
  const dialog = steward.getByRole('dialog', { name: 'Подтвердите, что это вы' });
  const done = steward.getByText(/^утверждён/);
  await expect(dialog.or(done)).toBeVisible();
  if (await dialog.isVisible()) {
    await dialog.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
    await dialog.getByRole('button', { name: 'Подтвердить' }).click();
  }
  await expect(done).toBeVisible();
};
