import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
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

/**
 * Folders of pages that only somebody who has signed in sees: the server does not draw them, so that their sheets may come with their code.
 * budget.mjs says where another folder needs one of them.
 */
const SIGNED_IN: readonly string[] = JSON.parse(readFileSync(new URL('scripts/signed-in.json', import.meta.url), 'utf8'));
const isDrawn = (file: string): boolean => !/^(console|ui)\//.test(file) && !SIGNED_IN.includes(file.split('/')[0] ?? '');

/** A sheet of the map is loaded with it, under an address of its own. */
const OF_THE_MAP = /^map\/(LiveMap|MapMarkers|MapSource|maplibre)\.css$/;

/** One sheet with the first page for all that the server draws: a part of a page is never seen without its look. */
const sheetOfDrawnPages = (): Plugin => ({
  name: 'sheet-of-drawn-pages',
  transform: {
    filter: { id: /\/src\/entry-client\.tsx$/ },
    handler: (code) => {
      const sheets = readdirSync(new URL('src', import.meta.url), { recursive: true, encoding: 'utf8' })
        .map((file) => file.replaceAll('\\', '/'))
        .filter((file) => file.endsWith('.css') && isDrawn(file) && !OF_THE_MAP.test(file));
      return { code: [code, ...sheets.sort().map((file) => `import '/src/${file}';`)].join('\n'), map: null };
    },
  },
});

/** What the page of one audit and the frame around it load, each with everything that it imports. */
const AUDIT_PAGE = /\/src\/(facility-audits\/AuditPage|app\/OwnPlaces|saved-searches\/NewsBadge|page\/RuleText)\.tsx$/;

const PUBLIC_FILES = ['fonts/inter-qaita.woff2', 'logo.svg'];

/**
 * The worker that opens the page of an audit without a connection, with the list of the page's files. It stands in the folder that it is for:
 * a browser lets a worker answer for nothing else.
 */
const auditWorker = (language: string): Plugin => ({
  name: 'worker-of-the-audit-page',
  generateBundle: {
    order: 'post',
    handler(_options, bundle) {
      const files = new Set<string>();
      const add = (name: string): void => {
        const file = bundle[name];
        if (files.has(name) || !file) return;
        files.add(name);
        if (file.type !== 'chunk') return;
        file.imports.forEach(add);
        file.viteMetadata?.importedCss.forEach((sheet) => files.add(sheet));
      };
      for (const [name, file] of Object.entries(bundle))
        if (file.type === 'chunk' && (file.isEntry || AUDIT_PAGE.test(file.facadeModuleId ?? ''))) add(name);
      const list = JSON.stringify([...PUBLIC_FILES, ...[...files].sort()].map((name) => `/${name}`));
      const release = createHash('sha256').update(list).digest('hex').slice(0, 16);
      const source = readFileSync(new URL('src/facility-audits/device/worker.js', import.meta.url), 'utf8')
        .replace('/* files of the build */ []', () => list)
        .replace('/* release of the build */', release);
      this.emitFile({ type: 'asset', fileName: `${language === 'ru' ? '' : `${language}/`}workspace/audits/worker.js`, source });
    },
  },
});

/** `--mode ru`: a build for readers of Russian. Without a language, all words are there: for the server, and for `vite dev`. */
export default defineConfig(({ isSsrBuild, mode }) => ({
  plugins: [react(), sheetOfDrawnPages(), ...(LANGUAGES.includes(mode) ? [wordsOf(mode), auditWorker(mode)] : [])],
  // RxJS would otherwise come in its build for browsers without classes, with helper functions.
  ...(isSsrBuild ? {} : { resolve: { conditions: ['es2015', ...defaultClientConditions] } }),
  build: {
    outDir: isSsrBuild ? 'dist-ssr' : `dist/${mode}`,
    manifest: !isSsrBuild,
    target: 'es2022',
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
  // React's own switch: without it an installation that is not in production mode would render with the build for developers, at twice the cost.
  ...(isSsrBuild ? { define: { 'process.env.NODE_ENV': '"production"' } } : {}),
  // The server's operations are made of the same `graphql`. Vite cannot run React's modules outside a build.
  ssr: { noExternal: true, external: isSsrBuild ? ['graphql'] : ['react', 'react-dom', 'graphql'] },
}));
