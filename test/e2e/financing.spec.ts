import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

test('a steward states how a project is financed, and everybody sees what is committed, sought and missing', async ({
  browser,
  page,
  isMobile,
}) => {
  const steward = await openAsSteward(browser, page, 'reviewer');
  const answer = await steward.request.post('/graphql', {
    headers: { 'x-qaita-request': '1' },
    data: {
      query: '{ managedOpportunities(first: 100) { edges { node { id slug kind origin state title { text } } } } }',
    },
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
  const projects = data.managedOpportunities.edges
    .map(({ node }) => node)
    .filter(({ kind, origin, state }) => kind === 'ANCHOR_PROJECT' && origin === 'DEMO' && state === 'PUBLISHED');
  const { slug } = projects[isMobile ? 1 : 0] ?? { slug: '' };
  await steward.goto(`/workspace/opportunities/${slug}`);
  const form = steward.getByRole('region', { name: 'Финансирование проекта' });
  await form.getByLabel('Сумма проекта').fill('100 млрд');
  const first = form.getByRole('group', { name: 'Источник 1' });
  await first.getByLabel('Сумма', { exact: true }).fill('60 млрд');
  await first.getByLabel(/^Подтверждено/).fill('61 млрд');
  await form.getByLabel('Дата сведений').fill('2026-11-01');
  await form.getByLabel('Документ или адрес страницы').fill('https://example.kz/plan');
  await form.getByRole('button', { name: 'Опубликовать план' }).click();
  await expect(form.getByText('Больше суммы источника.')).toBeVisible();
  await first.getByLabel(/^Подтверждено/).fill('40 млрд');
  await checkPage(steward);
  await form.getByRole('button', { name: 'Опубликовать план' }).click();
  await expect(form.getByText('План опубликован.')).toBeVisible();
  await page.goto(`/opportunities/${slug}`);
  await settled(page);
  const shown = page.getByRole('region', { name: 'Финансирование', exact: true });
  await expect(shown.getByRole('img', { name: /^Подтверждено 40\s000\s000\s000/ })).toBeVisible();
  await expect(shown.getByRole('table', { name: 'Источники денег' }).getByRole('row')).toHaveCount(2);
  await expect(shown.getByRole('link', { name: 'example.kz' })).toBeVisible();
  await checkPage(page);
  await steward.close();
});
