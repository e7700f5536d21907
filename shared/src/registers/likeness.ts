/** Letters that Kazakh words are often typed without, and Russian ones that are typed either way. */
const FOLDED: Readonly<Record<string, string>> = {
  ә: 'а',
  ғ: 'г',
  қ: 'к',
  ң: 'н',
  ө: 'о',
  ұ: 'у',
  ү: 'у',
  һ: 'х',
  і: 'и',
  ё: 'е',
};

/** Small letters and digits with single spaces: what two spellings of one heading, word or name have in common. */
export const foldedWords = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[әғқңөұүһіё]/g, (letter) => FOLDED[letter] ?? letter)
    .replace(/[^\p{L}\p{N}²³]+/gu, ' ')
    .trim();

/** The least cost of reaching a letter, from the three ways to reach it. */
const step = (row: readonly number[], before: readonly number[], at: number, isSame: boolean): number =>
  Math.min((row[at - 1] ?? 0) + 1, (before[at] ?? 0) + 1, (before[at - 1] ?? 0) + (isSame ? 0 : 1));

/** Letters to add, drop or change to make one text from the other; stops counting above `most`. */
const editsBetween = (one: string, other: string, most: number): number => {
  if (Math.abs(one.length - other.length) > most) return most + 1;
  let before = Array.from({ length: other.length + 1 }, (_, index) => index);
  for (let index = 0; index < one.length; index += 1) {
    const row = [index + 1];
    for (let at = 1; at <= other.length; at += 1) row.push(step(row, before, at, one[index] === other[at - 1]));
    if (Math.min(...row) > most) return most + 1;
    before = row;
  }
  return before.at(-1) ?? 0;
};

/** Typing mistakes that a word of this length may have and still be taken for it. */
const mistakesIn = (text: string): number => (text.length < 5 ? 0 : text.length < 9 ? 1 : 2);

/** Entries that are as near to the text as any, among those within its typing mistakes. */
const candidates = <T>(
  text: string,
  entries: ReadonlyMap<string, T>,
  most: number,
): { readonly values: readonly T[]; readonly edits: number } => {
  let best: { values: T[]; edits: number } = { values: [], edits: most };
  for (const [key, value] of entries) {
    const edits = mistakesIn(key) < 1 ? most + 1 : editsBetween(text, key, best.edits);
    if (edits < best.edits) best = { values: [value], edits };
    else if (edits === best.edits) best.values.push(value);
  }
  return best;
};

/** The one entry that a text is, exactly or but for a typing mistake; null when there is none, or several are as near. */
export const nearest = <T>(
  text: string,
  entries: ReadonlyMap<string, T>,
  isSame: (one: T, other: T) => boolean = Object.is,
): { readonly value: T; readonly edits: number } | null => {
  const exact = entries.get(text);
  if (exact !== undefined) return { value: exact, edits: 0 };
  const most = mistakesIn(text);
  if (most === 0) return null;
  const { values, edits } = candidates(text, entries, most);
  const [value] = values;
  return value !== undefined && values.every((other) => isSame(value, other)) ? { value, edits } : null;
};
