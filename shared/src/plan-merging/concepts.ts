/**
 * Words of Russian and Kazakh plans that mean the same, by the beginning of the word. Letters are those of `plainWord`: the special
 * Kazakh letters and ё are written as their nearest Russian ones.
 */
const CONCEPTS: Readonly<Record<string, readonly string[]>> = {
  // What a measure is about: measures about different things are never the same.
  HEAT: ['тепл', 'котел', 'котл', 'отоп', 'жылу', 'казандык', 'heat', 'boiler'],
  WATER: ['водопров', 'водоснаб', 'водозаб', 'водовод', 'питьев', 'сумен', 'ауызсу', 'water'],
  SEWERAGE: ['канализ', 'водоотвед', 'коллектор', 'кариз', 'sewer'],
  POWER: ['электр', 'подстанц', 'энергоснаб', 'power'],
  ROADS: ['дорог', 'дорож', 'улиц', 'проезж', 'жол', 'коше', 'road', 'street'],
  LIGHTING: ['освещ', 'жарыктанд', 'lighting'],
  BUSES: ['автобус', 'bus'],
  SCHOOL: ['школ', 'гимнази', 'лице', 'мектеп', 'school'],
  KINDERGARTEN: ['детсад', 'детск', 'ясл', 'балабакш', 'kindergarten'],
  HEALTH: ['поликлин', 'больниц', 'амбулатор', 'емхана', 'аурухана', 'clinic', 'hospital'],
  CULTURE: ['культур', 'мадениет', 'culture'],
  LIBRARY: ['библиотек', 'китапхана', 'library'],
  SPORT: ['спорт', 'стадион', 'физкультур', 'бассейн'],
  GAS: ['газопров', 'газифик', 'газоснаб', 'газбен', 'газданд'],
  RENTAL: ['аренд', 'жалга', 'rental'],
  WASTE: ['полигон', 'отход', 'рекультив', 'калдык', 'landfill'],
  // What is done: words that plans change without changing the measure.
  RENEW: ['реконстр', 'модерн', 'обновл', 'переустр', 'кайта', 'жангырт', 'renew', 'reconstr'],
  REPAIR: ['ремонт', 'жонде', 'repair', 'overhaul'],
  BUILD: ['строит', 'возвед', 'сооруж', 'салу', 'курылыс', 'construct', 'build'],
  REPLACE: ['замен', 'ауыстыр', 'replace'],
  NETWORK: ['сет', 'жели', 'network'],
  HOUSE: ['дом', 'жил', 'уй', 'тургын'],
};

/** Concepts that say what a measure is about. */
export const SUBJECTS: ReadonlySet<string> = new Set([
  'HEAT',
  'WATER',
  'SEWERAGE',
  'POWER',
  'ROADS',
  'LIGHTING',
  'BUSES',
  'SCHOOL',
  'KINDERGARTEN',
  'HEALTH',
  'CULTURE',
  'LIBRARY',
  'SPORT',
  'GAS',
  'RENTAL',
  'WASTE',
]);

/** Words before or after a number that say what is numbered. */
const LABELS: Readonly<Record<string, readonly string[]>> = {
  LOT: ['участ', 'тел', 'section'],
  STAGE: ['очеред', 'кезек', 'stage'],
  PHASE: ['этап', 'фаза', 'phase'],
  TENDER: ['лот', 'lot'],
  BATCH: ['парти', 'топтам', 'batch'],
  DISTRICT: ['микрорайон', 'мкр', 'шагын', 'microdistrict'],
  QUARTER: ['квартал', 'орам', 'quarter'],
  HALL: ['зал', 'hall'],
  HOUSE: ['дом', 'уй'],
  SITE: ['площадк', 'алан', 'site'],
  INTAKE: ['набор', 'топ', 'intake'],
  SCHOOL: ['школ', 'мектеп', 'school'],
  KINDERGARTEN: ['сад', 'балабакш', 'kindergarten'],
};

const named = (words: Readonly<Record<string, readonly string[]>>, word: string): string | null =>
  Object.entries(words).find(([, beginnings]) => beginnings.some((beginning) => word.startsWith(beginning)))?.[0] ?? null;

/** The concept that a word means; null: it has none here. */
export const conceptOf = (word: string): string | null => named(CONCEPTS, word);

/** What a word numbers; null: it is not a word that numbers something. */
export const labelOf = (word: string): string | null => named(LABELS, word);
