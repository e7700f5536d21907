import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import axe from 'axe-core';
import { Secret, TOTP } from 'otpauth';
import { makeScratch, removeScratch } from '../../server/src/testing/scratch.ts';
import { freePort, ServerProcess } from '../crash/server-process.ts';

interface Watched {
  /** Errors that no page may cause, collected over the whole journey. */
  readonly faults: string[];
}

const watch = (page: Page, faults: string[], origin: string): void => {
  page.on('pageerror', (error) => faults.push(`error: ${error.message}`));
  page.on('console', (message) => {
    if (message.type() === 'error' && !/status of 4\d\d/.test(message.text())) faults.push(`console: ${message.text()}`);
  });
  page.on('request', (request) => {
    if (!request.url().startsWith(origin) && !request.url().startsWith('data:')) faults.push(`asked elsewhere: ${request.url()}`);
  });
};

declare global {
  interface Window {
    axe: typeof axe;
  }
}

interface Served {
  readonly port: number;
  readonly dataDir: string;
}

/**
 * A test with a server per worker, which ends with it; its pages may not fail, complain, or ask another host. What one test
 * leaves there is seen by later ones of its project only: the other project has its own server.
 */
export const test = base.extend<Watched, { served: Served }>({
  served: [
    // oxlint-disable-next-line eslint/no-empty-pattern -- Playwright learns from the pattern what it needs, and demands one.
    async ({}, provide) => {
      const dataDir = makeScratch('qaita-e2e-');
      const port = await freePort();
      const server = new ServerProcess({ port, dataDir, isBuilt: true, settings: { LOG_LEVEL: 'warn' } });
      try {
        await server.start();
        await provide({ port, dataDir });
      } finally {
        await server.stop();
        removeScratch(dataDir);
      }
    },
    { scope: 'worker', timeout: 120_000 },
  ],
  baseURL: ({ served }, provide) => provide(`http://localhost:${served.port}`),
  faults: async ({ page, baseURL }, provide) => {
    const faults: string[] = [];
    watch(page, faults, baseURL ?? '');
    await provide(faults);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** Waits until the page is hydrated and loaded and nothing is busy. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('html[data-ready="true"]')).toBeAttached();
  await expect(page.locator('.skeleton, .still-map.is-loading')).toHaveCount(0);
  // Rows that are about to be replaced are dimmed.
  await expect(page.locator('.search [aria-busy="true"]:not(.explore)')).toHaveCount(0);
};

/** What axe reports for this document. Its source is injected once per document, and only violations are computed in full. */
const complaints = async (page: Page): Promise<string[]> => {
  if (!(await page.evaluate(() => 'axe' in window))) await page.evaluate(axe.source);
  return page.evaluate(async () => {
    // The circles of the map name the place before the number that they show.
    const context = { include: document.documentElement, exclude: ['.explore-circle'] };
    const named = await window.axe.run(context, { runOnly: ['label-content-name-mismatch'], resultTypes: ['violations'] });
    const found = await window.axe.run(document, { resultTypes: ['violations'] });
    const violations = [...found.violations, ...named.violations];
    return violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`);
  });
};

/** The same page in dark colours: of what axe looks at only the contrast is another. */
export const checkDark = async (page: Page): Promise<void> => {
  await page.emulateMedia({ colorScheme: 'dark' });
  const violations = await page.evaluate(async () => {
    const found = await window.axe.run(document, { runOnly: ['color-contrast'], resultTypes: ['violations'] });
    return found.violations.flatMap(({ nodes }) => nodes.map(({ target }) => target.join(' ')));
  });
  expect(violations, `${page.url()} in dark colours`).toEqual([]);
  await page.emulateMedia({ colorScheme: 'light' });
};

/** axe reports nothing, and nothing is wider than the screen. */
export const checkPage = async (page: Page): Promise<void> => {
  await settled(page);
  // A frame would need an axe of its own.
  expect(page.frames(), page.url()).toHaveLength(1);
  expect(await complaints(page), page.url()).toEqual([]);
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);
  expect(overflow, `${page.url()} is wider than the screen`).toBeLessThanOrEqual(0);
};

export const PASSWORD = 'qaita-demo-2026';

/** Seeds of the demo staff's one-time codes, as the trial installation makes them. */
const SEEDS: Readonly<Record<string, string>> = {
  reviewer: 'JBSWY3DPEHPK3PXPJBSWY3DPEHPK3PXP',
  reviewer2: 'KRSXG5CTMVRXEZLUKRSXG5CTMVRXEZLU',
  manager: 'MFRGGZDFMZTWQ2LKMFRGGZDFMZTWQ2LK',
  manager2: 'NNWG23TPOBYXE43UNNWG23TPOBYXE43U',
  manager3: 'GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ',
  manager4: 'OFQWS5DBFVSGK3LPFVZWKZLEFVTG65LS',
  auditor: 'OBQXG43XN5ZGIMJSOBQXG43XN5ZGIMJS',
  planner: 'ORSXG5BAMF2GK3LQORSXG5BAMF2GK3LQ',
  planner2: 'MJQWY23IMFZWQ2DBMJQWY23IMFZWQ2DB',
  analyst: 'ONUWY5DFOJZWK3TTONUWY5DFOJZWK3TT',
  admin: 'PBZXG5DFNV2GK43UPBZXG5DFNV2GK43U',
  admin2: 'MZXW6YTBOJRGC6RAMZXW6YTBOJRGC6RA',
};

const used = new Map<string, number>();

const stepNow = (): number => Math.floor(Date.now() / 30_000);

/**
 * A code that was not used before, because each is accepted once. It may be early by one step, which the server allows; somebody
 * who needs a third code within a step waits for it, as people do.
 */
export const nextCode = async (key: string): Promise<string> => {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(SEEDS[key] ?? '') });
  const step = Math.max(stepNow(), (used.get(key) ?? 0) + 1);
  used.set(key, step);
  await expect.poll(stepNow, { timeout: 60_000 }).toBeGreaterThanOrEqual(step - 1);
  return totp.generate({ timestamp: step * 30_000 });
};

/** How many sheets a printed page has. */
export const sheetsOf = (pdf: Buffer): number => pdf.toString('latin1').match(/\/Type\s*\/Page[^s]/g)?.length ?? 0;
