import type { Page } from '@playwright/test';
import { approve, assignChosen, choose, explainContradiction, inspect, openAsAuditor } from './audit-steps.ts';
import { saved, translateName } from './editor-steps.ts';
import { shareOut } from './founding-steps.ts';
import { sendSheet } from './import-steps.ts';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

const REGISTER = (name: string): (string | number)[][] => [
  ['Название', 'Область', 'Город', 'Широта', 'Долгота', 'Площадь земли, га', 'Статус', 'Кадастровый номер', 'Дата сведений'],
  [name, 'Восточно-Казахстанская область', 'Риддер', 50.345, 83.512, 12, 'не работает', '05:083:001:777', '05.2026'],
];

/** The sheet becomes a row of the corporation, and the report leads to that row. */
const importRow = async (steward: Page, name: string): Promise<void> => {
  await steward.goto('/workspace/opportunities');
  await steward.getByRole('link', { name: 'Импорт из таблицы' }).click();
  await sendSheet(steward, 'Простаивающие заводы.xlsx', REGISTER(name));
  await steward.getByRole('button', { name: 'Проверить строки' }).click();
  await steward.getByRole('button', { name: 'Записать: 1' }).click();
  await expect(steward.getByText('1 создана')).toBeVisible();
  await checkPage(steward);
  await steward.getByRole('link', { name }).click();
  await expect(steward.getByRole('heading', { level: 1, name })).toBeVisible();
};

/** The owner agrees, the name is translated, and everybody may see the row. */
const publishWithConsent = async (steward: Page, name: string): Promise<void> => {
  await translateName(steward, `${name} kk`, `${name} en`);
  const consent = steward.getByRole('region', { name: 'Согласие собственника' });
  await consent.getByLabel('Согласие', { exact: true }).selectOption('GIVEN');
  await consent.getByLabel('Дата документа').fill('12.11.2026');
  await consent.getByLabel('Документ: номер и название').fill('Письмо собственника № 7');
  await expect(steward.getByText('Противоречий нет.')).toBeVisible();
  await saved(steward);
  await steward.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(steward.getByText('Сведения видны всем и участвуют в поиске.')).toBeVisible();
  await checkPage(steward);
};

/** On site the connection is lost; the audit contradicts itself, is explained, and goes off by itself later. */
const auditOffline = async (auditor: Page, name: string): Promise<void> => {
  await auditor.goto('/workspace/audits');
  await auditor.getByRole('link', { name }).click();
  await expect(auditor.getByRole('heading', { level: 1, name })).toBeVisible();
  await settled(auditor);
  await auditor.context().setOffline(true);
  await inspect(auditor);
  const rail = await choose(auditor, 'Подъездной путь', 'пригоден');
  await rail.getByLabel('До станции, км').fill('14');
  await explainContradiction(auditor);
  await auditor.getByRole('button', { name: 'Отправить на утверждение' }).click();
  await expect(auditor.getByText(/Ждёт связи: аудит отправится сам/)).toBeVisible();
  await auditor.context().setOffline(false);
  await expect(auditor.getByText(/^отправлен/)).toBeVisible();
};

/** A zone with one site stands on the facility from which the founder came. */
const foundOn = async (founder: Page, facility: string, names: { readonly zone: string; readonly site: string }): Promise<void> => {
  await founder.getByRole('button', { name: 'Основать зону' }).click();
  await expect(founder.getByRole('checkbox', { name: facility })).toBeChecked();
  await founder.getByLabel('Название по-русски').fill(names.zone);
  const site = await shareOut(founder, names.site);
  await site.getByLabel('Земля, га').fill('2');
  await expect(founder.getByText(/Сохранено/)).toBeVisible();
  await founder.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(founder.getByText('Зона и её участки опубликованы.')).toBeVisible();
  await checkPage(founder);
};

test('from a row of a sheet to a site that an investor finds', async ({ page: visitor, browser, faults }, { project }) => {
  const name = `Завод сквозного пути ${project.name}`;
  const zone = `Зона сквозного пути ${project.name}`;
  const site = `Корпус сквозного пути ${project.name}`;
  const steward = await openAsSteward(browser, visitor, 'reviewer');
  await importRow(steward, name);
  await publishWithConsent(steward, name);

  await steward.getByRole('link', { name: 'Дальше: назначить аудит' }).click();
  await expect(steward.getByRole('radio', { name })).toBeChecked();
  await assignChosen(steward, name);
  await auditOffline(await openAsAuditor(browser), name);

  // The auditor sent it; somebody of the corporation approves it.
  await steward.getByRole('link', { name }).click();
  await expect(steward.getByText('ветка рудника, станция закрыта')).toBeVisible();
  await approve(steward);
  await expect(steward.getByText('Аудит утверждён')).toBeVisible();
  await checkPage(steward);

  await visitor.goto('/opportunities?potential=LOGISTICS');
  await settled(visitor);
  await visitor.getByRole('link', { name }).first().click();
  await expect(visitor.getByRole('heading', { name: 'Потенциал повторного использования' })).toBeVisible();
  await checkPage(visitor);

  await steward.getByRole('link', { name: 'Основать здесь индустриальную зону' }).click();
  await foundOn(steward, name, { zone, site });

  await visitor.goto(`/opportunities?q=${encodeURIComponent(site)}`);
  await settled(visitor);
  await visitor.getByRole('link', { name: site }).first().click();
  await visitor.getByRole('link', { name: zone }).first().click();
  await expect(visitor.getByRole('heading', { level: 1, name: zone })).toBeVisible();
  await expect(visitor.getByRole('link', { name }).first()).toBeVisible();
  await checkPage(visitor);
  expect(faults).toEqual([]);
});
