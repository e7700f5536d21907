import AxeBuilder from '@axe-core/playwright';
import { expect, test as base } from '@playwright/test';
import type { Page } from '@playwright/test';
import { Secret, TOTP } from 'otpauth';

interface Watched {
  /** What no page may ever do, gathered over the whole journey. */
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

/** A test whose pages neither fail, nor complain, nor ask another host. */
export const test = base.extend<Watched>({
  faults: async ({ page, baseURL }, provide) => {
    const faults: string[] = [];
    watch(page, faults, baseURL ?? '');
    await provide(faults);
    expect(faults).toEqual([]);
  },
});

export { expect };

/** The page stands still: hydrated, loaded, nothing busy. */
export const settled = async (page: Page): Promise<void> => {
  await expect(page.locator('html[data-ready="true"]')).toBeAttached();
  await expect(page.locator('.skeleton, .still-map.is-loading')).toHaveCount(0);
};

/** axe finds nothing, and nothing is wider than the screen. */
export const checkPage = async (page: Page): Promise<void> => {
  await settled(page);
  const { violations } = await new AxeBuilder({ page }).analyze();
  expect(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.target.join(' ')).join(', ')}`), page.url()).toEqual([]);
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
};

const used = new Map<string, number>();

/** A code that was not used before: each is accepted once, so a second sign-in takes the next one, which may be early. */
export const nextCode = (key: string): string => {
  const totp = new TOTP({ algorithm: 'SHA1', digits: 6, period: 30, secret: Secret.fromBase32(SEEDS[key] ?? '') });
  const now = Math.floor(Date.now() / 30_000);
  const step = Math.max(now, (used.get(key) ?? 0) + 1);
  used.set(key, step);
  return totp.generate({ timestamp: step * 30_000 });
};
