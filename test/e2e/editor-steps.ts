import type { Page } from '@playwright/test';
import { expect } from './page.ts';

/** Waits until the server has what was typed. */
export const saved = async (page: Page): Promise<void> => {
  await expect(page.getByText(/Сохранено в \d\d:\d\d/)).toBeVisible();
};

/** Says in the other two languages what the row is called. */
export const translateName = async (page: Page, kazakh: string, english: string): Promise<void> => {
  const names = page.getByRole('group', { name: 'Название', exact: true });
  await names.getByLabel('по-казахски').fill(kazakh);
  await names.getByLabel('по-английски').fill(english);
};
