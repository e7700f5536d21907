import { checkDark, checkPage, expect, test } from './page.ts';
import { signInAsInvestor, signInAsStaff } from './people.ts';

const LANGUAGES = ['', '/kk', '/en'];

/** The desks of each role, signed in once. */
const DESKS: Readonly<Record<string, readonly string[]>> = {
  reviewer: ['/workspace/review', '/workspace/opportunities', '/workspace/questions', '/workspace/import', '/account'],
  manager: ['/workspace/terms', '/workspace/review'],
  auditor: ['/workspace/audits'],
  planner: ['/workspace/measures'],
  analyst: ['/plans/merges'],
  admin: ['/admin', '/admin/weights'],
};

const walk = async (page: Parameters<typeof checkPage>[0], paths: readonly string[]): Promise<void> => {
  for (const prefix of LANGUAGES)
    for (const path of paths) {
      await page.goto(prefix + path);
      await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
      await checkPage(page);
      await checkDark(page);
    }
};

test('the workspace of an investor has no complaint of axe, in three languages, light and dark', async ({ page, faults }) => {
  await signInAsInvestor(page, 'investor');
  await walk(page, ['/workspace', '/workspace/searches', '/workspace/questions', '/workspace/challenges', '/account']);
  expect(faults).toEqual([]);
});

for (const [person, paths] of Object.entries(DESKS))
  test(`the desk of ${person} has no complaint of axe, in three languages, light and dark`, async ({ page, faults }) => {
    await signInAsStaff(page, person);
    await walk(page, paths);
    expect(faults).toEqual([]);
  });
