/** One rule: its selector list and its declarations. Enclosing conditions (`@media`, `@supports`) are left out. */
interface Rule {
  readonly selectors: readonly string[];
  readonly properties: readonly string[];
}

/** Comments, pages, fonts and animation steps: these select no element. */
const NO_RULES = /\/\*[^]*?\*\/|@(?:page|font-face)[^{]*\{[^}]*\}|@keyframes[^{]*\{(?:[^{}]*\{[^}]*\})*\s*\}/g;

/** The rules of a style sheet without nesting, in order. */
export const rulesOf = (css: string): Rule[] =>
  [...css.replaceAll(NO_RULES, '').matchAll(/([^{}@;]+)\{([^{}]*)\}/g)].map(([, selectors = '', body = '']) => ({
    selectors: selectors.split(/,(?![^(]*\))/).map((selector) => selector.trim()),
    properties: [...body.matchAll(/(?:^|;)\s*([a-z-]+):/g)].map(([, property = '']) => property),
  }));

export const classesOf = (selector: string): string[] => [...selector.matchAll(/\.([a-z][\w-]*)/gi)].map(([, name = '']) => name);

/**
 * The classes that a selector belongs to: those of its first compound, `.filters` for `.filters form > *`.
 * `.page:has(.tray)` belongs to what it looks for.
 */
export const ownersOf = (selector: string): string[] => {
  const sought = classesOf(/^[^\s>+~]*:has\((.*)\)/.exec(selector)?.[1] ?? '');
  const first = /^[^\s>+~]*/.exec(selector)?.[0] ?? '';
  return sought.length > 0 ? sought : classesOf(first.replace(/:not\(.*/, ''));
};

/** Every class name that a component's `className` may contain. `badge-${tone}` is `badge-`. */
export const classNamesIn = (source: string): string[][] =>
  [...source.matchAll(/className(?:=|: )(?:"([^"]*)"|'([^']*)'|\{((?:[^{}]|\{[^{}]*\})*)\})/g)].flatMap(([, plain, quoted, code]) => {
    const texts = code === undefined ? [plain ?? quoted ?? ''] : [...code.matchAll(/['`]([^'`]*)['`]/g)].map(([, text = '']) => text);
    return texts.map((text) =>
      text
        .replaceAll(/\$\{[^}]*\}/g, '$')
        .split(/\s+/)
        .map((word) => word.replace(/\$.*$/, ''))
        .filter((word) => word !== ''),
    );
  });

/** Whether two properties such as `border-color` and `border` set the same thing. */
export const areOneProperty = (one: string, other: string): boolean =>
  one === other || one.startsWith(`${other}-`) || other.startsWith(`${one}-`);
