import type { Page } from '@playwright/test';
import { makeXlsx } from '../../server/src/testing/sheet-files.ts';

type Cells = readonly (string | number | null)[];

/** Sends a sheet on the page of imports that is open. */
export const sendSheet = async (page: Page, name: string, rows: readonly Cells[]): Promise<void> => {
  const buffer = await makeXlsx({ sheets: [{ rows }] });
  await page.getByLabel('Файл таблицы').setInputFiles({ name, mimeType: 'application/octet-stream', buffer });
  await page.getByRole('button', { name: 'Загрузить' }).click();
};
