import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

/** React, Apollo and the router change rarely: a chunk of their own stays in the reader's cache from release to release. */
const VENDOR = /node_modules\/(\.pnpm\/)?(react|react-dom|scheduler|react-router|@apollo|graphql|rxjs|@wry|optimism|zen-observable)/;

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [react()],
  build: {
    manifest: !isSsrBuild,
    target: 'es2022',
    cssCodeSplit: false,
    // MapLibre is one module of a megabyte; scripts/budget.mjs weighs every chunk as it is sent.
    chunkSizeWarningLimit: 1_200,
    ...(isSsrBuild ? {} : { rolldownOptions: { output: { codeSplitting: { groups: [{ name: 'vendor', test: VENDOR }] } } } }),
  },
  // `pnpm dev`: the pages come from here, everything else from the server.
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
