import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** The console of the API is a page of its own: its editor is larger than the rest of the product, and nobody else loads it. */
export default defineConfig({
  root: 'src/console',
  base: '/graphql/console/',
  publicDir: false,
  plugins: [react()],
  worker: { format: 'es' },
  build: { outDir: '../../dist-console', emptyOutDir: true, target: 'es2022', chunkSizeWarningLimit: 6_000 },
});
