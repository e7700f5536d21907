import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openTestDatabase } from '../testing/test-database.ts';
import type { TestDatabase } from '../testing/test-database.ts';
import { loadData } from './load-data.ts';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));

describe('facts of the site', () => {
  let database: TestDatabase;
  beforeAll(async () => {
    database = await openTestDatabase();
    await loadData(database.ownerPool, { folder: FOLDER, withDemo: false, log: () => undefined });
  });
  afterAll(() => database.close());

  const query = async (statement: string): Promise<unknown[]> => (await database.ownerPool.query(statement)).rows;

  it('come with the rows; what no text says stays unknown', async () => {
    const sites =
      await query(`select slug, rail, utilities_present, utilities_absent, condition, contamination, legal_states from opportunity
      where slug in ('pervomaisky-mechanical', 'shakhtinsk-tentek', 'shymkent-lead', 'zone-site-saryarqa') order by slug`);
    const unknown = {
      rail: 'UNKNOWN',
      utilities_present: [],
      utilities_absent: [],
      condition: 'UNKNOWN',
      contamination: 'UNKNOWN',
      legal_states: [],
    };
    expect(sites).toEqual([
      { ...unknown, slug: 'pervomaisky-mechanical', legal_states: ['PLEDGED', 'DISPUTED', 'BANKRUPT_ESTATE'] },
      { ...unknown, slug: 'shakhtinsk-tentek', rail: 'YES', utilities_present: ['RAIL'] },
      { ...unknown, slug: 'shymkent-lead', condition: 'EMERGENCY', contamination: 'LIMITED', legal_states: ['PLEDGED'] },
      { ...unknown, slug: 'zone-site-saryarqa' },
    ]);
  });

  it.each([
    ['a utility that is none', `utilities_present = '{STEAM}'`, 'opportunity_utilities_known'],
    ['a utility without a name', `utilities_absent = '{null}'`, 'opportunity_utilities_known'],
    [
      'a utility that is there and missing',
      `utilities_present = '{GAS,ROAD}', utilities_absent = '{GAS}'`,
      'opportunity_utilities_present_or_absent',
    ],
    ['a railway with two answers', `rail = 'YES', utilities_present = '{}', utilities_absent = '{RAIL}'`, 'opportunity_rail_is_a_utility'],
    ['a condition that is none', `condition = 'FINE'`, 'opportunity_condition'],
    ['a contamination that is none', `contamination = 'SOME'`, 'opportunity_contamination'],
    ['a legal state that is none', `legal_states = '{SOLD}'`, 'opportunity_legal_states_known'],
    ['a clear title with a pledge on it', `legal_states = '{PLEDGED,CLEAR}'`, 'opportunity_legal_clear_alone'],
  ])('the table refuses %s', async (_what, columns, constraint) => {
    await expect(query(`update opportunity set ${columns} where slug = 'azia-auto'`)).rejects.toMatchObject({ constraint });
  });
});
