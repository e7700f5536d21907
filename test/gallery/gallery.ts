import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { chromium } from '@playwright/test';
import type { Browser, BrowserContext, Page } from '@playwright/test';
import { PROJECT_ROOT } from 'server/src/installation/paths.ts';
import { makeScratch, removeScratch } from 'server/src/testing/scratch.ts';
import { freePort, ServerProcess } from '../crash/server-process.ts';
import { signInAsStaff } from '../e2e/people.ts';
import { contactSheet } from './contact-sheet.ts';
import type { Shot } from './contact-sheet.ts';

const FOLDER = path.join(PROJECT_ROOT, 'test-results', 'gallery');

/** Twelve pages that carry the look; the last one is a steward's desk. */
const PAGES = {
  home: '/',
  results: '/opportunities',
  filtered: '/opportunities?kind=FACILITY&utility=RAIL&power=5-',
  facility: '/opportunities/serebryansk-neorganika',
  'zone-site': '/opportunities/zone-site-saryarqa',
  town: '/towns/ridder',
  zone: '/zones/saryarqa',
  plans: '/plans',
  measure: '/measures/ridder-chp-overhaul-2024',
  compare: '/compare?ids=serebryansk-neorganika,zone-site-saryarqa',
  'sign-in': '/sign-in',
  desk: '/workspace/review',
} as const;
type Name = keyof typeof PAGES;

const LANGUAGES = { ru: '', kk: '/kk', en: '/en' } as const;
const WIDTHS = { 360: 780, 1440: 900 } as const;
const SCHEMES = ['light', 'dark'] as const;
const STEWARD = 'reviewer';

const namesOf = (asked: readonly string[]): Name[] =>
  (Object.keys(PAGES) as Name[]).filter((name) => asked.length === 0 || asked.includes(name));

const contextAt = async (browser: Browser, origin: string, width: number, height: number): Promise<BrowserContext> => {
  const context = await browser.newContext({
    viewport: { width, height },
    baseURL: origin,
    locale: 'ru-RU',
    timezoneId: 'Asia/Almaty',
    reducedMotion: 'reduce',
    isMobile: width < 600,
    hasTouch: width < 600,
  });
  await context.addCookies([{ name: 'lang', value: 'chosen', url: origin }]);
  return context;
};

/** Scrolls through the page once, so that parts that are loaded when they come near stand in the picture. */
const whole = async (page: Page): Promise<void> => {
  await page.waitForLoadState('networkidle');
  await page.evaluate(async () => {
    for (let y = 0; y < document.body.scrollHeight; y += window.innerHeight) {
      window.scrollTo(0, y);
      await new Promise(requestAnimationFrame);
    }
    window.scrollTo(0, 0);
  });
  await page.waitForLoadState('networkidle');
};

const shoot = async (page: Page, name: Name, language: keyof typeof LANGUAGES, width: number): Promise<Shot[]> => {
  await page.goto(LANGUAGES[language] + PAGES[name]);
  await whole(page);
  const shots: Shot[] = [];
  for (const scheme of SCHEMES) {
    await page.emulateMedia({ colorScheme: scheme });
    const file = `${name}-${language}-${width}-${scheme}.png`;
    await page.screenshot({ path: path.join(FOLDER, file), fullPage: true });
    shots.push({ page: name, language, width, scheme, file });
  }
  return shots;
};

/** Signed out first: whoever is signed in sees other pages. */
const shootAll = async (browser: Browser, origin: string, names: readonly Name[]): Promise<Shot[]> => {
  const shots: Shot[] = [];
  const signedIn = await contextAt(browser, origin, 1440, 900);
  const desk = await signedIn.newPage();
  if (names.includes('desk')) await signInAsStaff(desk, STEWARD);
  const visitor = await (await contextAt(browser, origin, 1440, 900)).newPage();
  for (const [width, height] of Object.entries(WIDTHS).map(([key, value]) => [Number(key), value] as const)) {
    for (const name of names) {
      const page = name === 'desk' ? desk : visitor;
      await page.setViewportSize({ width, height });
      for (const language of Object.keys(LANGUAGES) as (keyof typeof LANGUAGES)[])
        shots.push(...(await shoot(page, name, language, width)));
    }
  }
  return shots;
};

/** `pnpm gallery [PAGE…]`: pictures of these pages, or of all, in every language, at two widths, light and dark, with a sheet of them all. */
const run = async (): Promise<void> => {
  rmSync(FOLDER, { recursive: true, force: true });
  mkdirSync(FOLDER, { recursive: true });
  const dataDir = makeScratch('qaita-gallery-');
  const port = await freePort();
  const server = new ServerProcess({ port, dataDir, isBuilt: true });
  const chrome = process.env['CHROME_BIN'];
  const browser = await chromium.launch({ ...(chrome ? { executablePath: chrome } : {}), args: ['--font-render-hinting=none'] });
  try {
    await server.start();
    const shots = await shootAll(browser, `http://localhost:${port}`, namesOf(process.argv.slice(2)));
    writeFileSync(path.join(FOLDER, 'index.html'), contactSheet(shots));
    process.stdout.write(`${shots.length} pictures: ${path.join(FOLDER, 'index.html')}\n`);
  } finally {
    await browser.close();
    await server.stop();
    removeScratch(dataDir);
  }
};

await run();
