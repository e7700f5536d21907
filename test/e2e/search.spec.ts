import type { Page } from '@playwright/test';
import { checkPage, expect, PASSWORD, settled, test } from './page.ts';
import { signedIn } from './people.ts';

test.beforeEach(async ({ page }) => {
  await page.context().addCookies([{ name: 'lang', value: 'chosen', domain: 'localhost', path: '/' }]);
});

const open = async (page: Page, path: string): Promise<void> => {
  await page.goto(path);
  await settled(page);
};

/** The filters are beside the list; on a phone they are in a sheet. */
const openFilters = async (page: Page, isPhone: boolean): Promise<void> => {
  if (isPhone)
    await page
      .getByRole('button', { name: /Фильтры/ })
      .first()
      .click();
};

/** On a phone, files and saving are behind the last button of the row. */
const openMore = async (page: Page, isPhone: boolean): Promise<void> => {
  if (isPhone) await page.getByRole('button', { name: 'Скачать или сохранить' }).click();
};

const numberIn = (text: string | null): number => Number((text ?? '').replace(/\s/g, '').match(/\d+/)?.[0] ?? NaN);

const found = async (page: Page): Promise<number> => numberIn(await page.locator('.found p').first().textContent());

test('a choice does not hide its alternatives, and each count is what choosing gives', async ({ page, faults, isMobile }) => {
  await open(page, '/opportunities?kind=FACILITY&town=ridder');
  const facilities = await found(page);
  await openFilters(page, isMobile);
  const project = page.getByRole('checkbox', { name: /Якорный проект/ });
  const row = page.locator('.choice').filter({ has: project });
  const count = numberIn(await row.locator('.choice-count').textContent());
  expect(count).toBeGreaterThan(0);
  await project.check();
  await expect(page.locator('.found p').first()).toContainText(String(facilities + count));
  await expect(page.locator('.choice').filter({ has: page.getByRole('checkbox', { name: /Участок СЭЗ/ }) })).toContainText('0');
  expect(faults).toEqual([]);
});

test('a bar of the histogram asks for what it counts', async ({ page, faults, isMobile }) => {
  await open(page, '/opportunities?kind=INDUSTRIAL_SITE');
  await openFilters(page, isMobile);
  const bar = page
    .getByRole('toolbar', { name: /Земля/ })
    .getByRole('button', { name: /: [1-9]/ })
    .first();
  const count = numberIn((await bar.getAttribute('aria-label'))?.split(':')[1] ?? null);
  await bar.click();
  await expect(page).toHaveURL(/land=/);
  await expect.poll(() => found(page)).toBe(count);
  expect(faults).toEqual([]);
});

test('what is unknown stands in a block of its own, and one tap includes it', async ({ page, faults }) => {
  await open(page, '/opportunities?land=5-50');
  const met = await found(page);
  const block = page.locator('#unknown-rows').first();
  await block.scrollIntoViewIfNeeded();
  const title = page.getByRole('heading', { name: /Показатель неизвестен: / });
  await expect(title).toBeVisible();
  const unknown = numberIn(await title.textContent());
  await page.getByRole('button', { name: 'Добавить в общий список' }).click();
  await expect(page).toHaveURL(/unknown=1/);
  await expect.poll(() => found(page)).toBe(met + unknown);
  expect(faults).toEqual([]);
});

test('nothing found names what to drop with the exact number, and one tap does it', async ({ page, faults }) => {
  await open(page, '/opportunities?town=ridder&kind=ZONE_SITE');
  await expect(page.getByRole('heading', { name: 'Ничего не нашлось' })).toBeVisible();
  const advice = page.locator('.empty-drops li').first();
  const promised = numberIn((await advice.textContent())?.match(/найд\S+\s*\d+/)?.[0] ?? null);
  expect(promised).toBeGreaterThan(0);
  await advice.getByRole('button').click();
  await expect.poll(() => found(page)).toBe(promised);
  await checkPage(page);
  expect(faults).toEqual([]);
});

test('suggestions come while typing, in either script, and lead to the filter', async ({ page, faults, isMobile }) => {
  await open(page, '/opportunities');
  await openFilters(page, isMobile);
  const field = page.locator('.filters').getByLabel('Слова');
  await field.pressSequentially('ridd', { delay: 60 });
  await expect(page.getByRole('option', { name: /Риддер/ }).first()).toBeVisible();
  await field.press('ArrowDown');
  await field.press('Enter');
  await expect(page).toHaveURL(/town=ridder/);
  expect(faults).toEqual([]);
});

test('signs, SQL and endless words are just letters; a foreign cursor is said plainly', async ({ page, faults }) => {
  for (const words of [`%_"'(){}[]; drop table opportunity; --`, 'а'.repeat(1_500), '%00', '🏭']) {
    const response = await page.goto(`/opportunities?q=${encodeURIComponent(words)}`);
    expect(response?.status()).toBe(200);
    await settled(page);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
  }
  await open(page, '/opportunities?land=9-1');
  await expect(page.getByText('Нижняя граница больше верхней.').first()).toBeAttached();
  await open(page, '/opportunities?after=WyJ4IiwieSJd.tampered');
  await expect(page.locator('main').getByRole('link', { name: 'К началу списка' })).toBeVisible();
  expect(faults).toEqual([]);
});

test('the map, the list and the address move together, and the list of places says the same', async ({ page, faults }) => {
  await open(page, '/opportunities?view=map');
  const circles = page.locator('.explore-circle');
  await expect(circles.first()).toBeVisible({ timeout: 60_000 });
  const total = await found(page);
  const inCircles = (): Promise<number> =>
    circles.evaluateAll((all) => all.reduce((sum, one) => sum + Number((one.firstChild?.textContent ?? '').replace(/\s/g, '')), 0));
  await expect.poll(inCircles).toBe(total);
  await checkPage(page);
  await page.getByRole('checkbox', { name: 'Искать при движении карты' }).check();
  await circles.first().click();
  await expect(page).toHaveURL(/box=/);
  await expect.poll(() => found(page)).toBeLessThan(total);
  expect(faults).toEqual([]);
});

test('back keeps filters and the place on the page', async ({ page, faults }) => {
  await open(page, '/opportunities?kind=FACILITY');
  const card = page.getByRole('article').nth(8).getByRole('link').first();
  await card.scrollIntoViewIfNeeded();
  const before = await page.evaluate(() => window.scrollY);
  await card.click();
  await expect(page.locator('.opportunity')).toBeVisible();
  await page.goBack();
  await expect(page).toHaveURL(/kind=FACILITY/);
  await expect.poll(() => page.evaluate(() => window.scrollY)).toBeGreaterThan(before - 200);
  expect(faults).toEqual([]);
});

test('what is found is taken away: as many rows as the counter says', async ({ page, request, faults, isMobile }) => {
  await open(page, '/opportunities?kind=ZONE_SITE&q=участок');
  const count = await found(page);
  await openMore(page, isMobile);
  await page.getByText('Скачать', { exact: true }).first().click();
  const href = await page.getByRole('link', { name: 'GeoJSON, для карт' }).first().getAttribute('href');
  const answer = await request.get(href ?? '');
  const { features } = (await answer.json()) as { features: unknown[] };
  expect(features).toHaveLength(count);
  expect(answer.headers()['x-total-count']).toBe(String(count));
  expect(faults).toEqual([]);
});

test('a search is saved under a name and stands in the workspace', async ({ page, faults, isMobile }) => {
  const name = isMobile ? 'Склады с телефона' : 'Склады у железной дороги';
  await open(page, '/sign-in');
  await page.getByLabel('Электронная почта').fill('investor@demo.qaita.invalid');
  await page.getByLabel('Пароль', { exact: true }).fill(PASSWORD);
  await page.locator('main').getByRole('button', { name: 'Войти', exact: true }).click();
  await signedIn(page);
  await open(page, '/opportunities?kind=FACILITY&utility=RAIL');
  const dialog = page.getByRole('dialog');
  await openMore(page, isMobile);
  await page.getByRole('button', { name: 'Сохранить поиск' }).click();
  await dialog.getByLabel('Название').fill(name);
  await dialog.getByRole('button', { name: 'Сохранить', exact: true }).click();
  await expect(page.getByText('Поиск сохранён')).toBeVisible();
  await open(page, '/workspace/searches');
  await expect(page.getByText(name).first()).toBeVisible();
  await checkPage(page);
  expect(faults).toEqual([]);
});

test('the first hit stands within 330 px on a phone, and each card says how much is known of it', async ({ page, faults, isMobile }) => {
  await open(page, '/opportunities');
  const first = page.getByRole('article').first();
  const { y = Number.NaN } = (await first.boundingBox()) ?? {};
  expect(y).toBeLessThan(isMobile ? 330 : 420);
  await expect(first.getByText(/^Известно \d+ из \d+$/)).toBeVisible();
  await expect(first.getByText('неизвестно')).toHaveCount(0);
  expect(faults).toEqual([]);
});

test('a card answers what was filtered by: the value, its source and date', async ({ page, faults }) => {
  await open(page, '/opportunities?kind=FACILITY&utility=RAIL&origin=PUBLIC_RECORD');
  const first = page.getByRole('article').first();
  const answer = first.getByRole('definition').first();
  await expect(first.getByText('Подъездной железнодорожный путь')).toBeVisible();
  await expect(answer.getByRole('link')).toHaveAttribute('href', /^https?:/);
  await expect(answer.locator('time')).toBeVisible();
  await checkPage(page);
  expect(faults).toEqual([]);
});

test('home leads in one tap to what an investor wants to do, and its counts are what is found', async ({ page, faults }) => {
  for (const name of [/^Запустить завод/, /^есть железная дорога/, /^от 5.МВА/]) {
    await open(page, '/');
    const way = page.getByRole('link', { name });
    const count = numberIn((await way.locator('.ways-count').textContent()) ?? '');
    await way.click();
    await expect(page).toHaveURL(/acceptsInterest=1/);
    await settled(page);
    expect(await found(page)).toBe(count);
  }
  expect(faults).toEqual([]);
});
