import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import { proposePlan, savePlanProposal } from '../plan-editor/plan-proposal.service.ts';
import { proposeMeasure, saveMeasureProposal } from '../plan-editor/proposal.draft.service.ts';
import { storedMeasureBySlug } from '../plans/measure-content.queries.ts';
import { storedPlanBySlug } from '../plans/plan-content.queries.ts';
import { aPlan, aPlanProposal, approved, approvedPlan, asSent } from '../testing/measures.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { loadData } from './load-data.ts';

const FOLDER = fileURLToPath(new URL('../../data', import.meta.url));
const PLAN = 'plan-balkhash-2023-2027';
const MEASURE = 'balkhash-improvement-2018';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

it('a load overwrites neither a measure nor a plan that an akimat has changed, and keeps a plan that it has begun', async () => {
  const planner = await world.as('planner-a');
  const plan = await proposePlan(planner, { plan: PLAN });
  const ofPlan = { ...plan.content, toYear: 2029, note: { ru: 'Срок продлён' } };
  await approvedPlan(world, await savePlanProposal(planner, { ...plan, content: ofPlan }));

  const measure = await proposeMeasure(planner, { measure: MEASURE });
  const ofMeasure: MeasureContent = {
    ...measure.content,
    money: measure.content.money.slice(0, 1),
    amendments: [
      {
        dated: '2026-05-01',
        subject: 'SCOPE',
        beforeTenge: null,
        afterTenge: null,
        words: { ru: 'Меньше дворов' },
        document: { ru: 'Решение № 7' },
        source: null,
        attachmentId: null,
      },
    ],
    owner: { ru: 'Отдел ЖКХ' },
  };
  await approved(world, await saveMeasureProposal(planner, { ...measure, content: asSent(ofMeasure) }));
  const begun = await approvedPlan(world, await aPlanProposal(world, aPlan({ fromYear: 2028, toYear: 2032 })));

  await loadData(world.database.ownerPool, { folder: FOLDER, withDemo: false, log: () => undefined });

  expect(await storedPlanBySlug(planner, PLAN)).toMatchObject({ content: ofPlan, version: plan.baseVersion + 1 });
  expect(await storedMeasureBySlug(planner, MEASURE)).toMatchObject({ content: ofMeasure, version: measure.baseVersion + 1 });
  const { rows } = await world.database.ownerPool.query('select version from plan where id = $1', [begun.planId]);
  expect(rows).toEqual([{ version: 1 }]);
});
