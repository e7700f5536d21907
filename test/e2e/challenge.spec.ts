import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward, signInAsInvestor } from './people.ts';

const FACILITIES =
  '{ opportunities(first: 50, filter: { kinds: [FACILITY], towns: ["ridder"] }) { edges { node { slug title { text } facts { key } } } } }';

interface Facility {
  readonly slug: string;
  readonly title: { readonly text: string };
  readonly facts: readonly { readonly key: string }[];
}

/** A facility of the steward of Ridder that says what it made; each project takes one of its own. */
const facilityFor = async (page: Page, project: string): Promise<Facility> => {
  const answer = await page.request.post('/graphql', { headers: { 'x-qaita-request': '1' }, data: { query: FACILITIES } });
  const { data } = (await answer.json()) as {
    readonly data: { readonly opportunities: { readonly edges: readonly { readonly node: Facility }[] } };
  };
  const found = data.opportunities.edges.map(({ node }) => node).filter(({ facts }) => facts.some(({ key }) => key === 'MADE'));
  const chosen = found[project === 'phone' ? 0 : 1];
  if (!chosen) throw new Error('Ridder has too few facilities.');
  return chosen;
};

test('a reader challenges a figure, its steward marks it as disputed, and everybody sees both', async ({ page, browser, faults }, info) => {
  const { slug, title } = await facilityFor(page, info.project.name);
  const words = 'Завод выпускал другую продукцию: так сказано в справочнике 1988 года.';
  await signInAsInvestor(page, 'investor');
  await page.goto(`/opportunities/${slug}`);
  await settled(page);
  await page.getByRole('link', { name: /^Оспорить ?: Что выпускали$/ }).click();
  await expect(page.getByRole('heading', { name: 'Оспорить: Что выпускали' })).toBeVisible();
  await checkPage(page);
  await page.getByLabel('Что не так и откуда вы это знаете').fill('Неверно');
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText(/Слишком коротко|короче|коротк/i).first()).toBeVisible();
  await page.getByLabel('Что не так и откуда вы это знаете').fill(words);
  await page.getByRole('button', { name: 'Отправить' }).click();
  await expect(page.getByText(/^Отправлено\./)).toBeVisible();

  const steward = await openAsSteward(browser, page, 'reviewer');
  await steward.goto('/workspace/challenges');
  await checkPage(steward);
  const waiting = steward.getByRole('article').filter({ hasText: title.text }).filter({ hasText: words });
  await waiting.getByLabel('Решение').selectOption('DISPUTED');
  await waiting.getByLabel('Обоснование').fill('В архиве предприятия сказано иначе; ищем второй источник.');
  await waiting.getByRole('button', { name: 'Ответить' }).click();
  await expect(waiting.getByText('спорно', { exact: true })).toBeVisible();

  const visitor = await (await browser.newContext({ locale: 'ru-RU', viewport: page.viewportSize() })).newPage();
  await visitor.goto(`/opportunities/${slug}`);
  await settled(visitor);
  await visitor.getByRole('link', { name: /^Что говорят ?: Что выпускали$/ }).click();
  await expect(visitor.getByText(words)).toBeVisible();
  await expect(visitor.getByText(/В архиве предприятия/)).toBeVisible();
  await checkPage(visitor);
  expect(faults).toEqual([]);
});
