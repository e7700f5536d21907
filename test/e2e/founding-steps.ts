import type { Locator, Page } from '@playwright/test';
import { expect } from './page.ts';

/** What the law asks is answered, the zone has three hectares, and one site is begun: the fields of that site. */
export const shareOut = async (founder: Page, name: string): Promise<Locator> => {
  await founder.getByLabel('Стоят ли там введённые здания').selectOption('YES');
  await founder.getByLabel('Передаются ли они').selectOption('YES');
  await founder.getByLabel('Решение акимата области').fill('№ 12 от 1 марта 2026 года');
  await expect(founder.getByText('отвечает закону', { exact: true })).toBeVisible();
  await founder.getByLabel('Земля, га').fill('3');
  await founder.getByRole('button', { name: 'Добавить участок' }).click();
  const site = founder.getByRole('group', { name: 'Участок 1' });
  await site.getByLabel('Название или корпус').fill(name);
  return site;
};
