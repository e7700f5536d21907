import type { RouteObject } from 'react-router';

/** They come together, in one file: whoever reads one often reads another, and every page of the product would name four files. */
export const routes: RouteObject[] = (['about', 'privacy', 'terms', 'accessibility'] as const).map((path) => ({
  path,
  lazy: async () => ({ Component: (await import('./standing-pages.ts')).PAGES[path] }),
}));
