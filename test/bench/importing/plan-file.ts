import { writeFileSync } from 'node:fs';
import path from 'node:path';
import { Random } from '../random.ts';
import { THINGS } from '../synthetic-opportunities.ts';

/* A plan as an akimat's economist keeps it: one measure in each row, its sums by year and source. */

const KINDS = ['План', 'Выделено', 'Освоено'] as const;
const YEARS = [2024, 2025, 2026] as const;
const SOURCES = ['республиканский бюджет', 'местный бюджет'] as const;

const OWN = ['Мероприятие', 'Моногород', 'Направление', 'Срок реализации', 'Состояние', 'Исполнитель', 'Примечание'] as const;

const sums = (random: Random): string[] =>
  YEARS.flatMap(() =>
    SOURCES.flatMap(() => {
      const planned = 10 + random.below(9_000);
      const allocated = random.below(planned);
      return [planned, allocated, random.below(allocated + 1)].map((sum) => `${sum},5`);
    }),
  );

const row = (random: Random, nth: number, town: string): string[] => [
  `Ремонт: ${random.one(THINGS)} № ${nth}`,
  town,
  random.one(['Теплоснабжение', 'Водоснабжение', 'Школы', 'Улицы и дороги']),
  '2024–2026',
  random.one(['выполняется', 'запланировано']),
  random.one(['Отдел ЖКХ', 'Отдел строительства']),
  `Протокол рабочей группы № ${random.below(900)}, подрядчик определяется.`,
];

/** Writes a plan of so many measures of a town into the folder. What is allocated never exceeds what is planned. */
export const writePlan = (folder: string, rows: number, seed: number, town: string): string => {
  const random = Random.of(seed, 'plan');
  const money = YEARS.flatMap((year) => SOURCES.flatMap((source) => KINDS.map((kind) => `"${kind} ${year}, ${source}, млн тенге"`)));
  const lines = Array.from({ length: rows }, (_, nth) => [...row(random, nth, town), ...sums(random)].join(';'));
  const file = path.join(folder, 'plan.csv');
  writeFileSync(file, [[...OWN, ...money].join(';'), ...lines].join('\n'));
  return file;
};
