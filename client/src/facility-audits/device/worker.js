// The worker of the page of one audit: lets it open without a connection. It keeps the page's empty frame and the files of the build, which
// are the same for everybody; what a person reads or types is not here, but in IndexedDB under the person's id (device.ts). The build writes
// it once for each language, with the list of its files (vite.config.ts): another release is another worker.
const FILES = /* files of the build */ [];
const RELEASE = '/* release of the build */';
const CACHES = `qaita-audit-page ${new URL(self.registration.scope).pathname} `;
const CACHE = CACHES + RELEASE;
/** Any address of the scope: each is answered with the same frame. */
const FRAME = `${self.registration.scope}frame`;
/** A connection that does not answer for so long is none. */
const PATIENCE_MS = 6_000;

const keepFiles = async () => {
  const frame = await fetch(FRAME, { cache: 'no-store', credentials: 'omit' });
  const named = (await frame.clone().text()).match(/\/assets\/[^"']+/g) ?? [];
  // The server already has a newer release than this worker: its own worker is fetched at the next visit.
  if (!frame.ok || !named.every((file) => FILES.includes(file))) throw new Error('The frame is of another release.');
  const cache = await caches.open(CACHE);
  await cache.addAll(FILES);
  await cache.put(FRAME, frame);
};

const dropOlder = async () => {
  for (const name of await caches.keys()) if (name.startsWith(CACHES) && name !== CACHE) await caches.delete(name);
  await self.clients.claim();
};

/** Not by opening the cache: that would make it again after the person has signed out. */
const kept = (address) => caches.match(address, { cacheName: CACHE });

const openPage = async (request) => {
  try {
    return await fetch(request, { signal: AbortSignal.timeout(PATIENCE_MS) });
  } catch (error) {
    const frame = await kept(FRAME);
    if (frame) return frame;
    throw error;
  }
};

self.addEventListener('install', (event) => {
  self.skipWaiting();
  event.waitUntil(keepFiles());
});
self.addEventListener('activate', (event) => event.waitUntil(dropOlder()));
self.addEventListener('fetch', (event) => {
  const { request } = event;
  const { origin, pathname } = new URL(request.url);
  if (request.method !== 'GET' || origin !== self.location.origin) return;
  if (request.mode === 'navigate') event.respondWith(openPage(request));
  else if (FILES.includes(pathname)) event.respondWith(kept(pathname).then((file) => file ?? fetch(request)));
});
