import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { formerLoader } from '../opportunities/former.queries.ts';
import type { FormerDetailsType } from '../opportunities/former.types.ts';
import { aFacility, asSent, CONSENT } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { saveOpportunityDraft } from './draft.service.ts';
import { publishOpportunity } from './publish.service.ts';

let world: World;
let place: StewardWorld;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
});
afterAll(() => world.close());

const formerOf = async (viewer: string, id: string): Promise<FormerDetailsType[]> => formerLoader(await world.as(viewer)).load(id);

/** Publishes a changed content over version 2. */
const republish = async (id: string, content: ReturnType<typeof aFacility>, version = 2): Promise<void> => {
  const steward = await world.as('reviewer-a');
  await saveOpportunityDraft(steward, { id, version, content: asSent(content) });
  await publishOpportunity(steward, { id, version: version + 1 });
};

describe('what stood before', () => {
  it('is nothing where nothing was replaced', async () => {
    const { id } = await place.published(aFacility({ consent: CONSENT }));
    expect(await formerOf('visitor', id)).toEqual([]);
  });

  it('stays readable: replaced and removed parts, and states, newest publishing first', async () => {
    const state = { grade: null, source: null, asOf: null, reason: null, words: null };
    const content = aFacility({ consent: CONSENT, history: [{ ...state, status: 'IDLE', since: '2015' }] });
    const { id } = await place.published(content);
    const [hall] = content.buildings;
    if (!hall) throw new Error('The content has no building.');
    const renamed = aFacility({
      consent: CONSENT,
      buildings: [{ ...hall, floorM2: 1 }],
      history: [{ ...state, status: 'IDLE', since: '2016' }],
    });
    await republish(id, renamed);
    await republish(id, aFacility({ consent: CONSENT, buildings: [], history: renamed.history }), 3);
    const [removed, replaced, ...more] = await formerOf('visitor', id);
    expect(more).toEqual([]);
    expect(removed?.details.buildings).toEqual([{ ...hall, floorM2: 1 }]);
    expect(removed?.statuses).toEqual([]);
    expect(replaced?.details.buildings).toEqual([hall]);
    expect(replaced?.statuses).toMatchObject([{ status: 'IDLE', since: '2015' }]);
    expect(replaced?.until.getTime()).toBeLessThan(removed?.until.getTime() ?? 0);
  });

  it('is read for many in two statements', async () => {
    const ids = [(await place.published(aFacility({ consent: CONSENT }))).id, (await place.published(aFacility({ consent: CONSENT }))).id];
    const ctx = await world.as('visitor');
    await Promise.all(ids.map((id) => formerLoader(ctx).load(id)));
    expect(ctx.statements.count).toBe(2);
  });

  it('is hidden with the details when the owner withdraws consent, and left to the steward', async () => {
    const { id } = await place.published(aFacility({ consent: CONSENT }));
    await republish(id, aFacility({ consent: CONSENT, buildings: [] }));
    expect(await formerOf('visitor', id)).toHaveLength(1);
    await world.database.ownerPool.query(`update opportunity set owner_consent = 'REFUSED' where id = $1`, [id]);
    for (const viewer of ['visitor', 'investor-a', 'reviewer-b', 'auditor', 'administrator'])
      expect(
        (await formerOf(viewer, id)).flatMap(({ details }) => details.buildings),
        viewer,
      ).toEqual([]);
    expect((await formerOf('reviewer-a', id)).flatMap(({ details }) => details.buildings)).toHaveLength(1);
  });
});
