const WORD = /[\p{L}\p{M}]+/gu;

const SCRIPTS = [
  'Latin',
  'Cyrillic',
  'Greek',
  'Armenian',
  'Georgian',
  'Hebrew',
  'Arabic',
  'Cherokee',
  'Coptic',
  'Han',
  'Hiragana',
  'Katakana',
  'Hangul',
  'Bopomofo',
] as const;
type Script = (typeof SCRIPTS)[number] | 'OTHER';

const PATTERNS = SCRIPTS.map((script) => ({ script, pattern: new RegExp(`\\p{Script=${script}}`, 'u') }));
const SHARED = /[\p{Script=Common}\p{Script=Inherited}\p{M}]/u;

/** Languages that write one word in several scripts (UTS #39, 5.1: augmented script sets). */
const TOGETHER: readonly (readonly Script[])[] = [
  ['Han', 'Hiragana', 'Katakana'],
  ['Han', 'Hangul'],
  ['Han', 'Bopomofo'],
];

const scriptOf = (letter: string): Script | null =>
  SHARED.test(letter) ? null : (PATTERNS.find(({ pattern }) => pattern.test(letter))?.script ?? 'OTHER');

const scriptsOf = (word: string): Set<Script> => new Set([...word].map(scriptOf).filter((script) => script !== null));

const isMixed = (word: string): boolean => {
  const scripts = scriptsOf(word);
  return scripts.size > 1 && !TOGETHER.some((group) => [...scripts].every((script) => group.includes(script)));
};

/** Decorated letters: full-width, mathematical, circled, ligatures. Signs that merely contain letters (№, ™, ㎡) are not among them. */
const DRESSED = /(?![\u0000-\u052f])[\p{L}\p{So}]/gu;
const LETTERS = /^\p{L}+$/u;

const undressed = (letter: string): string => {
  const plain = letter.normalize('NFKC');
  const isOneLetter = LETTERS.test(plain) && (LETTERS.test(letter) || [...plain].length === 1);
  return isOneLetter ? plain : letter;
};

/** Letters that keyboards without the Kazakh ones put in their place; nobody sees a difference. */
const KAZAKH: Readonly<Record<string, string>> = { i: 'і', I: 'І', h: 'һ', ə: 'ә', Ə: 'Ә', ɵ: 'ө', Ɵ: 'Ө', Y: 'Ү' };
const KAZAKH_BUT_FOR_A_FEW = /^(?=.*[iIhəƏɵƟY])(?=.*\p{Script=Cyrillic})[iIhəƏɵƟY\p{M}\p{Script=Cyrillic}]+$/u;

const withKazakhLetters = (word: string): string =>
  KAZAKH_BUT_FOR_A_FEW.test(word) ? word.replace(/[iIhəƏɵƟY]/g, (letter) => KAZAKH[letter] ?? letter) : word;

/** A copy of a text in which letters that are commonly confused in good faith are the same: for comparing only, never stored. */
export const folded = (text: string): string => text.normalize('NFC').replace(DRESSED, undressed).replace(WORD, withKazakhLetters);

/**
 * A Latin or Cyrillic letter beside one of another alphabet, or a letter of neither. A text without such a pair, which is
 * nearly every text, needs no further check.
 */
const SUSPECT =
  /\p{Script=Latin}\p{M}*[^\p{Script=Latin}\P{L}]|\p{Script=Cyrillic}\p{M}*[^\p{Script=Cyrillic}\P{L}]|[^\p{Script=Latin}\p{Script=Cyrillic}\P{L}]/u;

/**
 * Words that mix letters of two alphabets, by fraud or by mistake: `Тоrгсентр` reads like another word. They are returned as
 * they are in the folded copy.
 */
export const mixedWords = (text: string): string[] => {
  const plain = folded(text);
  return SUSPECT.test(plain) ? [...new Set((plain.match(WORD) ?? []).filter(isMixed))] : [];
};

/**
 * Latin and Greek letters that cannot be distinguished from a Cyrillic one: the pairs of these three alphabets in Unicode's
 * confusables.txt (UTS #39, version 16), without those that resemble each other only in some fonts.
 */
const LOOKALIKES: ReadonlyMap<string, string> = new Map(
  Object.entries({
    A: 'А',
    B: 'В',
    C: 'С',
    E: 'Е',
    H: 'Н',
    I: 'І',
    J: 'Ј',
    K: 'К',
    M: 'М',
    O: 'О',
    P: 'Р',
    S: 'Ѕ',
    T: 'Т',
    X: 'Х',
    Y: 'Ү',
    a: 'а',
    c: 'с',
    e: 'е',
    h: 'һ',
    i: 'і',
    j: 'ј',
    o: 'о',
    p: 'р',
    s: 'ѕ',
    x: 'х',
    y: 'у',
    Α: 'А',
    Β: 'В',
    Ε: 'Е',
    Η: 'Н',
    Ι: 'І',
    Κ: 'К',
    Μ: 'М',
    Ο: 'О',
    Ρ: 'Р',
    Τ: 'Т',
    Υ: 'Ү',
    Χ: 'Х',
    ο: 'о',
    ρ: 'р',
    ϲ: 'с',
    ϳ: 'ј',
  }),
);
const CYRILLIC_LOOKALIKES: ReadonlySet<string> = new Set([...LOOKALIKES.values(), 'У']);

/** The Cyrillic word that a word looks like; null when one of its letters looks like no Cyrillic one. */
const inCyrillic = (word: string): string | null => {
  const letters = [...word].map((letter) => LOOKALIKES.get(letter));
  return letters.every((letter) => letter !== undefined) ? letters.join('') : null;
};

const isOf = (word: string, script: Script): boolean => {
  const scripts = scriptsOf(word);
  return scripts.size === 1 && scripts.has(script);
};

/** Legal forms of companies in which every letter has a Latin double. */
const LEGAL_FORMS: ReadonlySet<string> = new Set(['ТОО', 'АО', 'ООО', 'ОАО', 'НАО', 'КХ']);

/** Shorter words made of lookalikes are more often abbreviations. */
const SHORTEST_DISGUISE = 4;

/** A whole word in another alphabet than the rest of the name that looks as if it were in the same one. */
const isDisguised = (word: string, others: readonly string[]): boolean => {
  if ([...word].length < SHORTEST_DISGUISE) return false;
  const looksCyrillic = inCyrillic(word) !== null && others.some((other) => isOf(other, 'Cyrillic'));
  const looksLatin =
    [...word].every((letter) => CYRILLIC_LOOKALIKES.has(letter)) && others.length > 0 && others.every((other) => isOf(other, 'Latin'));
  return looksCyrillic || looksLatin;
};

export const NAME_NOTICES = ['MIXED_ALPHABETS', 'LATIN_LEGAL_FORM', 'LOOKALIKE_WORD'] as const;
export type NameNoticeKind = (typeof NAME_NOTICES)[number];

/** Something in a name that a reader should check before relying on it. It proves nothing. */
export interface NameNotice {
  readonly kind: NameNoticeKind;
  /** The word concerned. */
  readonly word: string;
}

const noticeOf = (word: string, others: readonly string[]): NameNotice | null => {
  if (isMixed(word)) return { kind: 'MIXED_ALPHABETS', word };
  if (LEGAL_FORMS.has(inCyrillic(word) ?? '')) return { kind: 'LATIN_LEGAL_FORM', word };
  return isDisguised(word, others) ? { kind: 'LOOKALIKE_WORD', word } : null;
};

/** What is unusual about the letters of a name, word by word. */
export const nameNotices = (name: string): NameNotice[] => {
  const words = [...new Set(folded(name).match(WORD) ?? [])];
  return words
    .map((word) =>
      noticeOf(
        word,
        words.filter((other) => other !== word),
      ),
    )
    .filter((notice) => notice !== null);
};
