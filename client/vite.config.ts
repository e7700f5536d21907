import react from '@vitejs/plugin-react';
import { defaultClientConditions, defineConfig } from 'vite';
import type { Plugin } from 'vite';

/** React, Apollo and the router rarely change: a chunk of their own stays in the reader's cache from release to release. */
const VENDOR = /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|react-router|@apollo|graphql|rxjs|@wry|optimism|zen-observable)/;

const LANGUAGES = ['ru', 'kk', 'en'];

/** A page is in one language, and changing it loads another document: the words of other languages are left out of its build. */
const wordsOf = (language: string): Plugin => ({
  name: 'words-of-one-language',
  load: {
    filter: { id: /\/src\/.+\.(ru|kk|en)\.json$/ },
    handler: (id) => (id.endsWith(`.${language}.json`) ? null : '{}'),
  },
});

/** `--mode ru`: a build for readers of Russian. Without a language, all words are there: for the server, and for `vite dev`. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react(), LANGUAGES.includes(mode) && wordsOf(mode)],
  // RxJS would otherwise come in its build for browsers without classes, with helper functions.
  ...(isSsrBuild ? {} : { resolve: { conditions: ['es2015', ...defaultClientConditions] } }),
  build: {
    outDir: isSsrBuild ? 'dist-ssr' : `dist/${mode}`,
    manifest: !isSsrBuild,
    target: 'es2022',
    cssCodeSplit: false,
    // MapLibre is one module of a megabyte; scripts/budget.mjs measures every chunk as it is sent.
    chunkSizeWarningLimit: 1_200,
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'vendor', test: VENDOR }] } } } }),
  },
  // `pnpm dev`: pages are served from here, everything else by the server.
  server: {
    proxy: Object.fromEntries(
      ['/graphql', '/schema.graphql', '/pictures', '/mailbox', '/demo', '/oidc'].map((path) => [
        path,
        { target: 'http://localhost:8080', changeOrigin: false },
      ]),
    ),
  },
  ssr: { noExternal: true, external: ['react', 'react-dom', 'graphql'] },
}));
