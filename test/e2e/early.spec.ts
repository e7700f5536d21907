import { expect, settled, test } from './page.ts';

test('what is typed before the code of the page has come is counted when it comes', async ({ page, faults }) => {
  let release = (): void => undefined;
  const held = new Promise<void>((resolve) => (release = resolve));
  await page.route(/\/assets\/.*\.js$/, async (route) => {
    await held;
    await route.continue();
  });
  await page.goto('/zones/saryarqa/calculator?cost=5000000000&start=2026-11-30', { waitUntil: 'commit' });
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
