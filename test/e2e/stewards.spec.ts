import type { Page } from '@playwright/test';
import { checkPage, expect, test } from './page.ts';
import { fillCode, fillInterest, fillSignIn, signedIn, signInAsInvestor } from './people.ts';

const WANTED = '{ opportunities(first: 100) { edges { node { slug acceptsInterest steward { hasPeople } } } } }';

interface Found {
  readonly data: {
    readonly opportunities: {
      readonly edges: readonly {
        readonly node: { readonly slug: string; readonly acceptsInterest: boolean; readonly steward: { readonly hasPeople: boolean } };
      }[];
    };
  };
}

/** An opportunity whose steward has no people here. */
const unattended = async (page: Page): Promise<string> => {
  const answer = await page.request.post('/graphql', { headers: { 'x-qaita-request': '1' }, data: { query: WANTED } });
  const { data } = (await answer.json()) as Found;
  return data.opportunities.edges.find(({ node }) => node.acceptsInterest && !node.steward.hasPeople)?.node.slug ?? '';
};

/** The number of what was sent last. */
const numberOf = async (page: Page): Promise<string> => {
  const sent = page.getByText(/Заявка отправлена: EOI-/);
  await expect(sent).toBeVisible();
  return /EOI-\d{4}-\d{6}/.exec((await sent.textContent()) ?? '')?.[0] ?? '';
};

const letterTo = async (page: Page, address: string, subject: RegExp): Promise<string> => {
  const link = page.getByRole('row').filter({ hasText: address }).getByRole('link', { name: subject }).first();
  await expect(async () => {
    await page.goto('/mailbox');
    await expect(link).toBeVisible({ timeout: 1_000 });
  }).toPass();
  await link.click();
  return (await page.locator('.letter').textContent()) ?? '';
};

test('a steward without people: what is so before and after sending, the new one after a withdrawal, and the administrators', async ({
  page,
  browser,
  faults,
}, info) => {
  await signInAsInvestor(page, 'investor');
  const slug = await unattended(page);
  await page.goto(`/interest/new?opportunity=${slug}`);
  await expect(page.getByText(/Сотрудников этой организации в Qaita пока нет/)).toBeVisible();
  await fillInterest(page);
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  const first = await numberOf(page);
  await expect(page.getByText('Куратора ещё нет в Qaita', { exact: true })).toBeVisible();
  await expect(page.getByText(/Рассматривать заявку пока некому/)).toBeVisible();
  await checkPage(page);

  await page.getByRole('button', { name: 'Отозвать заявку' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отозвать заявку' }).click();
  await expect(page.getByText('Заявка отозвана.', { exact: true })).toBeVisible();

  await page.goto(`/interest/new?opportunity=${slug}`);
  await expect(page.getByText('По этому предложению у вас уже была заявка')).toBeVisible();
  await expect(page.getByRole('link', { name: new RegExp(`${first} · Отозвана`) })).toBeVisible();
  await page.getByRole('button', { name: 'Заполнить по прежней заявке' }).click();
  await expect(page.getByLabel('Что будете производить или делать')).toHaveValue(/Цех сборки тепловых насосов/);
  await expect(page).toHaveURL(/\/interest\/[0-9a-f-]{36}$/);
  await checkPage(page);
  await page.getByRole('button', { name: /Партнёры и контакт/ }).click();
  await expect(page.getByLabel('Контактное лицо')).toHaveValue('Динара Сейтова');
  // Consent must be given again.
  await expect(page.getByLabel(/Согласен передать/)).not.toBeChecked();
  await page.getByLabel(/Согласен передать/).check();
  await page.getByRole('button', { name: /Проверка и отправка/ }).click();
  await page.getByRole('button', { name: 'Отправить заявку' }).click();
  const second = await numberOf(page);
  expect(second).not.toBe(first);
  await expect(page.getByRole('heading', { name: 'Связанные заявки' })).toBeVisible();
  await page.getByRole('link', { name: first }).click();
  await expect(page.getByRole('link', { name: second })).toBeVisible();
  await checkPage(page);

  const letter = await letterTo(page, 'admin@', /нет сотрудников в Qaita/);
  expect(letter).toContain('Заявки, которые ждут её шага: 1.');
  expect(letter).not.toContain(second);

  const context = await browser.newContext({ viewport: page.viewportSize(), locale: 'ru-RU', reducedMotion: 'reduce' });
  const administrator = await context.newPage();
  const person = info.project.name === 'phone' ? 'admin2' : 'admin';
  await administrator.goto('/sign-in');
  await fillSignIn(administrator, person);
  await fillCode(administrator, person);
  await signedIn(administrator);
  await administrator.goto('/admin');
  const table = administrator.getByRole('table', { name: 'Кураторы без сотрудников, которых ждут заявки' });
  await expect(table.getByText('никто ещё не пригласил').first()).toBeVisible();
  await checkPage(administrator);
  await context.close();
  expect(faults).toEqual([]);
});
