import { finding } from './findings.ts';
import { cellText } from './cells.ts';
import type { RawCell } from './cells.ts';
import { foldedWords, nearest } from './likeness.ts';
import { refusedCell } from './read-number.ts';
import type { CellContext, ReadCell } from './read-number.ts';

/** A closed list with the words for each value, in any language, folded. */
export interface Choices<T extends string> {
  readonly words: ReadonlyMap<string, T>;
  /** The first word of each value in each language, for suggestions and the template. */
  readonly first: ReadonlyMap<T, readonly string[]>;
}

/** Makes a list: each value with its words, parted by `|`; the value itself is one of them. */
export const choicesOf = <T extends string>(list: Readonly<Record<T, string>>): Choices<T> => {
  const entries = Object.entries<string>(list) as [T, string][];
  const pairs = entries.flatMap(([value, words]) => [value, ...words.split('|')].map((word) => [foldedWords(word), value] as const));
  return { words: new Map(pairs), first: new Map(entries.map(([value, words]) => [value, words.split('|')])) };
};

/** Words with which a register says that something is not known: an empty cell. */
const UNKNOWN: ReadonlySet<string> = new Set(
  'na|n a|nan|н д|нд|нет данных|нет сведений|неизвестно|не известно|белгисиз|малимет жок|деректер жок|unknown|not known|no data|tbd|уточняется|x|х'.split(
    '|',
  ),
);

export const saysUnknown = (text: string): boolean => {
  const folded = foldedWords(text);
  return (folded === '' && text.trim() !== '+') || UNKNOWN.has(folded);
};

/** A plus is a yes; a minus may as well be "nobody looked", and is an empty cell. */
const wordsOf = (cell: RawCell): string => {
  if (typeof cell === 'boolean') return cell ? 'да' : 'нет';
  const text = cellText(cell);
  return text.trim() === '+' ? 'да' : text;
};

/** The value that a text names: whole, by its beginning, or but for a typing mistake. */
const choiceIn = <T extends string>(text: string, { words }: Choices<T>): T | null => {
  const folded = foldedWords(text);
  return nearest(folded, words)?.value ?? null;
};

const suggestionFor = <T extends string>(text: string, choices: Choices<T>): string | null => {
  const [start = ''] = foldedWords(text).split(' ');
  const found = start.length < 4 ? undefined : [...choices.words.entries()].find(([word]) => word.includes(start));
  return found ? (choices.first.get(found[1])?.[0] ?? null) : null;
};

/** Reads one value of a closed list. */
export const readChoice = <T extends string>(cell: RawCell, choices: Choices<T>, { column }: CellContext): ReadCell<T> => {
  const text = wordsOf(cell);
  const value = choiceIn(text, choices);
  return value === null ? refusedCell(finding('UNKNOWN_WORD', column, suggestionFor(text, choices))) : { value, findings: [] };
};

/** Reads several values: parted by a comma, a semicolon, a stroke or a line end. */
export const readChoices = <T extends string>(cell: RawCell, choices: Choices<T>, context: CellContext): ReadCell<T[]> => {
  const whole = choiceIn(cellText(cell), choices);
  if (whole !== null) return { value: [whole], findings: [] };
  const read = cellText(cell)
    .split(/[,;|/\n]/)
    .filter((part) => foldedWords(part) !== '')
    .map((part) => readChoice(part, choices, context));
  const findings = read.flatMap((one) => one.findings);
  return { value: findings.length > 0 ? null : [...new Set(read.flatMap(({ value }) => value ?? []))], findings };
};

/** Yes and no in three languages, and in marks. */
export const YES_NO = choicesOf({
  YES: 'да|иә|yes|есть|имеется|бар|имеются|y|true|1|oui|v|подведен|подключен|подключено',
  NO: 'нет|жоқ|no|отсутствует|не имеется|отсутствуют|false|0|n|non|не подведен|не подключен|демонтирован',
});
