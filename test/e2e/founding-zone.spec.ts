import type { Page } from '@playwright/test';
import { checkPage, expect, settled, test } from './page.ts';
import { shareOut } from './founding-steps.ts';
import { openAsSteward } from './people.ts';

/** Each project has a corporation of its own: both run against one server. */
const FOUNDERS: Readonly<Record<string, string>> = { desktop: 'reviewer', phone: 'reviewer2' };

/** A triangle of three presses on the drawing: around the place that the zone is drawn at. */
const drawSite = async (founder: Page): Promise<void> => {
  const drawing = founder.getByRole('img', { name: /^Чертёж/ });
  const points = (await drawing.locator('.plan-zone').getAttribute('points')) ?? '';
  const corners = points.split(' ').map((pair) => pair.split(',').map(Number));
  const box = await drawing.boundingBox();
  const [, , width = 1, height = 1] = ((await drawing.getAttribute('viewBox')) ?? '').split(' ').map(Number);
  if (!box) throw new Error('There is no drawing.');
  const middle = [0, 1].map((axis) => corners.reduce((sum, corner) => sum + (corner[axis] ?? 0), 0) / corners.length);
  for (const [east, south] of [
    [-40, -30],
    [40, -30],
    [0, 40],
  ] as const) {
    const x = (((middle[0] ?? 0) + east) / width + 0.5) * box.width;
    const y = (((middle[1] ?? 0) + south) / height + 0.5) * box.height;
    await drawing.click({ position: { x, y } });
  }
  await expect(founder.getByText(/Площадь по чертежу: 0,2/)).toBeVisible();
};

test('a corporation founds a small industrial zone, and its sites are found', async ({ page: visitor, browser }, { project }) => {
  const founder = await openAsSteward(browser, visitor, FOUNDERS[project.name] ?? 'reviewer');
  const name = `Зона Пробная ${project.name}`;
  await founder.goto('/workspace/zones');
  await settled(founder);
  await founder.getByRole('button', { name: 'Основать зону' }).click();
  await founder.getByLabel('Название по-русски').fill(name);
  await founder.getByRole('group', { name: 'На каких объектах стоит' }).getByRole('checkbox').first().check();
  const site = await shareOut(founder, `Пробный корпус ${project.name}`);
  await site.getByLabel('Земля, га').fill('5');
  await expect(founder.getByText(/больше, чем у зоны/).first()).toBeVisible();
  await site.getByLabel('Земля, га').fill('2');
  await expect(founder.getByText(/больше, чем у зоны/)).toHaveCount(0);
  await founder.getByLabel('БИН оператора').fill('000140000005');
  await founder.getByLabel('Углы: широта и долгота').fill('50.3450 83.5100\n50.3450 83.5160\n50.3470 83.5160\n50.3470 83.5100');
  await expect(founder.getByText(/Площадь по чертежу: 9,/)).toBeVisible();
  await founder.getByLabel('Что чертить').selectOption({ label: `Пробный корпус ${project.name}` });
  await founder.getByLabel('Углы: широта и долгота').fill('50.3450 83.5150\n50.3450 83.5180\n50.3460 83.5180');
  await expect(founder.getByText(/выходит за границу зоны/)).toBeVisible();
  await founder.getByRole('button', { name: 'Стереть' }).click();
  await drawSite(founder);
  await expect(founder.getByText(/выходит за границу зоны/)).toHaveCount(0);
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
  await expect(visitor.getByText(/Зона по чертежу: 9,/)).toBeVisible();
  await checkPage(visitor);
});
