import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { workingDaysAfter } from 'shared/locale/calendar.ts';
import { publishZoneTerms } from '../special-zones/terms.publish.service.ts';
import { publishedTerms } from '../special-zones/zones.reference.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { aClause, aColleague, approvedWith, zoneOf } from '../testing/zone-terms.ts';
import { moveInterest } from './interest.move.service.ts';
import { InterestResolver } from './interest.resolver.ts';
import type { InterestType } from './interest.types.ts';

let world: World;
let sent: InterestType;
beforeAll(async () => {
  world = await openWorld();
  const slug = await anOpportunity(world.database.ownerPool, { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' });
  sent = await aSubmission(await world.as('investor-a'), slug);
});
afterAll(() => world.close());

const resolver = new InterestResolver();

describe('an EOI in a zone', () => {
  it('shows the papers, the security and the promised answer of the version it cites', async () => {
    const keys = (await resolver.requirements(sent, await world.as('investor-a'))).map(({ key }) => key);
    expect(keys).toEqual(expect.arrayContaining(['PAPER_FEASIBILITY_STUDY', 'PAPER_TAX_DEBT_CERTIFICATE', 'SECURITY_SHARE', 'ANSWER_WORKING_DAYS']));
    expect(resolver.answerBy(sent, await world.as('investor-a'))).toBe(workingDaysAfter(kazakhstanDay(sent.submittedAt ?? new Date()), 10));
  });

  it('knows of no change while the version cited is the newest', async () => {
    expect(resolver.termsSince(sent, await world.as('investor-a'))).toBeNull();
  });

  it('cannot be withdrawn because of the version it cites', async () => {
    const request = { id: sent.id, version: sent.version, words: null, becauseOfTerms: sent.termsId };
    await expect(moveInterest(await world.as('investor-a'), 'WITHDRAW', request)).rejects.toMatchObject({ details: { fields: [{ path: 'input.becauseOfTerms' }] } });
  });

  it('shows what has changed since, and may be withdrawn because of it', async () => {
    const manager = await world.as('zone-manager-a');
    const zone = await zoneOf(world, 'saryarqa');
    const draft = await approvedWith(manager, await (await aColleague(world, 'zone-manager-a'))(), zone, { clauses: [aClause('Новое')] });
    await publishZoneTerms(manager, { id: draft.id, version: draft.version, effectiveFrom: kazakhstanDay(new Date(Date.now() + 30 * 86_400_000)) });
    const investor = await world.as('investor-a');
    const [newest] = publishedTerms(investor, zone.id);
    expect(resolver.termsSince(sent, investor)).toMatchObject({ terms: { number: 2, state: 'SCHEDULED' }, better: 0 });
    await moveInterest(investor, 'WITHDRAW', { id: sent.id, version: sent.version, words: 'Условия изменились', becauseOfTerms: newest?.id });
    const { rows } = await world.database.ownerPool.query(`select payload ->> 'becauseOfTerms' as terms, words from event where name = 'interest.withdrawn' and subject_id = $1`, [sent.id]);
    expect(rows).toEqual([{ terms: newest?.id, words: 'Условия изменились' }]);
  });
});
