import fc from 'fast-check';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { missingFields } from 'shared/plans/completeness.ts';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { countedSum, measureProblems } from 'shared/plans/measure-findings.ts';
import { readPublic } from '../request/context.ts';
import { aMeasure, approved, aProposal, asSent } from '../testing/measures.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveMeasureProposal } from './proposal.draft.service.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const sum = fc.integer({ min: 0, max: 1_000 });

/** Measures with random money and amendments: about half of them break the rule of the plan. */
const content = fc
  .record({
    money: fc.array(
      fc.record({
        kind: fc.constantFrom('PLANNED' as const, 'ALLOCATED' as const, 'SPENT' as const),
        moneySource: fc.constantFrom('LOCAL_BUDGET' as const, 'PRIVATE' as const, 'UNKNOWN' as const),
        year: fc.constantFrom(null, 2025, 2026),
        amount: sum,
        uncounted: fc.constantFrom(null, null, 'RIVAL' as const),
      }),
      { maxLength: 5 },
    ),
    amendments: fc.array(fc.record({ subject: fc.constantFrom('PLANNED' as const, 'ALLOCATED' as const), afterTenge: sum }), {
      maxLength: 2,
    }),
    fromYear: fc.constantFrom(null, 2024),
    toYear: fc.constantFrom(null, 2026),
    owner: fc.constantFrom(null, { ru: 'Отдел' }),
  })
  .map(({ money, amendments, ...rest }): MeasureContent =>
    aMeasure({
      ...rest,
      money: money.map((row) => ({ ...row, asOf: null, source: null })),
      amendments: amendments.map((one) => ({
        ...one,
        dated: '2026-01-01',
        beforeTenge: null,
        words: { ru: 'Цена' },
        document: { ru: 'Решение' },
        source: null,
        attachmentId: null,
      })),
    }),
  );

it('sums of an approved measure equal its rows, its completeness is that of its content, and what breaks the plan is refused', async () => {
  await fc.assert(
    fc.asyncProperty(content, async (wanted) => {
      const { id, version } = await aProposal(world);
      const saving = saveMeasureProposal(await world.as('planner-a'), { id, version, baseVersion: 0, content: asSent(wanted) });
      if (measureProblems(wanted).length > 0) {
        await expect(saving).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
        return;
      }
      const { measureId } = await approved(world, await saving);
      const rows = await readPublic(
        await world.as('visitor'),
        sql`select m.planned, m.allocated, m.spent, m.missing from measure m where m.id = ${measureId}::uuid`,
      );
      expect(rows).toEqual([
        {
          planned: countedSum(wanted.money, 'PLANNED'),
          allocated: countedSum(wanted.money, 'ALLOCATED'),
          spent: countedSum(wanted.money, 'SPENT'),
          missing: missingFields(wanted),
        },
      ]);
    }),
    { numRuns: 25 },
  );
});
