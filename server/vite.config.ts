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

/** One bundle for production: it contains `shared`; everything from node_modules (including the only graphql) stays outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  plugins: [databaseObjects],
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
