import { checkPage, expect, settled, test } from './page.ts';
import { openAsSteward } from './people.ts';

/** Each project has a corporation of its own: both run against one server. */
const FOUNDERS: Readonly<Record<string, string>> = { desktop: 'reviewer', phone: 'reviewer2' };

test('a corporation founds a small industrial zone, and its sites are found', async ({ page: visitor, browser }, { project }) => {
  const founder = await openAsSteward(browser, visitor, FOUNDERS[project.name] ?? 'reviewer');
  const name = `Зона Пробная ${project.name}`;
  await founder.goto('/workspace/zones');
  await settled(founder);
  await founder.getByRole('button', { name: 'Основать зону' }).click();
  await founder.getByLabel('Название по-русски').fill(name);
  await founder.getByRole('group', { name: 'На каких объектах стоит' }).getByRole('checkbox').first().check();
  await founder.getByLabel('Стоят ли там введённые здания').selectOption('YES');
  await founder.getByLabel('Передаются ли они').selectOption('YES');
  await founder.getByLabel('Решение акимата области').fill('№ 12 от 1 марта 2026 года');
  await expect(founder.getByText('отвечает закону', { exact: true })).toBeVisible();
  await founder.getByLabel('Земля, га').fill('3');
  await founder.getByRole('button', { name: 'Добавить участок' }).click();
  const site = founder.getByRole('group', { name: 'Участок 1' });
  await site.getByLabel('Название или корпус').fill(`Пробный корпус ${project.name}`);
  await site.getByLabel('Земля, га').fill('5');
  await expect(founder.getByText(/больше, чем у зоны/).first()).toBeVisible();
  await site.getByLabel('Земля, га').fill('2');
  await expect(founder.getByText(/больше, чем у зоны/)).toHaveCount(0);
  await expect(founder.getByText(/Сохранено/)).toBeVisible();
  await checkPage(founder);
  await founder.getByRole('button', { name: 'Опубликовать' }).click();
  await expect(founder.getByText('Зона и её участки опубликованы.')).toBeVisible();
  await visitor.goto(`/opportunities?q=${encodeURIComponent(`Пробный корпус ${project.name}`)}`);
  await settled(visitor);
  await visitor
    .getByRole('link', { name: `Пробный корпус ${project.name}` })
    .first()
    .click();
  await visitor.getByRole('link', { name }).first().click();
  await expect(visitor.getByRole('heading', { level: 1, name })).toBeVisible();
  await expect(visitor.getByText('Ведёт СПК региона.')).toBeVisible();
  await checkPage(visitor);
});
