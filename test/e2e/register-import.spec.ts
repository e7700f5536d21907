import { sendSheet } from './import-steps.ts';
import { checkPage, expect, settled, test } from './page.ts';
import { fillCode, fillSignIn, signInAsStaff } from './people.ts';

const ROWS = [
  ['Название', 'Область', 'Город', 'Площадь', 'Состояние', 'Кадастровый номер'],
  ['Цех железобетонных изделий', 'Восточно-Казахстанская область', 'Риддер', '12,5 га', 'не работает', '05:083:001:101'],
  ['Механический завод', 'Восточно-Казахстанская обл.', 'г. Риддер', 3.5, 'используется частично', '05-083-001-102'],
  ['Чужой завод', 'Карагандинская область', 'Темиртау', 8, 'не работает', null],
];

test('a register is imported: dry run with errors, corrected mapping, writing, and taking it back', async ({ page, faults }) => {
  await signInAsStaff(page, 'reviewer');
  await page.goto('/workspace/import');
  await settled(page);
  await checkPage(page);
  await page.getByRole('button', { name: 'Загрузить' }).click();
  await expect(page.getByText('Сначала выберите файл.')).toBeVisible();
  await sendSheet(page, 'Реестр.xlsx', ROWS);

  await expect(page.getByRole('heading', { name: 'Реестр.xlsx' })).toBeVisible();
  await expect(page.getByLabel('Площадь', { exact: true })).toHaveValue('');
  await expect(page.getByLabel('Состояние', { exact: true })).toHaveValue('condition');
  await checkPage(page);
  await page.getByRole('button', { name: 'Проверить строки' }).click();
  await expect(page.getByText('Значения нет в списке').last()).toBeVisible();
  await expect(page.getByText('Строка другой области').last()).toBeVisible();
  await expect(page.getByText('в файле: не работает').first()).toBeVisible();
  await checkPage(page);

  // What was found is not lost with the page.
  await page.reload();
  await settled(page);
  await expect(page.getByText('Строка другой области').last()).toBeVisible();
  await page.getByText('1. Столбцы').click();
  await page.getByLabel('Площадь', { exact: true }).selectOption('landHa');
  await page.getByLabel('Состояние', { exact: true }).selectOption('status');
  await page.getByRole('button', { name: 'Проверить заново' }).click();
  await expect(page.getByRole('button', { name: 'Записать: 2' })).toBeVisible();
  await expect(page.getByText('Чужой завод')).toBeVisible();
  await expect(page.getByText('Значения нет в списке')).toHaveCount(0);

  await page.getByRole('button', { name: 'Записать: 2' }).click();
  await expect(page.getByText('Строки записаны')).toBeVisible();
  await expect(page.getByText('2 создана')).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Отменить импорт…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(page.getByText('Импорт отменён')).toBeVisible();
  await expect(page.getByText('2 отменена')).toBeVisible();
  await page.getByRole('link', { name: 'Все файлы' }).click();
  await expect(page.getByRole('link', { name: 'Реестр.xlsx' })).toBeVisible();
  await expect(page.getByText('Отменён', { exact: true })).toBeVisible();
  expect(faults).toEqual([]);
});

const SITES = [
  ['№ участка', 'Площадь участка, га', 'Статус', 'Кадастровый номер'],
  ['17', '6,4 га', 'свободен', '09-142-012-017'],
  ['18', 'много', 'свободен', null],
];

test('a zone company imports the sites of its zone', async ({ page, faults }) => {
  await signInAsStaff(page, 'manager');
  await page.goto('/workspace/opportunities');
  await page.getByRole('link', { name: 'Импорт из таблицы' }).click();
  await expect(page.getByRole('heading', { name: 'Участки СЭЗ' })).toBeVisible();
  await checkPage(page);
  await sendSheet(page, 'Участки.xlsx', SITES);
  await expect(page.getByText('В таблице: Участки СЭЗ')).toBeVisible();
  await page.getByRole('button', { name: 'Проверить строки' }).click();
  await expect(page.getByText('Не число').last()).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Записать: 1' }).click();
  await expect(page.getByText('1 создана')).toBeVisible();
  await page.getByRole('button', { name: 'Отменить импорт…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(page.getByText('1 отменена')).toBeVisible();
  expect(faults).toEqual([]);
});

const PLAN = [
  ['Мероприятие', 'Моногород', 'Направление', 'План 2026, местный бюджет, млн тенге', 'Выделено 2026, местный бюджет, млн тенге'],
  ['Замена сетей тепла у школы', 'Балхаш', 'Теплоснабжение', '1 200,5', 300],
  ['Ремонт котельной у вокзала', 'Балхаш', 'Теплоснабжение', 100, 150],
];

test('an analyst of an akimat imports the measures of a plan', async ({ page, faults }, { project }) => {
  const person = project.name === 'desktop' ? 'planner' : 'planner2';
  await page.goto('/sign-in');
  await fillSignIn(page, person);
  await fillCode(page, person);
  await expect(page.getByRole('button', { name: 'Подтвердить' })).toBeHidden();
  await page.goto('/workspace/measures');
  await page.getByRole('link', { name: 'Импорт из таблицы' }).click();
  await expect(page.getByRole('heading', { name: 'Мероприятия плана' })).toBeVisible();
  await checkPage(page);
  await sendSheet(page, 'План.xlsx', PLAN);
  await expect(page.getByText('В таблице: Мероприятия плана')).toBeVisible();
  await page.getByRole('button', { name: 'Проверить строки' }).click();
  await expect(page.getByText('Выделено больше запланированного, а изменения плана нет').last()).toBeVisible();
  await checkPage(page);
  await page.getByRole('button', { name: 'Записать: 1' }).click();
  await expect(page.getByText('1 создана')).toBeVisible();
  await page.getByRole('button', { name: 'Отменить импорт…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Отменить', exact: true }).click();
  await expect(page.getByText('1 отменена')).toBeVisible();
  expect(faults).toEqual([]);
});
