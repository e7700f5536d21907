import type { MeasureCategory } from 'shared/plans/vocabulary.ts';
import type { Text } from '../schemas/words.schema.ts';

/** A kind of work that plans of single-industry towns consist of; from it invented measures are made. */
export interface Work {
  readonly category: MeasureCategory;
  readonly unit: string;
  /** The least and the most that one measure delivers, in `unit`. */
  readonly least: number;
  readonly most: number;
  /** Invented cost of one unit, in millions of tenge: only its proportion to the others matters. */
  readonly costPerUnit: number;
  /** How often it is private money. */
  readonly privateShare: number;
  /** With `{n}` for the number of the lot. */
  readonly title: Text;
}

const work = (
  [category, unit, least, most, costPerUnit, privateShare]: readonly [MeasureCategory, string, number, number, number, number],
  ru: string,
  kk: string,
  en: string,
): Work => ({ category, unit, least, most, costPerUnit, privateShare, title: { ru, kk, en } });

export const WORKS: readonly Work[] = [
  work(
    ['HEAT', 'KM', 1, 12, 180, 0],
    'Реконструкция тепловых сетей, участок {n}',
    'Жылу желілерін қайта жаңарту, {n}-телім',
    'Heat network reconstruction, section {n}',
  ),
  work(
    ['HEAT', 'BOILERS', 1, 3, 700, 0.1],
    'Замена котлов котельной, очередь {n}',
    'Қазандықтың қазандарын ауыстыру, {n}-кезек',
    'Boiler replacement at the boiler house, stage {n}',
  ),
  work(
    ['WATER', 'KM', 2, 25, 60, 0],
    'Реконструкция водопроводных сетей, участок {n}',
    'Су құбыры желілерін қайта жаңарту, {n}-телім',
    'Water network reconstruction, section {n}',
  ),
  work(
    ['WATER', 'M3_PER_DAY', 2000, 15000, 0.25, 0.1],
    'Строительство водозабора, очередь {n}',
    'Су жинау құрылысын салу, {n}-кезек',
    'Water intake construction, stage {n}',
  ),
  work(
    ['SEWERAGE', 'KM', 1, 10, 90, 0],
    'Реконструкция канализационного коллектора, участок {n}',
    'Кәріз коллекторын қайта жаңарту, {n}-телім',
    'Sewer main reconstruction, section {n}',
  ),
  work(
    ['POWER', 'KM', 3, 30, 40, 0.4],
    'Реконструкция электрических сетей, участок {n}',
    'Электр желілерін қайта жаңарту, {n}-телім',
    'Power network reconstruction, section {n}',
  ),
  work(['ROADS', 'KM', 1, 15, 150, 0], 'Средний ремонт улиц, лот {n}', 'Көшелерді орташа жөндеу, {n}-лот', 'Street repair, lot {n}'),
  work(['ROADS', 'LIGHTS', 80, 600, 0.6, 0], 'Освещение улиц, лот {n}', 'Көшелерді жарықтандыру, {n}-лот', 'Street lighting, lot {n}'),
  work(
    ['TRANSPORT', 'BUSES', 3, 20, 55, 0.3],
    'Обновление автобусного парка, партия {n}',
    'Автобус паркін жаңарту, {n}-топтама',
    'Bus fleet renewal, batch {n}',
  ),
  work(
    ['SCHOOL', 'PLACES', 200, 900, 5, 0],
    'Строительство школы в микрорайоне {n}',
    '{n}-шағын ауданда мектеп салу',
    'School construction in microdistrict {n}',
  ),
  work(
    ['KINDERGARTEN', 'PLACES', 80, 280, 4, 0.2],
    'Строительство детского сада в микрорайоне {n}',
    '{n}-шағын ауданда балабақша салу',
    'Kindergarten construction in microdistrict {n}',
  ),
  work(
    ['HEALTH', 'VISITS_PER_SHIFT', 100, 400, 9, 0],
    'Строительство поликлиники, очередь {n}',
    'Емхана салу, {n}-кезек',
    'Clinic construction, stage {n}',
  ),
  work(
    ['CULTURE_SPORT', 'SEATS', 100, 600, 4, 0.1],
    'Ремонт дома культуры, зал {n}',
    'Мәдениет үйін жөндеу, {n}-зал',
    'House of culture repair, hall {n}',
  ),
  work(
    ['HOUSING', 'BLOCKS', 3, 25, 60, 0],
    'Капитальный ремонт жилых домов, квартал {n}',
    'Тұрғын үйлерді күрделі жөндеу, {n}-орам',
    'Overhaul of blocks of flats, quarter {n}',
  ),
  work(
    ['RENTAL_HOUSING', 'FLATS', 30, 120, 18, 0.2],
    'Строительство арендного дома {n}',
    '{n}-жалға берілетін үйді салу',
    'Rental block construction, no. {n}',
  ),
  work(
    ['SPECIALISTS', 'FAMILIES', 10, 60, 9, 0],
    'Служебное жильё для молодых специалистов, набор {n}',
    'Жас мамандарға қызметтік баспана, {n}-топ',
    'Housing for young specialists, intake {n}',
  ),
  work(
    ['INDUSTRIAL_ZONE', 'HA', 5, 30, 45, 0.5],
    'Сети малой индустриальной зоны, площадка {n}',
    'Шағын индустриялық аймақтың желілері, {n}-алаң',
    'Networks of a small industrial zone, site {n}',
  ),
  work(
    ['ENVIRONMENT', 'HA', 3, 20, 30, 0.3],
    'Рекультивация полигона отходов, участок {n}',
    'Қалдықтар полигонын қалпына келтіру, {n}-телім',
    'Landfill reclamation, section {n}',
  ),
];

/** Why an invented measure stands still. */
export const DEMO_BLOCK: Text = {
  ru: 'Деньги на мероприятие не выделены в полном объёме',
  kk: 'Іс-шараға қаржы толық бөлінген жоқ',
  en: 'The money for the measure was not allocated in full',
};

export const DEMO_OWNER: Text = { ru: 'Акимат города', kk: 'Қала әкімдігі', en: 'The town’s akimat' };

export const DEMO_AMENDMENT: Text = {
  ru: 'Стоимость уточнена после государственной экспертизы проекта',
  kk: 'Құны жобаның мемлекеттік сараптамасынан кейін нақтыланды',
  en: 'The cost was revised after the state expertise of the design',
};

export const DEMO_DOCUMENT: Text = {
  ru: 'Решение маслихата (вымышленное)',
  kk: 'Мәслихат шешімі (ойдан шығарылған)',
  en: 'Decision of the council (invented)',
};
