import type { NormalizedCacheObject } from '@apollo/client';
import { startTransition } from 'react';
import { createRoot, hydrateRoot } from 'react-dom/client';
import { createBrowserRouter, matchRoutes } from 'react-router';
import { RouterProvider } from 'react-router/dom';
import type { RouteObject } from 'react-router';
import { localePrefix, splitLocale } from 'shared/locale/locale.ts';
import { makeClient, httpLink } from './app/apollo.ts';
import { App } from './app/App.tsx';
import { keepEarlyClicks } from './app/early-clicks.ts';
import { keepEarlyTyping } from './app/early-typing.ts';
import { routes } from './app/routes.tsx';
import { followOtherTabs } from './app/who-is-there.ts';
import { loadParts } from './page/part.tsx';
import './ui/styles.css';

const { locale } = splitLocale(window.location.pathname);
const basename = localePrefix[locale] || '/';

/** A lazy route must be loaded before the router starts, or header and footer appear twice. */
const resolveLazy = async (): Promise<void> => {
  for (const match of matchRoutes<RouteObject>(routes, window.location, basename) ?? []) {
    if (typeof match.route.lazy === 'function') Object.assign(match.route, await match.route.lazy(), { lazy: undefined });
  }
};

/** What the server added to its HTML: the answers it was rendered from, and the names of its parts. */
const readDrawn = (): { readonly state?: NormalizedCacheObject; readonly parts: readonly string[] } =>
  JSON.parse(document.getElementById('drawn')?.textContent ?? '{"parts":[]}');

const start = async (): Promise<void> => {
  const root = document.getElementById('root');
  if (!root) throw new Error('The page has no root.');
  const isDrawn = root.childElementCount > 0;
  if (isDrawn) {
    keepEarlyClicks(root);
    keepEarlyTyping(root);
  }
  await resolveLazy();
  const { state, parts } = readDrawn();
  await loadParts(parts);
  const client = makeClient({ locale, link: httpLink(locale), ...(state ? { state } : {}) });
  followOtherTabs(client);
  // A reader may have scrolled a page drawn by the server: without data to begin with, the router would scroll it to its top.
  const router = createBrowserRouter(routes, { basename, ...(isDrawn ? { hydrationData: { loaderData: {} } } : {}) });
  const app = (
    <App client={client} locale={locale}>
      <RouterProvider router={router} />
    </App>
  );
  if (isDrawn) startTransition(() => void hydrateRoot(root, app, { onRecoverableError: (error) => reportError(error) }));
  else createRoot(root).render(app);
};

void start();
