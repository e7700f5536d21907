/** One call of a translator in the source: its catalog, its method, and the literals in its first two arguments. */
export interface WordsCall {
  /** Name of the catalog's constant; null when the translator came from elsewhere, as a parameter. */
  readonly catalog: string | null;
  readonly way: 'plain' | 'count' | 'of';
  readonly keys: readonly string[];
  readonly values: readonly string[];
  /** False when the second argument is computed: then any value may be meant. */
  readonly valueIsLiteral: boolean;
}

const OPENING = '([{';
const CLOSING = ')]}';
const QUOTES = '\'"`';

/** Index just after the quoted text that begins at `from`. */
const afterQuoted = (source: string, from: number): number => {
  let at = from + 1;
  while (at < source.length && source[at] !== source[from]) at += source[at] === '\\' ? 2 : 1;
  return at + 1;
};

/** The arguments of a call whose bracket opens at `open`, as text. */
const argumentsAt = (source: string, open: number): string[] => {
  const found: string[] = [];
  let depth = 0;
  let begun = open + 1;
  for (let at = open; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if (QUOTES.includes(sign)) at = afterQuoted(source, at) - 1;
    else if (OPENING.includes(sign)) depth += 1;
    else if (CLOSING.includes(sign)) depth -= 1;
    const ends = depth === 0;
    if (ends || (depth === 1 && sign === ',')) {
      found.push(source.slice(begun, at).trim());
      begun = at + 1;
    }
    if (ends) break;
  }
  return found.filter((text) => text !== '');
};

const LITERAL = /'([^'\\\n]+)'/g;

const literalsIn = (text: string | undefined): string[] => [...(text ?? '').matchAll(LITERAL)].map((match) => match[1] ?? '');

interface Declared {
  readonly name: string;
  readonly catalog: string;
  readonly at: number;
}

/** `const t = useWords(TOWN_WORDS)` → t uses TOWN_WORDS, until it is declared again further down. */
const translatorsIn = (source: string): Declared[] =>
  [...source.matchAll(/const (\w+) = (?:useWords|translator)\(\s*(\w+)/g)].map((match) => ({
    name: match[1] ?? '',
    catalog: match[2] ?? '',
    at: match.index,
  }));

const PARAMETER = /(\w+): Translate</g;

const parametersIn = (source: string): string[] => [...source.matchAll(PARAMETER)].map((match) => match[1] ?? '');

const waysOf = (word: string | undefined): WordsCall['way'] => (word === 'count' || word === 'of' ? word : 'plain');

/** Every call of a translator in one source file. */
export const wordsCalls = (source: string): WordsCall[] => {
  const declared = translatorsIn(source);
  const names = [...new Set([...declared.map(({ name }) => name), ...parametersIn(source), 't'])];
  const calls = source.matchAll(new RegExp(String.raw`(?<![\w.])(${names.join('|')})(?:\.(count|of))?\(`, 'g'));
  return [...calls].map((match) => {
    const [key, value] = argumentsAt(source, match.index + match[0].length - 1);
    const values = literalsIn(value);
    return {
      catalog: declared.findLast(({ name, at }) => name === match[1] && at < match.index)?.catalog ?? null,
      way: waysOf(match[2]),
      keys: literalsIn(key),
      values,
      valueIsLiteral: value !== undefined && /^'[^']*'$/.test(value),
    };
  });
};
