import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

/** One bundle for production: `shared` inside it, everything from node_modules (and so the only graphql) outside. */
export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false } },
  ssr: { target: 'node', noExternal: ['shared'] },
  build: {
    ssr: 'src/main.ts',
    target: 'node20',
    outDir: 'dist',
    emptyOutDir: true,
    sourcemap: true,
    minify: false,
    rolldownOptions: { output: { entryFileNames: 'main.js', chunkFileNames: '[name]-[hash].js' } },
  },
});
