import type { LocalizedText } from '../locale/locale.ts';
import { folded } from '../texts/alphabets.ts';
import { conceptOf, labelOf, SUBJECTS } from './concepts.ts';

/** What is compared of a title in one language. */
export interface TitleWords {
  /** Concepts, and the beginnings of other words. */
  readonly words: ReadonlySet<string>;
  readonly subjects: ReadonlySet<string>;
  /** Numbers with what they number: two measures of a plan often differ in nothing else. */
  readonly numbers: ReadonlyMap<string, string>;
  /** Names of streets, plants, villages. */
  readonly names: readonly string[];
  /** Words that no concept stands for, in full. */
  readonly others: readonly string[];
  /** Written mostly in capitals, so that names cannot be told from other words. */
  readonly isInCapitals: boolean;
}

const KAZAKH: Readonly<Record<string, string>> = {
  ё: 'е',
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  // The Latin letter, as typed on keyboards without Kazakh ones.
  i: 'и',
};

/** A word in lower case, in the letters of Russian. */
const plainWord = (word: string): string => {
  const lower = word.toLowerCase();
  return /\p{Script=Cyrillic}/u.test(lower) ? lower.replace(/[ёәғқңөұүһіi]/g, (letter) => KAZAKH[letter] ?? letter) : lower;
};

const UNITS =
  /^(км|м|м2|м3|га|мест|место|места|орын|тг|тенге|тенге|млн|млрд|тыс|квт|мвт|мва|кв|шт|км\.|мм|ед|год|года|гг|г|жыл|places|km|ha|m)$/u;
const SMALL =
  /^(и|в|во|на|по|с|со|для|от|до|за|из|к|о|об|при|у|г|город|города|городе|область|области|мен|жане|және|бен|ушин|бойынша|кала|каласы|каласында|the|of|in|at|and|for|a|no)$/u;
const ROMAN: Readonly<Record<string, string>> = { i: '1', ii: '2', iii: '3', iv: '4', v: '5' };
const TRUNK = 6;

const trunkOf = (word: string): string => word.slice(0, TRUNK);

const PIECES = /\p{L}[\p{L}\p{M}]*|\d+(?:[.,]\d+)?/gu;
const isNumber = (piece: string): boolean => /^\d/.test(piece);
const isYear = (piece: string): boolean => /^(19|20)\d\d$/.test(piece);
const numberOf = (piece: string): string | null => (isNumber(piece) ? piece : (ROMAN[piece.toLowerCase()] ?? null));

/** Capitals inside a title are names; a word in capitals throughout is an abbreviation. */
const isName = (piece: string, index: number): boolean => index > 0 && /^\p{Lu}\p{Ll}{2,}/u.test(piece);

interface Reading {
  readonly pieces: readonly string[];
  readonly words: Set<string>;
  readonly numbers: Map<string, string>;
  readonly names: string[];
  readonly others: string[];
}

/** Numbers are kept with what stands beside them; years and quantities are not names of anything. */
const readNumber = ({ pieces, numbers }: Reading, index: number, number: string): void => {
  const [former, next] = [plainWord(pieces[index - 1] ?? ''), plainWord(pieces[index + 1] ?? '')];
  if (isYear(number) || UNITS.test(next)) return;
  numbers.set(labelOf(former) ?? labelOf(next) ?? 'ANY', number);
};

const readWord = ({ words, names, others }: Reading, piece: string, index: number): void => {
  const word = plainWord(piece);
  if (SMALL.test(word) || UNITS.test(word) || word.length < 2) return;
  const concept = conceptOf(word);
  words.add(concept ?? trunkOf(word));
  if (concept !== null) return;
  others.push(word);
  if (isName(piece, index)) names.push(word);
};

/** What a title says, apart from its endings and order. */
export const readTitle = (title: string): TitleWords => {
  const pieces = folded(title.normalize('NFKC')).match(PIECES) ?? [];
  const reading: Reading = { pieces, words: new Set(), numbers: new Map(), names: [], others: [] };
  pieces.forEach((piece, index) => {
    const number = numberOf(piece);
    if (number === null) readWord(reading, piece, index);
    else readNumber(reading, index, number);
  });
  const letters = title.match(/\p{L}/gu) ?? [];
  const isInCapitals = letters.filter((letter) => /\p{Lu}/u.test(letter)).length > letters.length / 2;
  return { ...reading, isInCapitals, subjects: new Set([...reading.words].filter((word) => SUBJECTS.has(word))) };
};

const same = (title: string): string => (folded(title.normalize('NFKC')).match(PIECES) ?? []).map(plainWord).join(' ');

/** Whether two titles are word for word the same in a language that both have, whatever their quotes, dashes and capitals. */
export const titlesMatch = (one: LocalizedText, other: LocalizedText): boolean =>
  (['ru', 'kk', 'en'] as const).some((locale) => {
    const [a, b] = [one[locale], other[locale]];
    return a !== undefined && b !== undefined && same(a) === same(b);
  });

/** A name in any case: the same beginning, but for an ending. */
const areKin = (one: string, other: string): boolean => {
  const length = Math.max(3, Math.min(one.length, other.length) - 2);
  return one.slice(0, length) === other.slice(0, length);
};

const conflictingNumbers = (one: TitleWords['numbers'], other: TitleWords['numbers']): boolean => {
  if (one.size === 0 || other.size === 0) return false;
  const shared = [...one].filter(([label]) => other.has(label));
  if (shared.some(([label, number]) => other.get(label) !== number)) return true;
  if (shared.length > 0) return false;
  const [few, many] = one.size <= other.size ? [one, other] : [other, one];
  return ![...few.values()].every((number) => [...many.values()].includes(number));
};

const isApart = (one: ReadonlySet<string>, other: ReadonlySet<string>): boolean =>
  one.size > 0 && other.size > 0 && [...one].every((subject) => !other.has(subject));

/** Those of the words that the other title does not have; a place that both name says nothing. */
const ownWords = (words: readonly string[], { others }: TitleWords): string[] =>
  words.filter((word) => !others.some((another) => areKin(word, another)));

/** One title names something that the other does not, and the other something else in its place. */
const conflictingNames = (one: TitleWords, other: TitleWords): boolean =>
  ownWords(one.names, other).length > 0 && ownWords(other.isInCapitals ? other.others : other.names, one).length > 0;

/** Whether two titles cannot mean one measure: other numbers, other names, another subject. */
export const areOpposed = (one: TitleWords, other: TitleWords): boolean =>
  conflictingNumbers(one.numbers, other.numbers) ||
  isApart(one.subjects, other.subjects) ||
  conflictingNames(one, other) ||
  conflictingNames(other, one);
