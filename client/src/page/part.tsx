import { lazy } from 'react';
import type { ComponentType, ReactElement } from 'react';

const loaders: (() => Promise<void>)[] = [];

/**
 * A part of a page that is fetched when it is first shown, inside a `<Suspense>`. The server has it at once: what it has
 * rendered stands until the browser has fetched the part.
 */
export const part = <P extends object>(load: () => Promise<ComponentType<P>>): ((props: P) => ReactElement) => {
  const Later = lazy(async () => ({ default: await load() }));
  let Known: ComponentType<P> | null = null;
  loaders.push(async () => {
    Known ??= await load();
  });
  return (props) => (Known ? <Known {...props} /> : <Later {...props} />);
};

/** Fetches all parts of the pages opened so far, for a renderer that cannot wait in the middle. */
export const loadParts = async (): Promise<void> => {
  await Promise.all(loaders.map((load) => load()));
};
