import type { Locale } from 'shared/locale/locale.ts';

export type KindOfPlace = 'REGION' | 'TOWN' | 'OTHER';

interface Named {
  readonly kind: KindOfPlace;
  readonly ru: string;
  readonly kk: string;
  readonly en: string;
}

const KIND_WORDS =
  /^(область|город|посёлок|поселок|село|район)\s+|\s+(область|район|облысы|қаласы|кенті|ауылы|ауданы|region|settlement|village|district|city)$/iu;

/** The name of a place without the word for its kind. */
export const bareName = (name: string): string => name.replace(KIND_WORDS, '');

const isAdjective = (name: string): boolean => /(ский|ская|ской|ское)$/u.test(name);

const RUSSIAN: Record<KindOfPlace, (name: string) => string[]> = {
  REGION: (name) =>
    isAdjective(name)
      ? [`${name} область`, `${name} обл.`, `${name} обл`, `в ${name.replace(/ая$/u, 'ой')} области`]
      : [`область ${name}`, `обл. ${name}`, `${name} область`, `ОБЛАСТЬ ${name.toUpperCase()}`],
  TOWN: (name) => [
    `г. ${name}`,
    `г.${name}`,
    `г ${name}`,
    `город ${name}`,
    `гор. ${name}`,
    `${name} г.`,
    `моногород ${name}`,
    `Город ${name.toUpperCase()}`,
    `город областного значения ${name}`,
    `${name} (город областного подчинения)`,
  ],
  OTHER: (name) => [
    `с. ${name}`,
    `п. ${name}`,
    `пос. ${name}`,
    `посёлок ${name}`,
    `посёлок городского типа ${name}`,
    `село ${name}`,
    `аул ${name}`,
    `район ${name}`,
    `р-н ${name}`,
    `${name} район`,
  ],
};

const KAZAKH: Record<KindOfPlace, (name: string) => string[]> = {
  REGION: (name) => [`${name} облысы`, `${name} обл.`, `${name} облысында`, `${name} облысының`],
  TOWN: (name) => [
    `${name} қаласы`,
    `${name} қ.`,
    `${name} қаласында`,
    `${name} қаласының`,
    `${name} каласы`,
    `облыстық маңызы бар ${name} қаласы`,
  ],
  OTHER: (name) => [`${name} ауылы`, `${name} кенті`, `${name} ауданы`, `${name} ауданында`],
};

const ENGLISH: Record<KindOfPlace, (name: string) => string[]> = {
  REGION: (name) => [`${name} region`, `${name} oblast`, `${name} Province`, `${name} oblysy`],
  TOWN: (name) => [
    `${name} city`,
    `city of ${name}`,
    `town of ${name}`,
    `${name} town`,
    `${name} qalasy`,
    `${name}, city of regional significance`,
  ],
  OTHER: (name) => [`${name} village`, `${name} district`, `${name} settlement`, `${name} auyly`, `${name} audany`],
};

/** How people write a place with the word for its kind, abbreviated and in cases, in one language. */
export const formsOf = ({ kind, ru, kk, en }: Named, locale: Locale): string[] => {
  if (locale === 'RU') return RUSSIAN[kind](bareName(ru));
  return locale === 'KK' ? KAZAKH[kind](bareName(kk)) : ENGLISH[kind](bareName(en));
};

const FOLDED: Readonly<Record<string, string>> = {
  Ә: 'А',
  ә: 'а',
  Ғ: 'Г',
  ғ: 'г',
  Қ: 'К',
  қ: 'к',
  Ң: 'Н',
  ң: 'н',
  Ө: 'О',
  ө: 'о',
  Ұ: 'У',
  ұ: 'у',
  Ү: 'У',
  ү: 'у',
  І: 'И',
  і: 'и',
};

/** The stem of the Russian adjective of a name, by its last letter. */
const stemsOf = (name: string): string[] => {
  if (name.endsWith('ск')) return [name.slice(0, -2)];
  if (/[уюеи]$/u.test(name)) return [name, `${name}й`];
  if (/[аыо]$/u.test(name)) return [`${name.slice(0, -1)}ин`];
  return [name.replace(/ь$/u, '')];
};

/** Adjectives that no rule derives from the name. */
const IRREGULAR: Readonly<Record<string, readonly string[]>> = {
  Рудный: ['Рудненск'],
  Черемшанка: ['Черемшанск'],
  Первомайский: ['Первомайск'],
};

/** The adjective of a place, with the word for its kind and in two genders. */
export const adjectiveOf = ({ ru, kind }: Named): string[] => {
  const name = bareName(ru);
  // The region of Алматы, whose bare adjective could also mean the city, has its forms above.
  if (isAdjective(name) && kind === 'REGION') return [];
  const plain = [...name].map((letter) => FOLDED[letter] ?? letter).join('');
  if (/\s/u.test(plain)) return [];
  const stems = IRREGULAR[plain] ?? stemsOf(plain).map((stem) => `${stem}ск`);
  const noun = kind === 'REGION' ? ['ая область', 'ая обл.'] : ['ий район'];
  return stems.flatMap((stem) => noun.map((ending) => stem + ending));
};
