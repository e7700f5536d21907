import { randomUUID } from 'node:crypto';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { shownState } from 'shared/opportunities/state.cases.ts';
import { PROJECT_ROOT } from '../installation/paths.ts';
import { loadData } from '../load-data/load-data.ts';
import type { Context } from '../request/context.ts';
import { aFacility, asSent } from '../testing/steward-content.ts';
import { StewardWorld } from '../testing/steward-world.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { contentOf } from './content.queries.ts';
import { saveOpportunityDraft } from './draft.service.ts';
import { managedOpportunities, managedOpportunity } from './managed.queries.ts';
import { publishOpportunity } from './publish.service.ts';
import { takeOverOpportunity, withdrawOpportunity } from './standing.service.ts';

let world: World;
let place: StewardWorld;
let steward: () => Promise<Context>;
beforeAll(async () => {
  world = await openWorld();
  place = new StewardWorld(world);
  steward = () => world.as('reviewer-a');
});
afterAll(() => world.close());

const RULE = (rule: string) => ({ code: 'RULE_BROKEN', details: { rule } });
const FORBIDDEN = { code: 'FORBIDDEN' };

describe('taking over', () => {
  it('makes a row of the public record the steward’s own; its claims and its page stay', async () => {
    const { id, slug } = await place.publicRecordOf('reviewer-a');
    const before = await place.seenByVisitor(slug);
    const facts = await place.factsSeenBy('visitor', id);
    expect(await takeOverOpportunity(await steward(), id)).toMatchObject({ id, slug, origin: 'REGISTERED' });
    expect(await place.seenByVisitor(slug)).toEqual(Object.assign(before ?? {}, { origin: 'REGISTERED', updatedAt: expect.any(Date) }));
    expect(await place.factsSeenBy('visitor', id)).toEqual(facts);
    expect(await takeOverOpportunity(await steward(), id)).toMatchObject({ origin: 'REGISTERED' });
  });

  it('then publishes what was added, above the older claims', async () => {
    const { id, slug } = await place.publicRecordOf('reviewer-b');
    const other = await world.as('reviewer-b');
    const row = await takeOverOpportunity(other, id);
    const managed = await managedOpportunity(other, slug);
    expect(managed).toMatchObject({ origin: 'REGISTERED', state: expect.stringMatching(/PUBLISHED|REVIVED/) });
    const content = await contentOf(await world.as('reviewer-b'), row);
    const land = {
      key: 'LAND_HA' as const,
      number: 41.5,
      code: null,
      text: null,
      grade: 'DOCUMENT' as const,
      source: 'https://example.kz/a',
      asOf: '2026',
    };
    const claims = [...content.claims.filter(({ key }) => key !== 'LAND_HA'), land];
    const justifications = ['ru', 'kk', 'en'].map((language) => ({ finding: `TITLE_NOT_TRANSLATED:${language}`, words: 'нет' }));
    await saveOpportunityDraft(await world.as('reviewer-b'), { id, version: 0, content: asSent({ ...content, claims, justifications }) });
    await publishOpportunity(await world.as('reviewer-b'), { id, version: 1 });
    const facts = await place.factsSeenBy('visitor', id);
    expect(facts[0]).toMatchObject({ key: 'LAND_HA', number: 41.5 });
    expect(facts.length).toBeGreaterThan(1);
    expect(await place.seenByVisitor(slug)).toMatchObject({ landHa: 41.5 });
  });

  it('of another region’s row is refused, and so is editing before it', async () => {
    const { id } = await place.publicRecordOf('zone-manager-b', 'ZONE_SITE');
    await expect(takeOverOpportunity(await steward(), id)).rejects.toMatchObject(FORBIDDEN);
    const project = await place.publicRecordOf('reviewer-a', 'ANCHOR_PROJECT');
    await expect(saveOpportunityDraft(await steward(), { id: project.id, version: 0, content: asSent(aFacility()) })).rejects.toMatchObject(
      RULE('OPPORTUNITY_NOT_TAKEN_OVER'),
    );
  });

  it('keeps the row from the files that are loaded again', async () => {
    const { rows } = await world.database.ownerPool.query<{ slug: string }>(`select slug from opportunity where land_ha = 41.5`);
    await loadData(world.database.ownerPool, { folder: path.join(PROJECT_ROOT, 'server/data'), withDemo: false, log: () => undefined });
    expect(await place.seenByVisitor(rows[0]?.slug ?? '')).toMatchObject({ origin: 'REGISTERED', landHa: 41.5 });
  });
});

describe('withdrawing', () => {
  it('ends the row with a day and a reason; its address stays taken', async () => {
    const { id, slug } = await place.published(aFacility());
    const ended = await withdrawOpportunity(await steward(), { id, reason: 'Продан' });
    expect(ended).toMatchObject({ publication: 'WITHDRAWN', endedOn: expect.stringMatching(/^\d{4}-\d\d-\d\d$/) });
    expect(await place.seenByVisitor(slug)).toBeNull();
    expect(await managedOpportunity(await steward(), slug)).toMatchObject({ state: 'WITHDRAWN' });
    const { rows } = await world.database.ownerPool.query(
      `select words from event where subject_id = $1 and name = 'opportunity.withdrawn'`,
      [id],
    );
    expect(rows).toEqual([{ words: 'Продан' }]);
    expect(await withdrawOpportunity(await steward(), { id, reason: 'Ещё раз' })).toEqual(ended);
  });

  it('needs a reason, and no day that is still to come', async () => {
    const { id } = await place.published(aFacility());
    await expect(withdrawOpportunity(await steward(), { id, reason: ' ' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await expect(withdrawOpportunity(await steward(), { id, reason: 'Позже', endedOn: '2999-01-01' })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.endedOn', rule: 'OUT_OF_RANGE' }] },
    });
    await expect(withdrawOpportunity(await world.as('reviewer-b'), { id, reason: 'Чужой' })).rejects.toMatchObject(FORBIDDEN);
  });

  it('can be undone by publishing again', async () => {
    const { id, slug } = await place.published(aFacility());
    await withdrawOpportunity(await steward(), { id, reason: 'Ошибка' });
    await publishOpportunity(await steward(), { id, version: 2 });
    expect(await place.seenByVisitor(slug)).not.toBeNull();
  });
});

describe('the steward’s list', () => {
  it('counts by state, finds by words, and turns pages', async () => {
    const title = `Цех ${randomUUID()}`;
    for (const _ of [1, 2, 3]) await place.created(title);
    const ctx = await steward();
    const found = await managedOpportunities(ctx, { words: title, first: 2 });
    expect(found).toMatchObject({ totalCount: 3, pageInfo: { hasNextPage: true } });
    expect(found.counts.find(({ state }) => state === 'REPORTED')).toEqual({ state: 'REPORTED', count: 3 });
    const next = await managedOpportunities(await steward(), { words: title, first: 2, after: found.pageInfo.endCursor });
    expect(next.edges).toHaveLength(1);
    expect(next.pageInfo.hasNextPage).toBe(false);
    expect(await managedOpportunities(ctx, { words: title, state: 'PUBLISHED', first: 5 })).toMatchObject({ totalCount: 0, edges: [] });
    expect(await managedOpportunities(await world.as('reviewer-b'), { words: title, first: 5 })).toMatchObject({ totalCount: 0 });
  });

  it('takes signs of a pattern literally', async () => {
    expect(await managedOpportunities(await steward(), { words: '%', first: 5 })).toMatchObject({ totalCount: 0 });
  });

  it('names the same state as the shared rule, for every combination', async () => {
    for (const publication of ['DRAFT', 'PUBLISHED', 'WITHDRAWN'] as const)
      for (const [kind, status] of [
        ['FACILITY', 'IDLE'],
        ['FACILITY', 'REVIVED'],
        ['INDUSTRIAL_SITE', 'RESERVED'],
        ['INDUSTRIAL_SITE', 'TAKEN'],
      ] as const) {
        const slug = await anOpportunity(world.database.ownerPool, { publication, kind, status });
        for (const auditedOn of [null, '2026-01-01']) {
          await world.database.ownerPool.query(`update opportunity set audited_on = $2 where slug = $1`, [slug, auditedOn]);
          expect((await managedOpportunity(await steward(), slug))?.state).toBe(
            shownState({ publication, status, auditedOn, isReserved: false }),
          );
        }
      }
  });
});
