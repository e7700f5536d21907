import type { Page } from '@playwright/test';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { letDayPass } from './days.ts';
import { checkPage, expect, settled, test } from './page.ts';
import { fillInterest, openAsSteward, signInAsInvestor } from './people.ts';

interface Cast {
  readonly zone: string;
  readonly author: string;
  readonly approver: string;
  readonly investor: string;
}

/** Each project has a zone and people of its own: both run against one server. */
const CASTS: Readonly<Record<string, Cast>> = {
  desktop: { zone: 'saryarqa', author: 'manager', approver: 'manager3', investor: 'investor' },
  phone: { zone: 'pavlodar', author: 'manager2', approver: 'manager4', investor: 'investor2' },
};

const castOf = (project: string): Cast => {
  const cast = CASTS[project];
  if (!cast) throw new Error(`Nobody plays on ${project}.`);
  return cast;
};

/** An expression of interest in a demo site of the zone; returns its address. */
const sendInterest = async (page: Page, zone: string): Promise<string> => {
  await page.goto(`/opportunities?kind=ZONE_SITE&zone=${zone}&acceptsInterest=1&origin=DEMO`);
  await settled(page);
  await page.locator('main').getByRole('article').first().getByRole('link').first().click();
  await page.getByRole('link', { name: 'Подать заявку' }).first().click();
  await fillInterest(page);
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  await expect(page.getByText(/Заявка отправлена: EOI-/)).toBeVisible();
  return new URL(page.url()).pathname;
};

/** The terms get a longer relief, with the reason; everything typed is saved before the whole is shown. */
const draftTerms = async (page: Page, zone: string, years: string): Promise<void> => {
  await page.goto(`/workspace/terms/${zone}`);
  await checkPage(page);
  await page.getByRole('button', { name: 'Подготовить новую редакцию' }).click();
  await page.getByRole('group', { name: 'Почему меняются условия' }).getByLabel('по-русски').fill('Льгота становится дольше.');
  const clause = page.locator('#clause-RELIEF_YEARS_A');
  await clause.locator('summary').click();
  await clause.getByLabel('Значение').fill(years);
  await expect(page.getByText('лучше для инвестора')).toBeVisible();
  // The texts still say 7: the checks are red, and each text is shown before and after.
  await expect(page.getByText('В тексте не то число, что в значении пункта')).toBeVisible();
  await expect(page.getByText('1 замечание не объяснено')).toBeVisible();
  await expect(clause.getByRole('button', { name: 'Принять: Текст, по-казахски' })).toBeVisible();
  await checkPage(page);
  await clause.getByRole('button', { name: 'Принять все' }).click();
  await expect(clause.getByLabel('по-русски').nth(1)).toHaveValue(new RegExp(`действуют ${years} лет`));
  await expect(page.getByText('Противоречий не найдено.')).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Готово', exact: true }).click();
  await expect(page.getByText('Попросите коллегу утвердить')).toBeVisible();
  await expect(page.getByText('Льгота становится дольше.')).toBeVisible();
};

const approveTerms = async (page: Page, zone: string): Promise<void> => {
  await page.goto(`/workspace/terms/${zone}`);
  await expect(page.getByText('Черновик ждёт вашего утверждения')).toBeVisible();
  await expect(page.getByText('лучше для инвестора')).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Утвердить…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Утвердить', exact: true }).click();
  await expect(page.getByText('Черновик утверждён. Его можно публиковать.')).toBeVisible();
};

const publishTerms = async (page: Page, day: string): Promise<void> => {
  await page.reload();
  await page.getByRole('button', { name: 'Опубликовать…' }).click();
  const dialog = page.getByRole('dialog');
  await expect(dialog.getByText(/С этого дня она заменит редакцию.\d\./)).toBeVisible();
  // A past day is refused and stays in its field.
  await dialog.getByLabel('С какого дня действует').fill('2020-01-01');
  await dialog.getByRole('button', { name: 'Опубликовать без права изменения' }).click();
  await expect(dialog.getByText(/не могут вступать в силу задним числом/)).toBeVisible();
  await expect(dialog.getByLabel('С какого дня действует')).toHaveValue('2020-01-01');
  await dialog.getByLabel('С какого дня действует').fill(day);
  await checkPage(page);
  await dialog.getByRole('button', { name: 'Опубликовать без права изменения' }).click();
  await expect(page.getByText(/Редакция \d опубликована/)).toBeVisible();
  await checkPage(page);
};

/** Before its first day a version is announced where people read and compute, and a contract of that day is computed by it. */
const expectAnnounced = async (page: Page, zone: string, day: string): Promise<void> => {
  const announced = page.getByText('Новая редакция условий вступит в силу:');
  await page.goto(`/zones/${zone}`);
  await expect(announced).toBeVisible();
  await checkPage(page);
  await page.goto(`/opportunities?kind=ZONE_SITE&zone=${zone}`);
  await settled(page);
  await page.locator('main').getByRole('article').first().getByRole('link').first().click();
  await expect(announced).toBeVisible();
  const today = kazakhstanDay(new Date());
  await page.goto(`/zones/${zone}/calculator?cost=5000000000&start=${today}`);
  await expect(page.getByRole('link', { name: 'Расчёт по редакции условий 1' })).toBeVisible();
  await expect(announced).toBeVisible();
  await settled(page);
  await page.getByLabel('День договора с зоной').fill(day);
  await expect(page.getByRole('link', { name: 'Расчёт по редакции условий 2' })).toBeVisible();
  await expect(page.getByText('в день договора действует эта редакция')).toBeVisible();
  await checkPage(page);
  await page.getByRole('link', { name: 'Сравнить зоны для этого проекта' }).click();
  await expect(page.getByText(/Посчитано по редакции 2/)).toBeVisible();
  await page.getByRole('link', { name: /^Что изменится/ }).click();
  await expect(page.getByText('Изменён 1 пункт')).toBeVisible();
};

test('terms go from a draft through a colleague to their day, and the EOI sent before still opens the version it cites', async ({
  page,
  browser,
  faults,
  served,
}, info) => {
  const { zone, author, approver, investor } = castOf(info.project.name);
  await signInAsInvestor(page, investor);
  const interest = await sendInterest(page, zone);
  await expect(page.getByText(/Последний день ответа управляющей компании/)).toBeVisible();
  await page.getByRole('checkbox', { name: 'Справка о налоговой задолженности' }).check();
  await checkPage(page);

  const manager = await openAsSteward(browser, page, author);
  await draftTerms(manager, zone, '9');
  const colleague = await openAsSteward(browser, page, approver);
  await approveTerms(colleague, zone);
  await colleague.context().close();
  const tomorrow = kazakhstanDay(new Date(Date.now() + 86_400_000));
  await publishTerms(manager, tomorrow);
  await expectAnnounced(page, zone, tomorrow);

  await page.goto(`/zones/${zone}`);
  await expect(page.getByRole('listitem').filter({ hasText: 'Редакция 2' }).getByText('вступит в силу')).toBeVisible();
  await page.goto(interest);
  await expect(page.getByText(/вступит в силу редакция 2/)).toBeVisible();

  await letDayPass(served.dataDir, zone);
  await expect(async () => {
    await page.goto(`/zones/${zone}`);
    await expect(page.getByRole('listitem').filter({ hasText: 'Редакция 2' }).getByText('действует')).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await checkPage(page);
  await page.getByRole('link', { name: 'Сравнить с редакцией 1' }).first().click();
  await expect(page).toHaveURL(new RegExp(`/zones/${zone}/terms/diff\\?from=1&to=2$`));
  await expect(page.getByText('лучше для инвестора').first()).toBeVisible();
  await expect(page.getByText('Изменён 1 пункт')).toBeVisible();
  // The project that was estimated before is kept here as well.
  await expect(page.getByRole('region', { name: 'Для моего проекта' }).getByRole('cell', { name: /9.лет/ })).toBeVisible();
  await checkPage(page);

  await page.goto(interest);
  await expect(page.getByText(/действует редакция 2/)).toBeVisible();
  await checkPage(page);
  // The day of the law and the day of recording differ.
  await expect(page.getByText(/Записана в Qaita: /)).toBeVisible();
  await page.getByRole('link', { name: /редакция 1, действует с/ }).click();
  await expect(page).toHaveURL(new RegExp(`/zones/${zone}/terms/1$`));
  await expect(page.getByText('заменена').first()).toBeVisible();
  await expect(page.getByText('7 лет').first()).toBeVisible();
  await manager.context().close();
  expect(faults).toEqual([]);
});

test('a scheduled version is taken back before its day, with the reason for everybody to read', async ({ page, browser, faults }, info) => {
  const { zone, author, approver } = castOf(info.project.name);
  const manager = await openAsSteward(browser, page, author);
  await draftTerms(manager, zone, '11');
  const colleague = await openAsSteward(browser, page, approver);
  await approveTerms(colleague, zone);
  await colleague.context().close();
  await publishTerms(manager, '2035-01-01');
  await manager
    .getByRole('button', { name: /Отозвать редакцию/ })
    .first()
    .click();
  await manager.getByRole('dialog').getByLabel('Почему отзываете').fill('Ошибка в сроке.');
  await manager.getByRole('dialog').getByRole('button', { name: 'Отозвать', exact: true }).click();
  await expect(manager.getByText(/Редакция \d отозвана\./)).toBeVisible();
  await expect(manager.getByText(/Ошибка в сроке\./)).toBeVisible();
  await checkPage(manager);
  await manager.context().close();
  expect(faults).toEqual([]);
});
