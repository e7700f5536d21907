import type { MergeRow } from './rows.ts';

/** A row of the labelled set: what the regional plan made of the measures with these places. */
interface LabelledRow {
  readonly row: MergeRow;
  readonly continues: readonly number[];
}

const of = (ru: string, amount: number | null, more: Partial<MergeRow> = {}): MergeRow => ({
  code: null,
  title: { ru },
  town: 'ridder',
  category: null,
  amount,
  ...more,
});

const M = 1_000_000;

/** Measures of a town's plan, invented after the wording of real ones. */
export const LABELLED_BEFORE: readonly MergeRow[] = [
  of('Реконструкция тепловых сетей, участок 1', 820 * M),
  of('Реконструкция тепловых сетей, участок 3', 1_140 * M),
  of('Реконструкция тепловых сетей, участок 5', 960 * M),
  of('Реконструкция водопроводных сетей, участок 1', 410 * M),
  of('Реконструкция водопроводных сетей, участок 3', 530 * M),
  of('Средний ремонт улицы Абая', 210 * M),
  of('Средний ремонт улицы Гагарина', 205 * M),
  of('Средний ремонт улицы Ауэзова', 198 * M),
  of('Капитальный ремонт школы № 3', 640 * M),
  of('Капитальный ремонт школы № 11', 655 * M),
  of('Строительство детского сада на 280 мест в микрорайоне 4', 1_900 * M),
  of('Строительство поликлиники на 250 посещений', 2_600 * M),
  of('Строительство физкультурно-оздоровительного комплекса', 1_750 * M),
  of('Освещение улиц, лот 2', 95 * M),
  of('Обновление автобусного парка, 12 автобусов', 740 * M),
  of('Замена котлов котельной № 2, очередь II', 1_320 * M),
  of('Реконструкция канализационного коллектора', 890 * M),
  of('Ремонт дома культуры', 330 * M),
  of('Капитальный ремонт жилых домов, квартал 6', 480 * M),
  of('Реконструкция подстанции «Северная»', 1_010 * M),
  of('Рекультивация полигона бытовых отходов', 270 * M),
  of('Благоустройство сквера Победы', 120 * M, { category: 'OTHER' }),
  of('Служебное жильё для молодых специалистов', 560 * M, { category: 'SPECIALISTS' }),
  of('Строительство арендного дома 7', 1_450 * M),
  of('Водопровод посёлка Ульба', 365 * M, { code: 'R-25' }),
  of('Газификация частного сектора', null),
  of('Ремонт аллеи Славы', 44 * M, { town: 'altai' }),
];

/** What stands in the regional plan: renamed, translated, cut, split, joined and repeated, and rows that only look alike. */
export const LABELLED_AFTER: readonly LabelledRow[] = [
  // Renamed.
  { row: of('Модернизация системы теплоснабжения (участок № 1)', 820 * M), continues: [0] },
  // Split into two.
  { row: of('Реконструкция тепловых сетей, участок 3, 1 этап', 600 * M), continues: [1] },
  { row: of('Реконструкция тепловых сетей, участок 3, 2 этап', 540 * M), continues: [1] },
  // Section 5 is lost, and a row of another number stands in its place.
  { row: of('Реконструкция тепловых сетей, участок 6', 950 * M), continues: [] },
  // In Kazakh.
  { row: of('', 410 * M, { title: { kk: 'Су құбыры желілерін қайта жаңарту, 1-телім' } }), continues: [3] },
  // Cut.
  { row: of('Реконструкция водопроводных сетей, участок 3', 300 * M), continues: [4] },
  // Abai street is lost; Satpayev street is new.
  { row: of('Средний ремонт улицы Сатпаева', 210 * M), continues: [] },
  // Two streets are joined.
  { row: of('Средний ремонт улиц Гагарина и Ауэзова', 403 * M), continues: [6, 7] },
  { row: of('Кап. ремонт школы №3 им. Чехова', 640 * M), continues: [8] },
  // School 11 is lost, and the repair of school 12 is new.
  { row: of('Капитальный ремонт школы № 12', 655 * M), continues: [] },
  { row: of('Детский сад в микрорайоне 4 (280 мест)', 2_050 * M), continues: [10] },
  // The clinic is repeated.
  { row: of('Строительство поликлиники на 250 посещений', 2_600 * M), continues: [11] },
  { row: of('Строительство поликлиники (250 посещений)', 2_600 * M), continues: [11] },
  // The sports centre is lost.
  { row: of('Ремонт спортзала школы № 3', 60 * M), continues: [] },
  { row: of('Уличное освещение, лот 2', 95 * M), continues: [13] },
  { row: of('Приобретение автобусов для городских маршрутов', 740 * M), continues: [14] },
  { row: of('Котельная №2: замена котлов, 2 очередь', 1_200 * M), continues: [15] },
  { row: of('Коллектор канализации: реконструкция', 890 * M), continues: [16] },
  // The house of culture is lost; a library is new.
  { row: of('Строительство библиотеки', 400 * M), continues: [] },
  { row: of('Капремонт многоквартирных жилых домов, квартал 6', 480 * M), continues: [18] },
  { row: of('Реконструкция ПС «Северная» 110 кВ', 1_010 * M), continues: [19] },
  { row: of('Рекультивация полигона ТБО', 270 * M), continues: [20] },
  // Renamed beyond recognition, with the same sum.
  { row: of('Общественное пространство у монумента', 120 * M, { category: 'OTHER' }), continues: [21] },
  { row: of('Арендный жилой дом № 7, строительство', 1_450 * M), continues: [23] },
  // Another rental block is new.
  { row: of('Строительство арендного дома 9', 1_460 * M), continues: [] },
  { row: of('Развитие сельских территорий', 365 * M, { code: 'r-25' }), continues: [24] },
  { row: of('Газификация частного сектора', 700 * M), continues: [25] },
  // The same words in another town.
  { row: of('Ремонт аллеи Славы', 44 * M), continues: [] },
];
