import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { defineConfig } from '@playwright/test';

const PORT = Number(process.env['E2E_PORT'] ?? 8791);
const folder = process.env['E2E_DATA_DIR'] ?? mkdtempSync(path.join(tmpdir(), 'qaita-e2e-'));
// Workers read this file again: all of them look into the same folder.
process.env['E2E_DATA_DIR'] = folder;

/** Every address but our own fails at once: the product is complete without the world. */
const ARGS = ['--disable-gpu', '--disable-quic', '--font-render-hinting=none', '--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE localhost, EXCLUDE 127.0.0.1'];

export default defineConfig({
  testDir: '.',
  workers: 1,
  timeout: 300_000,
  expect: { timeout: 15_000 },
  forbidOnly: true,
  outputDir: '../../test-results',
  webServer: {
    command: 'node server/dist/main.js start',
    cwd: path.join(import.meta.dirname, '../..'),
    url: `http://localhost:${PORT}/readyz`,
    reuseExistingServer: false,
    timeout: 90_000,
    stdout: 'ignore',
    gracefulShutdown: { signal: 'SIGTERM', timeout: 30_000 },
    env: { PORT: String(PORT), DATA_DIR: folder, METRICS_PORT: '0', LOG_LEVEL: 'warn' },
  },
  use: {
    baseURL: `http://localhost:${PORT}`,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    contextOptions: { reducedMotion: 'reduce' },
    trace: 'retain-on-failure',
    launchOptions: { ...(process.env['CHROME_BIN'] ? { executablePath: process.env['CHROME_BIN'] } : {}), args: ARGS },
  },
  projects: [
    { name: 'desktop', use: { viewport: { width: 1440, height: 900 } } },
    { name: 'phone', use: { viewport: { width: 360, height: 800 }, isMobile: true, hasTouch: true } },
  ],
});
