import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const SRC = fileURLToPath(new URL('..', import.meta.url));

/** Folders that are not about a part of the domain. */
const TECHNICAL = new Set('access app database http installation kernel migrations request testing'.split(' '));

/** Words in the name of a folder or an entity that mean nothing by themselves. */
const EVERYDAY = new Set(
  'data editor export import link load one place question rate record register saved second special time token'.split(' '),
);

const files = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && entry.name.endsWith('.ts'))
  .map((entry) => path.relative(SRC, path.join(entry.parentPath, entry.name)).split(path.sep).join('/'));
const sources = files.filter((file) => !file.endsWith('.test.ts'));
const textOf = (file: string): string => readFileSync(path.join(SRC, file), 'utf8');

const singular = (word: string): string => {
  if (word === 'news') return word;
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`;
  return word.replace(/(?<=ch|sh|ss)es$|(?<=[^s])s$/, '');
};

const domainWords = (): Set<string> => {
  const domain = files.filter((file) => file.includes('/') && !TECHNICAL.has(file.split('/')[0] ?? ''));
  const folders = domain.map((file) => file.split('/')[0] ?? '');
  const entities = domain.flatMap((file) => /([a-z-]+)\.entity\.ts$/.exec(file)?.[1] ?? []);
  const words = [...folders, ...entities].flatMap((name) => name.split('-')).map(singular);
  return new Set(words.filter((word) => !EVERYDAY.has(word)));
};

/** `viewerName` → viewer, name. Names of PostgreSQL's own settings and of the time zone are left out. */
const wordsOf = (text: string): string[] =>
  text
    .replaceAll(/\b\w*_\w*\b|time ?zone/gi, '')
    .split(/[^A-Za-z]+|(?<=[a-z])(?=[A-Z])/)
    .map((word) => singular(word.toLowerCase()));

describe('the house', () => {
  it('keeps the words of the domain out of kernel', () => {
    const known = domainWords();
    expect([...known]).toEqual(expect.arrayContaining(['interest', 'invitation', 'opportunity', 'zone']));
    const found = sources
      .filter((file) => file.startsWith('kernel/'))
      .flatMap((file) => [file, ...wordsOf(`${file} ${textOf(file)}`).filter((word) => known.has(word))].join(' '))
      .filter((line) => line.includes(' '));
    expect(found).toEqual([]);
  });

  it('has no two files of one base name', () => {
    const names = sources.map((file) => path.basename(file));
    expect(names.filter((name, index) => names.indexOf(name) !== index)).toEqual([]);
  });

  it('reads by read and changes rows by write', () => {
    const calls = sources.flatMap((file) =>
      [...textOf(file).matchAll(/\b(read|readPublic|write)(?:<(?:[^<>]|<[^<>]*>)*>)?\(\s*\w+,\s*sql`\s*(\w+)([^`]*)/g)].map((call) => ({
        file,
        name: call[1],
        changes: /\b(insert into|delete from|update \w+ (\w+ )?set)\b/.test(`${call[2]}${call[3]}`),
      })),
    );
    expect(calls.some(({ changes }) => changes)).toBe(true);
    expect(calls.filter(({ name, changes }) => changes !== (name === 'write'))).toEqual([]);
    const writingQueries = calls.filter(({ file, name }) => /\.(queries|reference|view)\.ts$/.test(file) && name === 'write');
    expect(writingQueries).toEqual([]);
  });
});
