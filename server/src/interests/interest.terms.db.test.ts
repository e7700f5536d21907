import { randomUUID } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { workingDaysAfter } from 'shared/locale/working-days.ts';
import { withdrawZoneTerms } from '../special-zones/terms.publish.service.ts';
import { publishedTerms } from '../special-zones/zones.reference.ts';
import { letDaysPass } from '../testing/days.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { publishedWith, zoneOf } from '../testing/zone-terms.ts';
import { moveInterest } from './interest.move.service.ts';
import { InterestEventResolver, InterestResolver } from './interest.resolver.ts';
import type { InterestType } from './interest.types.ts';

let world: World;
let sent: InterestType;
beforeAll(async () => {
  world = await openWorld();
  const slug = await anOpportunity(world.database.ownerPool, {
    kind: 'ZONE_SITE',
    status: 'FREE',
    zone: 'saryarqa',
    steward: 'zone-saryarqa',
  });
  sent = await aSubmission(await world.as('investor-a'), slug);
});
afterAll(() => world.close());

const resolver = new InterestResolver();

describe('an EOI in a zone', () => {
  it('shows the papers, the security and the promised answer of the version it cites', async () => {
    const keys = (await resolver.requirements(sent, await world.as('investor-a'))).map(({ key }) => key);
    expect(keys).toEqual(
      expect.arrayContaining(['PAPER_FEASIBILITY_STUDY', 'PAPER_TAX_DEBT_CERTIFICATE', 'SECURITY_SHARE', 'ANSWER_WORKING_DAYS']),
    );
    const day = workingDaysAfter(kazakhstanDay(sent.submittedAt ?? new Date()), 10).day;
    expect(await resolver.answerBy(sent, await world.as('investor-a'))).toBe(day);
  });

  it('has a clock that stands still while the investor owes an answer, the same for both sides', async () => {
    const clock = async (name: string) => resolver.answerClock(sent, await world.as(name));
    expect(await clock('investor-a')).toMatchObject({ promised: 10, used: 0, isPaused: false, isOverdue: false, endedOn: null });
    const slug = await anOpportunity(world.database.ownerPool, {
      kind: 'ZONE_SITE',
      status: 'FREE',
      zone: 'saryarqa',
      steward: 'zone-saryarqa',
    });
    const one = await aSubmission(await world.as('investor-a'), slug);
    const begun = await moveInterest(await world.as('zone-manager-a'), 'START_REVIEW', { id: one.id, version: one.version, words: null });
    const asked = { id: one.id, version: begun.version, words: 'Откуда вода?' };
    await moveInterest(await world.as('zone-manager-a'), 'REQUEST_INFORMATION', asked);
    for (const name of ['investor-a', 'zone-manager-a'])
      expect(await resolver.answerClock(one, await world.as(name))).toMatchObject({ isPaused: true, used: 0 });
  });

  it('knows of no change while the version cited is the newest', async () => {
    expect(resolver.termsSince(sent, await world.as('investor-a'))).toEqual([]);
  });

  it.each([
    ['the version it cites', () => sent.termsId],
    ['terms of another zone', async () => publishedTerms(await world.as('investor-a'), (await zoneOf(world, 'pavlodar')).id)[0]?.id],
    ['terms that are nowhere', () => randomUUID()],
    ['what is no version', () => 'SEZ'],
  ])('cannot be withdrawn because of %s', async (_, named) => {
    const request = { id: sent.id, version: sent.version, words: null, becauseOfTerms: await named() };
    await expect(moveInterest(await world.as('investor-a'), 'WITHDRAW', request)).rejects.toMatchObject({
      code: 'BAD_USER_INPUT',
      details: { fields: [{ path: 'input.becauseOfTerms' }] },
    });
  });

  it('shows what holds instead of the version cited and what will, and nothing that was taken back', async () => {
    for (const days of [30, 60, 90]) await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: `Ответ через ${days}`, days });
    const [last] = publishedTerms(await world.as('investor-a'), (await zoneOf(world, 'saryarqa')).id);
    await withdrawZoneTerms(await world.as('zone-manager-a'), { id: last?.id ?? '', reason: 'Отложили' });
    await letDaysPass(world.database.ownerPool, 'saryarqa', 40);
    await world.services.reference.refresh();
    const since = resolver.termsSince(sent, await world.as('investor-a'));
    expect(since.map(({ terms }) => [terms.number, terms.state])).toEqual([
      [2, 'IN_FORCE'],
      [3, 'SCHEDULED'],
    ]);
    expect(since[0]?.changes).toBeGreaterThan(0);
  });

  it('may be withdrawn because of other terms of its zone, and its history says which', async () => {
    const investor = await world.as('investor-a');
    const [since] = resolver.termsSince(sent, investor);
    await moveInterest(investor, 'WITHDRAW', {
      id: sent.id,
      version: sent.version,
      words: 'Условия изменились',
      becauseOfTerms: since?.terms.id,
    });
    const events = await resolver.events(sent, await world.as('zone-manager-a'));
    const named = events.map((event) => new InterestEventResolver().becauseOfTerms(event, investor)?.number ?? null);
    expect(named).toEqual([null, 2]);
    expect(events.at(-1)).toMatchObject({ move: 'WITHDRAW', words: 'Условия изменились' });
  });
});
