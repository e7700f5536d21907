import { createRequire } from 'node:module';
import { describe, expect, it } from 'vitest';
import { repositoryFiles, textOf } from './repository.ts';

interface Side {
  readonly path?: string | readonly string[];
  readonly pathNot?: string | readonly string[];
}

interface Cruiser {
  readonly forbidden: readonly { readonly name: string; readonly from: Side; readonly to: Side }[];
  readonly options: { readonly exclude: Side };
}

const cruiser = createRequire(import.meta.url)('../../.dependency-cruiser.cjs') as Cruiser;

interface Packages {
  readonly dependencies?: Readonly<Record<string, string>>;
  readonly devDependencies?: Readonly<Record<string, string>>;
}

/** Libraries by their folders in node_modules, and by their bare names. */
const libraries = repositoryFiles
  .filter((file) => file.endsWith('package.json'))
  .map((file) => JSON.parse(textOf(file)) as Packages)
  .flatMap(({ dependencies, devDependencies }) => Object.keys({ ...dependencies, ...devDependencies }))
  .flatMap((name) => [
    `node_modules/.pnpm/${name.replace('/', '+')}@1.0.0`,
    `server/node_modules/.pnpm/${name.replace('/', '+')}@1.0.0`,
    name.replace(/^@types\//, ''),
  ]);

const places = [...repositoryFiles, ...libraries];

const GROUP = /(?<!\\)\((?<ahead>\?[=:])?(?<inside>[^()]*)\)(?<optional>\?)?/;

/** The pattern once for each alternative of each group, so that a dead alternative cannot hide behind a living one. */
const alternatives = (pattern: string): string[] => {
  const group = GROUP.exec(pattern);
  if (!group?.groups) return [pattern];
  const { ahead = '', inside = '' } = group.groups;
  const [before, after] = [pattern.slice(0, group.index), pattern.slice(group.index + group[0].length)];
  // The brackets of a look-ahead are kept, replaced by other signs until the end.
  const kept = (one: string): string => (ahead === '?=' ? `‹${one}›` : one);
  return inside.split('|').flatMap((one) => alternatives(`${before}${kept(one)}${after}`));
};

const matchersOf = (pattern: string): string[] =>
  alternatives(pattern.replaceAll('(?!', '(?=').replaceAll('$1', '[^/]+')).map((one) => one.replaceAll('‹', '(?=').replaceAll('›', ')'));

const patternsOf = ({ path = [], pathNot = [] }: Side): string[] => [path, pathNot].flat();

const dead = (patterns: readonly string[]): string[] =>
  patterns.flatMap(matchersOf).filter((pattern) => !places.some((place) => new RegExp(pattern).test(place)));

describe('the rules on imports', () => {
  it.each(cruiser.forbidden)('name only files and libraries that exist: $name', ({ from, to }) => {
    expect(dead([from, to].flatMap(patternsOf))).toEqual([]);
  });

  it('leave out only what exists', () => {
    expect(dead(patternsOf(cruiser.options.exclude))).toEqual([]);
  });
});

const regexOf = (glob: string): RegExp =>
  new RegExp(
    `^${glob
      .replaceAll('.', String.raw`\.`)
      .replaceAll('**/', '‹')
      .replaceAll('**', '›')
      .replaceAll('*', '[^/]*')
      .replaceAll('‹', '(?:.*/)?')
      .replaceAll('›', '.*')
      .replaceAll(/\{([^}]*)\}/g, (_, list: string) => `(?:${list.replaceAll(',', '|')})`)}$`,
  );

describe('the rules of the linter', () => {
  it('make exceptions only for files that exist', () => {
    const text = textOf('.oxlintrc.json').replaceAll(/^\s*\/\/.*$/gm, '');
    const { overrides } = JSON.parse(text) as { readonly overrides: readonly { readonly files: readonly string[] }[] };
    const globs = overrides.flatMap(({ files }) => files);
    expect(globs.filter((glob) => !repositoryFiles.some((file) => regexOf(glob).test(file)))).toEqual([]);
  });
});
