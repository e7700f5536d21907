import { readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { describe, expect, it } from 'vitest';
import { areOneProperty, classesOf, classNamesIn, ownersOf, rulesOf } from './stylesheets.ts';

const SOURCES = path.join(import.meta.dirname, '..');
const read = (file: string): string => readFileSync(path.join(SOURCES, file), 'utf8');

/** The console is a third-party product with a build of its own. */
const files = readdirSync(SOURCES, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => !/^(console|testing|gql)/.test(file));

/** Over all components and loaded apart from them, by readers whose own colours replace ours. */
const FORCED = 'app/forced-colours.css';

/** The sheets that a file imports, without those that these import. */
const namedIn = (file: string): string[] =>
  [...read(file).matchAll(/import (?:\w+ from )?'(\.[^']+\.css)(?:\?url)?'/g)].map(([, to = '']) =>
    path.posix.join(path.posix.dirname(file), to),
  );
const withImports = (sheet: string): string[] => [sheet, ...namedIn(sheet).flatMap(withImports)];

const sheets = files.filter((file) => file.endsWith('.css') && file !== FORCED);
const isShared = (sheet: string): boolean => sheet.startsWith('ui/');
const besideComponents = sheets.filter((sheet) => !isShared(sheet));
const selectorsOf = (sheet: string): string[] => rulesOf(read(sheet)).flatMap(({ selectors }) => selectors);

const components = files
  .filter((file) => file.endsWith('.tsx') && !file.endsWith('.test.tsx'))
  .map((file) => ({
    file,
    source: read(file),
    // The sheet of a lazily loaded part is loaded with the part.
    sheets: [...namedIn(file).flatMap(withImports), file.replace(/tsx$/, 'css')],
    classes: classNamesIn(read(file)),
  }));

/** Class names that these components may use; MapLibre has its own. */
const isNamedIn = (sources: readonly string[], name: string): boolean =>
  name.startsWith('maplibregl-') ||
  sources.some(
    (source) => new RegExp(`['"\`\\s]${name}(?=['"\`\\s])`).test(source) || source.includes(`${name.replace(/-[^-]*$/, '-')}\${`),
  );

const sharedClasses = new Set(sheets.filter(isShared).flatMap(selectorsOf).flatMap(ownersOf));

/** `filters` → the sheets with rules that begin with it. */
const homes = new Map<string, Set<string>>();
for (const sheet of besideComponents)
  for (const name of selectorsOf(sheet).flatMap(ownersOf))
    if (!sharedClasses.has(name)) homes.set(name, (homes.get(name) ?? new Set()).add(sheet));
const homeOf = (name: string): string | undefined => [...(homes.get(name) ?? [])][0];

describe('style sheets', () => {
  it.each(sheets)('%s: a component that imports it uses each of its classes', (sheet) => {
    const users = components.filter((component) => isShared(sheet) || component.sheets.includes(sheet)).map(({ source }) => source);
    const everywhere = components.map(({ source }) => source);
    const unused = selectorsOf(sheet).filter((selector) => {
      const owners = ownersOf(selector);
      return (
        !owners.every((name) => isNamedIn(sharedClasses.has(name) ? everywhere : users, name)) ||
        !classesOf(selector).every((name) => isNamedIn(everywhere, name))
      );
    });
    expect(users).not.toEqual([]);
    expect(unused).toEqual([]);
  });

  it.each(besideComponents)('%s: begins each rule with a class that no other sheet beside a component begins with', (sheet) => {
    const strangers = selectorsOf(sheet).filter((selector) => {
      const own = ownersOf(selector).filter((name) => !sharedClasses.has(name));
      return (
        !selector.startsWith('#') &&
        (own.length === 0 || own.some((name) => homes.get(name)?.size !== 1)) &&
        !/^\.(maplibregl|badges \+)/.test(selector)
      );
    });
    expect(strangers).toEqual([]);
  });

  it.each(components.filter(({ classes }) => classes.length > 0))(
    '$file imports the sheets of its classes',
    ({ sheets: named, classes, file }) => {
      const missing = classes.flat().filter((name) => {
        const home = homeOf(name);
        return home !== undefined && !named.includes(home);
      });
      expect({ file, missing }).toEqual({ file, missing: [] });
    },
  );

  it('for forced colours names only classes that there are', () => {
    const sources = components.map(({ source }) => source);
    const names = rulesOf(read(FORCED)).flatMap(({ selectors }) => selectors.flatMap(classesOf));
    expect(names.length).toBeGreaterThan(10);
    expect(names.filter((name) => !isNamedIn(sources, name))).toEqual([]);
  });

  it('of ui stand in a layer, so that a rule beside a component wins wherever the bundler puts it', () => {
    const layered = [...read('ui/styles.css').matchAll(/@import '\.\/(.+)' layer\((?:base|ui)\);/g)].map(([, name]) => `ui/${name}`);
    expect([...layered, 'ui/styles.css', 'ui/tokens.css'].sort()).toEqual(sheets.filter(isShared).sort());
  });

  it('beside components set nothing twice for one element, so that their order is nobody’s business', () => {
    const setBy = (name: string): Set<string> =>
      new Set(
        rulesOf(read(homeOf(name) ?? 'ui/tokens.css'))
          .filter(({ selectors }) => selectors.includes(`.${name}`))
          .flatMap(({ properties }) => properties),
      );
    const clashes = components.flatMap(({ file, classes }) =>
      classes.flatMap((together) =>
        together.flatMap((one) =>
          together
            .filter((other) => one < other && homeOf(one) !== undefined && homeOf(other) !== undefined && homeOf(one) !== homeOf(other))
            .filter((other) => [...setBy(one)].some((mine) => [...setBy(other)].some((its) => areOneProperty(mine, its))))
            .map((other) => `${file}: .${one} and .${other}`),
        ),
      ),
    );
    expect(clashes).toEqual([]);
  });
});
