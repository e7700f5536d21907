// Checks whether the build for readers of one language contains words of another.
import { readFileSync, readdirSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';

const sources = fileURLToPath(new URL('../src/', import.meta.url));
const FILE = /\.(ru|kk|en)\.json$/;
/** A text long enough to be unique, of characters that the minifier does not change. One word alone may be a name in the code. */
const PLAIN = /^(?=.* )[\p{L}\p{N} .,:;()?!-]{12,}$/u;

const filesIn = (folder, ending) => readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((file) => ending.test(file));

const textsIn = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(textsIn));

const longest = (texts) => texts.filter((text) => PLAIN.test(text)).reduce((one, other) => (other.length > one.length ? other : one), '');

/** One line for every dictionary of another language whose longest text is in a script of the build, and for every own one that is missing. */
export const foreignWords = (build, language) => {
  const scripts = filesIn(build, /\.js$/).map((file) => [file, readFileSync(path.join(build, file), 'utf8')]);
  const dictionaries = filesIn(sources, FILE).map((file) => [file, textsIn(JSON.parse(readFileSync(path.join(sources, file), 'utf8')))]);
  const isOwn = ([file]) => file.endsWith(`.${language}.json`);
  const own = new Set(dictionaries.filter(isOwn).flatMap(([, texts]) => texts));
  const isThere = (text) => scripts.some(([, script]) => script.includes(text));
  // If the reader's own words were not found either, the search would prove nothing.
  const missing = dictionaries.filter(isOwn).filter(([, texts]) => !isThere(longest(texts)));
  const foreign = dictionaries
    .filter((dictionary) => !isOwn(dictionary))
    .map(([file, texts]) => [file, longest(texts.filter((text) => !own.has(text)))])
    .filter(([, text]) => text !== '' && isThere(text));
  return [
    ...missing.map(([file]) => `The build for ${language} lacks the words of ${file}.`),
    ...foreign.map(([file]) => `The build for ${language} carries the words of ${file}.`),
  ];
};
