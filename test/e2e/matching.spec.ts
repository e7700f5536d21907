import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward, signInAsInvestor } from './people.ts';

/** An opportunity that the demo reviewer keeps and everybody sees, with land that is known. */
const keptSlug = async (steward: Awaited<ReturnType<typeof openAsSteward>>): Promise<string> => {
  const answer = await steward.request.post('/graphql', {
    headers: { 'x-qaita-request': '1' },
    data: { query: '{ managedOpportunities(first: 100) { edges { node { slug kind origin state } } } }' },
  });
  const { data } = (await answer.json()) as {
    readonly data: {
      readonly managedOpportunities: {
        readonly edges: readonly {
          readonly node: { readonly slug: string; readonly kind: string; readonly origin: string; readonly state: string };
        }[];
      };
    };
  };
  const found = data.managedOpportunities.edges
    .map(({ node }) => node)
    .find(({ kind, origin, state }) => kind === 'FACILITY' && origin === 'DEMO' && state === 'PUBLISHED');
  return found?.slug ?? '';
};

test('an investor and a steward find each other, and nobody is named before the investor agrees', async ({ browser, page }) => {
  await signInAsInvestor(page, 'investor');
  await page.goto('/workspace/projects');
  await page.getByRole('button', { name: /Запустить простаивающий завод/ }).click();
  await expect(page).toHaveURL(/\/workspace\/projects\/[0-9a-f-]{36}$/);
  await page.getByLabel('Название проекта').fill('Мебельная фабрика «Канарейка»');
  await page.getByLabel('Помещения: от, м²').fill('100');
  await page.getByLabel('Инвестиции, млн ₸').fill('1 234,5');
  await page.getByLabel('Постоянные рабочие места', { exact: true }).fill('120');
  await page.getByLabel('Вес: Подъездной путь').fill('5');
  await page.getByLabel(/Кураторы могут найти/).check();
  await expect(page.getByText(/^Сохранено/)).toBeVisible();
  const results = page.getByRole('region', { name: 'Что подходит' });
  await expect(results.getByText('Может подойти').first()).toBeVisible();
  await results.getByText('Почему так').first().click();
  await expect(results.getByRole('row', { name: /Подъездной путь/ }).first()).toBeVisible();
  await checkPage(page);

  const steward = await openAsSteward(browser, page, 'reviewer');
  const slug = await keptSlug(steward);
  await page.goto(`/opportunities/${slug}`);
  await settled(page);
  const mine = page.getByRole('region', { name: 'Для моего проекта' });
  await expect(mine.getByRole('row', { name: /Помещения/ })).toBeVisible();
  await checkPage(page);

  await steward.goto(`/workspace/opportunities/${slug}/investors`);
  await expect(steward.getByRole('heading', { name: 'Кто взял бы этот объект' })).toBeVisible();
  await steward.getByLabel('Добавить условие · Пожелания').selectOption({ label: 'Постоянные рабочие места' });
  await steward.getByLabel('Постоянные рабочие места: от, чел.').fill('200');
  await expect(steward.getByText(/^Сохранено/)).toBeVisible();
  const interested = steward.getByRole('listitem').filter({ has: steward.getByRole('heading', { name: /Проект инвестора/ }) });
  await expect(interested.first().getByText('60 из 100', { exact: true })).toBeVisible();
  expect(await steward.locator('main').textContent()).not.toContain('Канарейка');
  await interested.first().getByRole('button', { name: 'Пригласить' }).click();
  await expect(steward.getByText('Приглашение отправлено')).toBeVisible();
  await checkPage(steward);

  await page.goto('/workspace/projects');
  const invitations = page.getByRole('region', { name: 'Приглашения кураторов' });
  await expect(invitations.getByText(/не знает, кто вы/)).toBeVisible();
  await checkPage(page);
  await invitations.getByRole('button', { name: 'Принять и начать заявку' }).click();
  await invitations.getByRole('link', { name: 'Открыть заявку' }).click();
  await expect(page).toHaveURL(/\/interest\/[0-9a-f-]{36}$/);
  await steward.reload();
  await expect(steward.getByText('Приглашение принято')).toBeVisible();
  await steward.close();
});

test('an unknown becomes a question by one press', async ({ page }) => {
  await signInAsInvestor(page, 'investor');
  await page.goto('/workspace/projects');
  await page.getByRole('button', { name: /Построить новое/ }).click();
  await page.getByLabel('Земля: от, га').fill('0,1');
  const results = page.getByRole('region', { name: 'Что подходит' });
  await expect(results.getByRole('button', { name: /^Спросить:/ }).first()).toBeVisible();
  await results
    .getByRole('button', { name: /^Спросить:/ })
    .first()
    .click();
  await expect(results.getByText('Вопрос отправлен куратору.')).toBeVisible();
  await results.getByRole('button', { name: 'Да', exact: true }).first().click();
  await expect(results.getByText('Вы ответили: верный.')).toBeVisible();
  await page.getByRole('button', { name: 'Удалить проект' }).click();
  await expect(page).toHaveURL(/\/workspace\/projects$/);
});

for (const { locale, begin, title, results } of [
  { locale: 'kk', begin: /Жаңасын салу/, title: 'Менің жобаларым', results: 'Не сәйкес келеді' },
  { locale: 'en', begin: /Build new/, title: 'My projects', results: 'What fits' },
])
  test(`a project is described and answered in ${locale}`, async ({ page }) => {
    await signInAsInvestor(page, 'investor');
    await page.goto(`/${locale}/workspace/projects`);
    await expect(page.getByRole('heading', { name: title, level: 1 })).toBeVisible();
    await page.getByRole('button', { name: begin }).click();
    await expect(page.getByRole('heading', { name: results })).toBeVisible();
    await checkPage(page);
  });
