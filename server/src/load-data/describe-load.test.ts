import { expect, it } from 'vitest';
import { describeLoad } from './describe-load.ts';

it('tells a load in one line', () => {
  const line = describeLoad({
    withDemo: false,
    milliseconds: 420,
    tables: [
      { table: 'region', rows: 20, added: 20, changed: 0, removed: 0 },
      { table: 'mrp', rows: 14, added: 1, changed: 2, removed: 0 },
      { table: 'opportunity_fact', rows: 700, added: 0, changed: 1, removed: 3 },
    ],
  });
  expect(line).toBe('Data without demo rows: 20 regions, 700 facts; 21 rows added, 3 changed, 3 removed, in 420 ms');
});
