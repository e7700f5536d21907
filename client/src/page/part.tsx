import { Suspense, createContext, lazy, useContext } from 'react';
import type { ComponentType, ReactElement, ReactNode } from 'react';

/** Loads the code of a part by name. Filled by the pages that have been opened so far. */
const loaders = new Map<string, () => Promise<void>>();

/** While the server renders a page: the names of the parts that it renders. */
export const DrawnParts = createContext<Set<string> | null>(null);

/**
 * A part of a page whose code is loaded when it is first shown; `instead` is the placeholder meanwhile. The server has the code
 * at once, and the browser loads the server-rendered parts before hydration: see `loadParts`.
 */
export const part = <P extends object>(
  name: string,
  load: () => Promise<ComponentType<P>>,
  instead?: ReactNode,
): ((props: P) => ReactElement) => {
  const Later = lazy(async () => ({ default: await load() }));
  let Known: ComponentType<P> | null = null;
  loaders.set(name, async () => {
    Known ??= await load();
  });
  return (props) => {
    useContext(DrawnParts)?.add(name);
    return Known ? (
      <Known {...props} />
    ) : (
      <Suspense fallback={instead}>
        <Later {...props} />
      </Suspense>
    );
  };
};

/** Loads all parts of the pages opened so far, for a renderer that cannot wait in the middle. */
export const loadAllParts = async (): Promise<void> => {
  await Promise.all([...loaders.values()].map((load) => load()));
};

/** Loads these parts, and then those inside them. To be called before React hydrates a page with them. */
export const loadParts = async (names: readonly string[]): Promise<void> => {
  const known = [...loaders].filter(([name]) => names.includes(name));
  await Promise.all(known.map(([, load]) => load()));
  const inside = names.filter((name) => !known.some(([one]) => one === name));
  if (known.length > 0 && inside.length > 0) await loadParts(inside);
};
