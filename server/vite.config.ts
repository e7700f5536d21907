import { readdirSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';
import type { Plugin } from 'vite';

const database = fileURLToPath(new URL('src/database/', import.meta.url));

/** Functions, views, triggers and policies are read from files beside the bundle, as in the sources. */
const databaseObjects: Plugin = {
  name: 'database-objects',
  buildStart() {
    for (const file of readdirSync(database, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.sql')))
      this.emitFile({ type: 'asset', fileName: file, source: readFileSync(`${database}${file}`) });
  },
};

/** The thread of the solver is started from a file of its own. */
const solverThread: Plugin = {
  name: 'solver-thread',
  buildStart() {
    const file = fileURLToPath(new URL('src/funding/solver-thread.mjs', import.meta.url));
    this.emitFile({ type: 'asset', fileName: 'solver-thread.mjs', source: readFileSync(file) });
  },
};

/** One bundle for production: it contains `shared`; everything from node_modules (including the only graphql) stays outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [databaseObjects, solverThread],
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  ssr: { target: 'node', noExternal: ['shared'] },
  build: {
    ssr: 'src/main.ts',
    emitAssets: true,
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
