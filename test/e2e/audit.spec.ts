import type { Page } from '@playwright/test';
import { approve, assignChosen, choose, explainContradiction, inspect, openAsAuditor, panel, photograph } from './audit-steps.ts';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward, signOut } from './people.ts';

/** The steward finds one of its facilities by a part of its name, and assigns its audit. Returns the name. */
const assign = async (steward: Page): Promise<string> => {
  await steward.goto('/workspace/audits');
  await settled(steward);
  const name = (await steward.getByRole('group', { name: 'Объект' }).locator('label.check').first().textContent())?.trim() ?? '';
  await steward.getByLabel('Найти объект по названию').fill(name.slice(0, 12));
  await steward.getByRole('radio', { name }).check();
  await assignChosen(steward, name);
  return name;
};

/** Folders of the workers that this browser has ready. */
const activeWorkers = async (): Promise<string[]> =>
  (await navigator.serviceWorker.getRegistrations()).flatMap(({ active, scope }) =>
    active?.state === 'activated' ? [new URL(scope).pathname] : [],
  );

/** What this browser still has of audits that are under way. */
const keptOnDevice = (): Promise<string[]> =>
  new Promise((resolve, reject) => {
    const opened = indexedDB.open('qaita-audits');
    opened.addEventListener('error', () => reject(new Error('no database')));
    opened.addEventListener('success', () => {
      const asked = opened.result.transaction('kept').objectStore('kept').getAllKeys();
      asked.addEventListener('success', () => {
        opened.result.close();
        resolve(asked.result.map(String).filter((key) => /^(draft|photo)/.test(key)));
      });
    });
  });

test('an audit on site: without a connection, with photographs, returned, corrected, approved, found', async ({
  page: visitor,
  browser,
}) => {
  const steward = await openAsSteward(browser, visitor, 'reviewer');
  const name = await assign(steward);

  const auditor = await openAsAuditor(browser);
  await auditor.goto('/workspace/audits');
  await auditor.getByRole('link', { name }).click();
  await expect(auditor.getByRole('heading', { level: 1, name })).toBeVisible();
  const address = auditor.url();
  // The page was opened from the list, which the worker is not for: its document never becomes the worker's, and `ready` would wait for ever.
  await expect.poll(() => auditor.evaluate(activeWorkers)).toEqual(['/workspace/audits/']);

  // The connection is gone on the way to the site: the page opens all the same, also after a reload.
  await auditor.context().setOffline(true);
  await auditor.goto(address);
  await expect(auditor.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(auditor.getByText(/Нет связи\. Всё сохранено на этом устройстве/)).toBeVisible();
  await inspect(auditor);
  const rail = await choose(auditor, 'Подъездной путь', 'пригоден');
  await rail.getByLabel('До станции, км').fill('14');
  await photograph(rail);
  await checkPage(auditor);
  await auditor.reload();
  await expect(auditor.getByText('Почва и грунтовые воды (обязательно осмотреть): нет лаборатории')).toBeVisible();
  await expect((await panel(auditor, 'Подъездной путь')).getByRole('img')).toHaveCount(1);

  // The contradiction stands in the way of sending until it is explained.
  const send = auditor.getByRole('button', { name: 'Отправить на утверждение' });
  await explainContradiction(auditor);
  await send.click();
  await expect(auditor.getByText(/Ждёт связи: аудит отправится сам/)).toBeVisible();
  await auditor.reload();
  await expect(auditor.getByText(/Ждёт связи: аудит отправится сам/)).toBeVisible();
  await auditor.context().setOffline(false);
  await expect(auditor.getByText(/^отправлен/)).toBeVisible();

  await steward.goto(address);
  await expect(steward.getByText('ветка рудника, станция закрыта')).toBeVisible();
  await expect(steward.getByRole('img', { name: 'Подъездной путь, 1' })).toBeVisible();
  await checkPage(steward);
  await steward.getByLabel('Замечания').fill('Снимите подъезд к цеху');
  await steward.getByRole('button', { name: 'Вернуть с замечаниями' }).click();
  await expect(steward.getByText(/^возвращён/)).toBeVisible();

  await auditor.goto(address);
  await expect(auditor.getByText('Снимите подъезд к цеху')).toBeVisible();
  await photograph(await panel(auditor, 'Дорога для тяжёлых машин'));
  await expect(auditor.getByText(/Сохранено на сервере в/)).toBeVisible();
  await checkPage(auditor);
  await send.click();
  await expect(auditor.getByText(/^отправлен/)).toBeVisible();
  // Nothing of it is left on the device.
  await expect.poll(() => auditor.evaluate(keptOnDevice)).toEqual([]);

  await steward.goto(address);
  await approve(steward);

  await visitor.goto('/opportunities?potential=LOGISTICS');
  await settled(visitor);
  await visitor.getByRole('link', { name }).first().click();
  await expect(visitor.getByRole('heading', { name: 'Потенциал повторного использования' })).toBeVisible();
  await expect(visitor.getByRole('img', { name: 'Дорога для тяжёлых машин, 1' })).toBeVisible();
  await checkPage(visitor);

  await signOut(auditor);
  await expect.poll(() => auditor.evaluate(() => navigator.serviceWorker.getRegistrations().then(({ length }) => length))).toBe(0);
  await expect.poll(() => auditor.evaluate(() => caches.keys())).toEqual([]);
});
