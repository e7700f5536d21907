import type { Page } from '@playwright/test';
import { expect, settled, test } from './page.ts';

/** Opens a page whose scripts come when the answer is called. */
const openWithoutScripts = async (page: Page, path: string): Promise<() => void> => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto(path, { waitUntil: 'commit' });
  return release;
};

test('what is typed before the code of the page has come is counted when it comes', async ({ page, faults }) => {
  const release = await openWithoutScripts(page, '/zones/saryarqa/calculator?cost=5000000000&start=2026-11-30');
  await page.getByLabel('День договора с зоной').fill('2027-02-03');
  await page.getByLabel('Земля, га').fill('12,5');
  release();
  await settled(page);
  await expect(page).toHaveURL(/start=2027-02-03/);
  await expect(page).toHaveURL(/12\.5/);
  await expect(page.getByLabel('День договора с зоной')).toHaveValue('2027-02-03');
  await expect(page.getByLabel('Земля, га')).toHaveValue('12,5');
  expect(faults).toEqual([]);
});

test('a page that is scrolled before its code has come stays where it is', async ({ page, faults }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
  const release = await openWithoutScripts(page, '/opportunities');
  const last = page.getByRole('article').last();
  await last.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  expect(before).toBeGreaterThan(500);
  release();
  await settled(page);
  await expect(last).toBeInViewport();
  expect(faults).toEqual([]);
});

test('a tick that is set before the code of the page has come shows at once and counts when it comes', async ({ page, faults }) => {
  const release = await openWithoutScripts(page, '/opportunities?kind=FACILITY&town=ridder');
  const tick = page.getByRole('article').getByRole('checkbox').first();
  await tick.check();
  release();
  await settled(page);
  await expect(page).toHaveURL(/pick=/);
  await expect(tick).toBeChecked();
  expect(faults).toEqual([]);
});
