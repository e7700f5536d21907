import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { makeXlsx } from 'server/src/testing/sheet-files.ts';
import { Random } from '../random.ts';
import { FORMS, THINGS } from '../synthetic-opportunities.ts';

/* A register as an akimat's spreadsheet: 24 columns, a third of the cells empty, sizes and words as real ones have them. */

type Cell = string | number | null;
type Draw = (random: Random, nth: number) => Cell;

const pad = (number: number, places: number): string => String(number).padStart(places, '0');

/** Of a cell that real registers often leave empty. */
const often =
  (draw: Draw): Draw =>
  (random, nth) =>
    random.below(3) === 0 ? null : draw(random, nth);

const OWNERS = ['ТОО «Актив»', 'АО «Восток»', 'ГУ «Отдел финансов»', 'ТОО «Компания по управлению имуществом»'];
const yesNo: Draw = (random) => random.one(['да', 'нет']);

const COLUMNS: readonly (readonly [heading: string, draw: Draw])[] = [
  ['Название', (random, nth) => `${random.one(FORMS)} ${random.one(THINGS)} № ${nth}`],
  ['Область', () => 'Восточно-Казахстанская область'],
  ['Город', (random) => random.one(['Риддер', 'Алтай', 'Курчатов', 'с. Глубокое'])],
  ['Адрес', often((random) => `ул. Промышленная, ${1 + random.below(200)}`)],
  ['Кадастровый номер', (_, nth) => `05-${pad(nth % 1000, 3)}-${pad(Math.floor(nth / 1000), 3)}-${pad(nth % 997, 3)}`],
  ['Площадь участка, га', (random) => (1 + random.below(9_999)) / 100],
  ['Площадь зданий, м²', often((random) => 100 + random.below(60_000))],
  ['Статус', (random) => random.one(['не действует', 'не используется'])],
  ['Простаивает с', often((random) => 1992 + random.below(30))],
  [
    'Прежняя деятельность',
    often((random) => `Выпускали изделия: ${random.one(THINGS)}, ${random.one(THINGS)}. Оборудование вывезено частично.`),
  ],
  ['Собственник', often((random) => random.one(OWNERS))],
  ['Состояние зданий', often((random) => random.one(['хорошее', 'аварийное']))],
  ['Электричество', often(yesNo)],
  ['Мощность, МВА', often((random) => random.below(400) / 10)],
  ['Вода', often(yesNo)],
  ['Тепло', often(yesNo)],
  ['Газ', often(yesNo)],
  ['Канализация', often(yesNo)],
  ['Железная дорога', often(yesNo)],
  ['Автодорога', often(yesNo)],
  ['Связь', often(yesNo)],
  ['Примечание', often((random, nth) => `Осмотрен комиссией, акт ${nth}. Кровля повреждена на ${random.below(90)} %.`)],
  ['Источник', () => 'Реестр акимата'],
  ['На дату', () => '01.11.2026'],
];

const csvCell = (cell: Cell): string =>
  typeof cell === 'string' && /[;"\n]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : String(cell ?? '');

export type RegisterForm = 'XLSX' | 'CSV';

/** Writes a register of so many rows into the folder, in both forms. */
export const writeRegisters = async (folder: string, rows: number, seed: number): Promise<Readonly<Record<RegisterForm, string>>> => {
  const random = Random.of(seed, 'register');
  const heads = COLUMNS.map(([heading]) => heading);
  const body = Array.from({ length: rows }, (_, nth) => COLUMNS.map(([, draw]) => draw(random, nth)));
  const files = { XLSX: path.join(folder, 'register.xlsx'), CSV: path.join(folder, 'register.csv') };
  writeFileSync(files.XLSX, await makeXlsx({ sheets: [{ rows: [heads, ...body] }], sharesStrings: true }));
  writeFileSync(files.CSV, [heads, ...body].map((cells) => cells.map(csvCell).join(';')).join('\n'));
  return files;
};
