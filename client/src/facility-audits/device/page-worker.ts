import { localePrefix } from 'shared/locale/locale.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { auditsUrl } from '../../kernel/urls.ts';

const CACHES = 'qaita-audit-page';

/** Pages of single audits in one language, and nothing else of the product. */
const scopeOf = (locale: Locale): string => `${localePrefix[locale]}${auditsUrl}/`;

/** From now on the page of an audit opens without a connection. Without the worker everything works but that. */
export const keepPageAtHand = async (locale: Locale): Promise<void> => {
  const scope = scopeOf(locale);
  await navigator.serviceWorker?.register(`${scope}worker.js`, { scope }).catch(() => undefined);
};

/** Takes the worker and the files that it keeps off this device. */
export const dropPageWorkers = async (): Promise<void> => {
  const registrations = (await navigator.serviceWorker?.getRegistrations()) ?? [];
  for (const one of registrations) if (new URL(one.scope).pathname.endsWith(`${auditsUrl}/`)) await one.unregister();
  const names = 'caches' in window ? await caches.keys() : [];
  for (const name of names) if (name.startsWith(CACHES)) await caches.delete(name);
};
