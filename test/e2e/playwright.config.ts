import { defineConfig } from '@playwright/test';

/** Every other host fails at once: the product works without the internet. */
const ARGS = [
  '--disable-gpu',
  '--disable-quic',
  '--font-render-hinting=none',
  '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1',
];

export default defineConfig({
  testDir: '.',
  // The tests of a project run one after another, because they share people, zones and a server; the two projects run at once.
  workers: 2,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: '../../test-results',
  use: {
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    contextOptions: { reducedMotion: 'reduce' },
    // Tracing everything costs as much as the tests; `--trace on` makes a trace where it is needed.
    screenshot: 'only-on-failure',
    launchOptions: { ...(process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {}), args: ARGS },
  },
  projects: [
    // On a wide screen the filters stand beside the results: there is no sheet.
    { name: 'desktop', workers: 1, testIgnore: '**/filter-sheet.spec.ts', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', workers: 1, use: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true } },
  ],
});
