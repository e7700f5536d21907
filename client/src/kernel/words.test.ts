import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { LOCALES } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';

const SOURCES = fileURLToPath(new URL('..', import.meta.url));

type Entry = string | Readonly<Record<string, string>>;
type Words = Readonly<Record<string, Entry>>;
type Kind = 'PHRASE' | 'PLURAL' | 'LIST';

const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' }).map((file) => file.replaceAll('\\', '/'));
const read = (file: string): string => readFileSync(path.join(SOURCES, file), 'utf8');

const isEntry = (value: unknown): value is Entry =>
  typeof value === 'string' ||
  (typeof value === 'object' && value !== null && Object.values(value).every((one) => typeof one === 'string'));

const readWords = (file: string): Words => {
  const words: unknown = JSON.parse(read(file));
  if (typeof words !== 'object' || words === null) throw new Error(`${file} is no object.`);
  const entries = Object.entries(words).filter((entry): entry is [string, Entry] => isEntry(entry[1]));
  if (entries.length !== Object.keys(words).length) throw new Error(`${file} has something else than words, plurals and lists.`);
  return Object.fromEntries(entries);
};

const kindOf = (entry: Entry): Kind => {
  if (typeof entry === 'string') return 'PHRASE';
  return 'one' in entry && 'other' in entry ? 'PLURAL' : 'LIST';
};

/** `kernel/product` for kernel/product.ru.json, kernel/product.kk.json and kernel/product.en.json. */
const stems = [...new Set(files.flatMap((file) => /^(.+)\.(?:ru|kk|en)\.json$/.exec(file)?.[1] ?? []))];
const wordsOf = (stem: string, locale: Locale): Words => readWords(`${stem}.${locale.toLowerCase()}.json`);

/** Every text by its path: `rule.TOKEN_EXPIRED` → words. The forms of a plural are one text: languages have different ones. */
const textsOf = (words: Words): Map<string, string[]> =>
  new Map(
    Object.entries(words).flatMap(([key, entry]): [string, string[]][] => {
      if (typeof entry === 'string') return [[key, [entry]]];
      if (kindOf(entry) === 'PLURAL') return [[key, Object.values(entry)]];
      return Object.entries(entry).map(([value, text]) => [`${key}.${value}`, [text]]);
    }),
  );

const paramsOf = (texts: readonly string[]): string[] => [...new Set(texts.flatMap((text) => text.match(/\{\w+\}/g) ?? []))].sort();

const FORMS: Record<Locale, readonly string[]> = { RU: ['few', 'many', 'one', 'other'], KK: ['one', 'other'], EN: ['one', 'other'] };

describe.each(stems)('the words of %s', (stem) => {
  const russian = textsOf(wordsOf(stem, 'RU'));

  it.each(LOCALES)('%s: the same keys, none empty, the same parameters', (locale) => {
    const texts = textsOf(wordsOf(stem, locale));
    expect([...texts.keys()].sort()).toEqual([...russian.keys()].sort());
    expect([...texts].filter(([, forms]) => forms.some((text) => text.trim() === '')).map(([key]) => key)).toEqual([]);
    const params = (all: Map<string, string[]>) => [...all].map(([key, forms]) => `${key} ${paramsOf(forms).join()}`).sort();
    expect(params(texts)).toEqual(params(russian));
  });

  it.each(LOCALES)('%s: plurals have the forms of the language', (locale) => {
    const plurals = Object.entries(wordsOf(stem, locale)).filter(([, entry]) => kindOf(entry) === 'PLURAL');
    const forms = plurals.map(([key, entry]) => [key, Object.keys(entry).sort()]);
    expect(forms).toEqual(plurals.map(([key]) => [key, FORMS[locale]]));
  });
});

interface Use {
  readonly file: string;
  readonly stem: string;
  readonly kind: Kind;
  readonly key: string;
}

/** `const EXAMPLE_WORDS` → the stem of the files that its module imports. */
const catalogs = new Map(
  files
    .filter((file) => file.endsWith('.words.ts'))
    .flatMap((file) => {
      const source = read(file);
      const russian = /from '\.\/(.+)\.ru\.json'/.exec(source)?.[1];
      const name = /export const (\w+): Catalog</.exec(source)?.[1];
      return russian && name ? [[name, path.posix.join(path.posix.dirname(file), russian)] as const] : [];
    }),
);

/** The text of a call's first argument, from its opening parenthesis. */
const firstArgument = (source: string, from: number): string => {
  let depth = 0;
  for (let at = from; at < source.length; at += 1) {
    const sign = source.charAt(at);
    if ('([{'.includes(sign)) depth += 1;
    else if (depth === 0 && '),'.includes(sign)) return source.slice(from, at);
    else if (')]}'.includes(sign)) depth -= 1;
  }
  return '';
};

const KINDS: Readonly<Record<string, Kind>> = { '': 'PHRASE', '.count': 'PLURAL', '.of': 'LIST' };

/** Keys are at the beginning of the argument or in the branches of a condition: `t('a')`, `t(isOpen ? 'a' : 'b')`. */
const usesBy = (file: string, source: string, speaker: string, stem: string): Use[] =>
  [...source.matchAll(new RegExp(`(?<![\\w.])${speaker}(\\.count|\\.of)?\\(`, 'g'))].flatMap((call) => {
    const argument = firstArgument(source, call.index + call[0].length);
    const kind = KINDS[call[1] ?? ''] ?? 'PHRASE';
    return [...argument.matchAll(/(?:^|[?:])\s*'([^']+)'/g)].map((literal) => ({ file, stem, kind, key: literal[1] ?? '' }));
  });

/**
 * The names of translators in a file, as a pattern: results of `useWords` and `translator`, direct calls, and parameters of
 * type `Translate<…>`.
 */
const speakersIn = (source: string): [string, string][] => {
  const made = [...source.matchAll(/const (\w+) = (?:useWords|translator)\((\w+)/g)].map(([, speaker, name]) => [speaker, name]);
  const handed = [...source.matchAll(/(\w+): Translate<\(?typeof (\w+)/g)].map(([, speaker, name]) => [speaker, name]);
  const atOnce = [...source.matchAll(/(?:useWords|translator)\((\w+)/g)].map(([, name]) => [
    `(?:useWords|translator)\\(${name}[^()]*\\)`,
    name,
  ]);
  return [...made, ...handed, ...atOnce].flatMap(([speaker, name]): [string, string][] => {
    const stem = catalogs.get(name ?? '');
    return stem && speaker ? [[speaker, stem]] : [];
  });
};

const uses = files
  .filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file))
  .flatMap((file) => {
    const source = read(file);
    const speakers = new Map(speakersIn(source).map((speaker) => [speaker.join(), speaker]));
    return [...speakers.values()].flatMap(([speaker, stem]) => usesBy(file, source, speaker, stem));
  });

/** A file with two catalogs under one name, in two components, may mean either. */
const isKnown = ({ file, kind, key }: Use): boolean =>
  uses
    .filter((use) => use.file === file && use.key === key)
    .some((use) => {
      const entry = wordsOf(use.stem, 'RU')[key];
      return entry !== undefined && kindOf(entry) === kind;
    });

it('no code takes words of a language by its name: a build has those of its readers alone', () => {
  const takes = (file: string): boolean => /_WORDS\??\.(?:RU|KK|EN)\b/.test(read(file));
  expect(files.filter((file) => /\.tsx?$/.test(file) && !/\.test\.tsx?$/.test(file) && takes(file))).toEqual([]);
});

it('every catalog has its words', () => {
  expect([...new Set(catalogs.values())].sort()).toEqual([...stems].sort());
});

it('every key that is asked for exists', () => {
  expect(uses.filter((use) => !isKnown(use)).map(({ file, key }) => `${file}: ${key}`)).toEqual([]);
});

it('no key is left that nobody asks for', () => {
  const asked = new Set(uses.map(({ stem, key }) => `${stem} ${key}`));
  const all = stems.flatMap((stem) => Object.keys(wordsOf(stem, 'RU')).map((key) => `${stem} ${key}`));
  expect(all.filter((key) => !asked.has(key))).toEqual([]);
});
