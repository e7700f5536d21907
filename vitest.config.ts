import { createRequire } from 'node:module';
import { existsSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const path = (relative: string) => fileURLToPath(new URL(relative, import.meta.url));

// Vite would take graphql's module build and Node its main one: two copies refuse each other's schemas.
const fromServer = createRequire(path('server/package.json'));
const graphql = fromServer.resolve('graphql/index.js');

// What main.ts imports first: TypeGraphQL's decorators need it.
const setupFiles = [fromServer.resolve('reflect-metadata')];

const clientSetup = path('client/src/testing/setup.ts');
// Only what hangs is cut off: a busy machine may take its time.
const withDatabase = { setupFiles, globalSetup: [path('server/src/testing/global-setup.ts')], hookTimeout: 120_000, testTimeout: 120_000 };

export default defineConfig({
  resolve: { alias: [{ find: /^graphql$/, replacement: graphql }] },
  oxc: { decorator: { legacy: true, emitDecoratorMetadata: false }, assumptions: { setPublicClassFields: true } },
  test: {
    passWithNoTests: false,
    // Two cores: more workers only make databases and browsers wait for each other.
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: 'unit',
          include: [
            '{server,shared,client}/src/**/*.test.ts',
            'scripts/**/*.test.ts',
            'test/house/**/*.test.ts',
            'test/bench/**/*.test.ts',
          ],
          exclude: ['**/node_modules/**', '**/*.db.test.ts'],
          // Loading the same modules for every file took half of the time; these files leave nothing behind in them.
          isolate: false,
          testTimeout: 60_000,
          setupFiles,
        },
      },
      { extends: true, test: { name: 'database', include: ['server/src/**/*.db.test.ts'], ...withDatabase } },
      { extends: true, test: { name: 'contracts', include: ['test/contracts/**/*.test.ts'], ...withDatabase } },
      // Attacks; smaller here, in full by `pnpm security --full`.
      {
        extends: true,
        test: { name: 'security', include: ['test/security/**/*.security.test.ts'], ...withDatabase, testTimeout: 1_800_000 },
      },
      // Kills servers and databases of its own; minutes, not seconds. Alone, after all others: one of its files starts the product as
      // the README says, which may build it again, and a server that starts meanwhile finds half a build.
      {
        extends: true,
        test: {
          name: 'crash',
          include: ['test/crash/**/*.crash.test.ts'],
          testTimeout: 600_000,
          hookTimeout: 120_000,
          maxWorkers: 1,
          sequence: { groupOrder: 1 },
        },
      },
      // Two servers on a primary and a replica of their own.
      {
        extends: true,
        test: { name: 'copies', include: ['test/copies/**/*.copies.test.ts'], setupFiles, testTimeout: 120_000, hookTimeout: 300_000 },
      },
      {
        extends: true,
        test: {
          name: 'client',
          include: ['client/src/**/*.test.tsx'],
          environment: 'jsdom',
          // Looking for a control by its role searches the whole page: slow without a browser.
          testTimeout: 60_000,
          setupFiles: existsSync(clientSetup) ? [clientSetup] : [],
        },
      },
    ],
  },
});
