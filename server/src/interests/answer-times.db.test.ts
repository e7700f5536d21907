import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { atAnotherTime, movedOn, noon, sentOn } from '../testing/at-another-time.ts';
import { aDraft, aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { stewardAnswers } from './answer-times.queries.ts';
import { moveInterest } from './interest.move.service.ts';
import type { InterestType } from './interest.types.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  // What the viewers of the test have sent is too old to count.
  await atAnotherTime(owner(), 'interest', `update interest set submitted_at = '2020-01-13' where state <> 'DRAFT'`, []);
});
afterAll(() => world.close());

const owner = () => world.database.ownerPool;
const ZONE = { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' } as const;

const sent = async (day: string, opportunity: Parameters<typeof anOpportunity>[1] = ZONE): Promise<InterestType> => {
  const interest = await aSubmission(await world.as('investor-a'), await anOpportunity(owner(), opportunity));
  await sentOn(owner(), interest.id, day);
  return interest;
};

const moved = async (
  day: string,
  viewer: string,
  move: Parameters<typeof moveInterest>[1],
  interest: InterestType,
): Promise<InterestType> => {
  const { id, version } = interest;
  const next = await moveInterest(await world.as(viewer), move, { id, version, words: 'Слова к шагу' });
  await movedOn(owner(), id, day);
  return next;
};

const answered = async (from: string, day: string): Promise<InterestType> =>
  moved(day, 'zone-manager-a', 'REQUEST_INFORMATION', await moved(from, 'zone-manager-a', 'START_REVIEW', await sent(from)));

/** The figures of the zone as a visitor reads them on a day. */
const figures = async (day: string) =>
  (await stewardAnswers(await world.as('visitor'), noon(day)))
    .filter(({ promisedDays }) => promisedDays.length > 0)
    .map(({ steward: { kind }, ...rest }) => ({ kind, ...rest }));

describe('the public figures of answers', () => {
  it('are nothing of a steward to whom nothing was sent', async () => {
    await aDraft(await world.as('investor-a'), await anOpportunity(owner(), ZONE));
    expect(await stewardAnswers(await world.as('visitor'), noon('2026-12-22'))).toEqual([]);
  });

  it('are those of the record, reckoned by hand, with a median from the third answer on', async () => {
    await answered('2026-12-14', '2026-12-15');
    // Fri 11, Mon 14, Tue 15, Wed 16 is off, Thu 17: three days.
    await answered('2026-12-11', '2026-12-17');
    // Waits since Fri 4: eleven working days until Tue 22 without the 16th, ten until Mon 21.
    await moved('2026-12-07', 'zone-manager-a', 'START_REVIEW', await sent('2026-12-04'));
    await moved('2026-12-08', 'investor-a', 'WITHDRAW', await sent('2026-12-07'));
    expect(await figures('2026-12-21')).toEqual([
      { kind: 'ZONE_COMPANY', promisedDays: [10], answered: 2, waiting: 1, overdue: 0, medianDays: null },
    ]);
    // Mon 7 to Mon 21: nine.
    await answered('2026-12-07', '2026-12-21');
    expect(await figures('2026-12-22')).toEqual([
      { kind: 'ZONE_COMPANY', promisedDays: [10], answered: 3, waiting: 1, overdue: 1, medianDays: 3 },
    ]);
  });

  it('say nothing of what came before the last 24 months', async () => {
    const before = await stewardAnswers(await world.as('visitor'), noon('2026-12-22'));
    await sent('2024-12-20', {});
    expect(await stewardAnswers(await world.as('visitor'), noon('2026-12-22'))).toEqual(before);
  });

  it('of a steward who promises nothing have nothing overdue, and are the same for everybody', async () => {
    await sent('2026-01-12', {});
    const all = await stewardAnswers(await world.as('visitor'), noon('2026-12-22'));
    expect(all.map(({ promisedDays, waiting, overdue }) => ({ promisedDays, waiting, overdue }))).toContainEqual({
      promisedDays: [],
      waiting: 1,
      overdue: 0,
    });
    for (const viewer of ['investor-a', 'reviewer-a', 'administrator'])
      expect(await stewardAnswers(await world.as(viewer), noon('2026-12-22'))).toEqual(all);
  });
});
