import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { fillInterest, openAsSteward, signInAsInvestor } from './people.ts';

/** Each Playwright project has a zone of its own, as in the main job. */
const STEWARDS: Readonly<Record<string, { readonly zone: string; readonly person: string }>> = {
  desktop: { zone: 'saryarqa', person: 'manager' },
  phone: { zone: 'pavlodar', person: 'manager2' },
};

/** Sends an expression of interest in the first site of a zone; returns its number. */
const send = async (page: Page, zone: string): Promise<string> => {
  await signInAsInvestor(page, 'investor2');
  await page.goto(`/opportunities?kind=ZONE_SITE&zone=${zone}&acceptsInterest=1&origin=DEMO`);
  await settled(page);
  await page.locator('main').getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Подать заявку' }).first().click();
  await fillInterest(page);
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  const sent = page.getByText(/Заявка отправлена: EOI-/);
  await expect(sent).toBeVisible();
  return /EOI-\d{4}-\d{6}/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
};

/** From row to row by the keyboard until the one with this number has the focus. */
const stepTo = async (page: Page, number: string): Promise<void> => {
  const rows = await page.locator('[data-case]').count();
  for (let step = 0; step < rows; step += 1) {
    await page.keyboard.press('j');
    const focused = page.locator('[data-case]:focus');
    await expect(focused).toBeVisible();
    if ((await focused.textContent()) === number) return;
  }
  throw new Error(`${number} is not in the queue`);
};

test('a steward works its queue by the keyboard, takes a case over, keeps a note, and declines with a reason that the investor reads', async ({
  page,
  browser,
  faults,
}, info) => {
  const { zone, person } = STEWARDS[info.project.name] ?? { zone: 'saryarqa', person: 'manager' };
  const number = await send(page, zone);

  const steward = await openAsSteward(browser, page, person);
  await steward.goto('/workspace/review?order=SUM');
  await expect(steward.getByRole('link', { name: /^Ждут нас · \d+$/ })).toHaveAttribute('aria-current', 'page');
  await expect(steward.getByRole('link', { name: number })).toBeVisible();
  await checkPage(steward);
  await steward.keyboard.press('?');
  await expect(steward.getByRole('dialog', { name: 'Клавиши' })).toBeVisible();
  await checkPage(steward);
  await steward.keyboard.press('Escape');
  await expect(steward.getByRole('dialog')).toHaveCount(0);
  await stepTo(steward, number);
  await steward.keyboard.press('a');
  const row = steward.getByRole('row').filter({ hasText: number });
  await expect(row).not.toContainText('никто');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('heading', { level: 1 })).toContainText(number);
  await expect(steward).toHaveURL(/order=SUM/);
  await checkPage(steward);

  await steward.getByLabel('Сделать до').fill('2020-01-15');
  await steward.getByRole('button', { name: 'Сохранить' }).click();
  await expect(steward.getByText('Сохранено.')).toBeVisible();
  await steward.getByRole('heading', { level: 1 }).click();
  await steward.keyboard.press('m');
  await steward.keyboard.type('Позвонить в банк инвестора.');
  await steward.keyboard.press('Tab');
  await steward.keyboard.press('Enter');
  await expect(steward.getByRole('listitem').filter({ hasText: 'Позвонить в банк инвестора.' })).toBeVisible();

  await steward.getByRole('heading', { level: 1 }).click();
  await steward.keyboard.press('d');
  await expect(steward.getByRole('heading', { name: 'Ваш шаг' })).toBeFocused();
  await steward.getByRole('button', { name: 'Начать рассмотрение' }).click();
  await steward.getByRole('radio', { name: 'Отклонить' }).check();
  await steward.getByLabel('Почему отклоняете').fill('На участке нет газа.');
  await steward.getByRole('button', { name: 'Отклонить' }).click();
  await expect(steward.getByRole('dialog')).toHaveCount(0);
  await steward.getByLabel('Причина одним словом').selectOption('PLACE_UNFIT');
  await steward.getByRole('button', { name: 'Отклонить' }).click();
  await steward.getByRole('dialog').getByRole('button', { name: 'Отклонить' }).click();
  await expect(steward.getByText('Заявка отклонена.').first()).toBeVisible();
  await checkPage(steward);

  await steward.goto('/workspace/review?owner=ME&order=DUE');
  await expect(steward.getByRole('link', { name: number })).toHaveCount(0);
  await steward.goto('/workspace/review?part=OVER&owner=ME&order=DUE');
  await expect(steward.getByRole('link', { name: number })).toBeVisible();
  await checkPage(steward);
  await steward.context().close();

  await page.reload();
  await expect(page.getByText('На участке нет газа.')).toBeVisible();
  await expect(page.getByText('Объект не подходит: не хватает земли, площадей или мощности')).toBeVisible();
  await expect(page.getByText('Позвонить в банк инвестора.')).toHaveCount(0);
  expect(faults).toEqual([]);
});
