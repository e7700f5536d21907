import pg from 'pg';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { VISITOR } from '../access/actor.ts';
import { urlOfRole } from '../installation/roles.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { personOf } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { contextOf } from '../request/house-context.ts';
import { remindReviewers } from '../review/reminders.service.ts';
import { assignReview } from '../review/review.service.ts';
import { atAnotherTime, movedOn, noon, sentOn } from '../testing/at-another-time.ts';
import { aColleague } from '../testing/colleagues.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { composeLetter, LetterOrder } from './letter.ts';
import { tellByMail } from './subscribers.ts';

let world: World;
let queue: pg.Pool;
let clerk: Context;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
  clerk = await aColleague(world, { organisation: 'zone-saryarqa', name: 'Асем Ертаева', locale: 'EN' });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});

const owner = () => world.database.ownerPool;
const head = () => world.as('zone-manager-a');
const HEAD = (): string => world.viewers.get('zone-manager-a')?.email ?? '';
const CLERK = async (): Promise<string> => {
  const { rows } = await owner().query<{ email: string }>('select email from person where id = $1', [personOf(clerk).id]);
  return rows[0]?.email ?? '';
};
/** Sent to a zone that promises an answer within ten working days. */
const sent = async (day: string): Promise<InterestType> => {
  const site = await anOpportunity(owner(), { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' });
  const interest = await aSubmission(await world.as('investor-a'), site);
  await sentOn(owner(), interest.id, day);
  return interest;
};

const moveOn = async (
  day: string,
  viewer: string,
  move: Parameters<typeof moveInterest>[1],
  interest: InterestType,
): Promise<InterestType> => {
  const moved = await moveInterest(await world.as(viewer), move, { id: interest.id, version: interest.version, words: 'Слова к шагу' });
  await movedOn(owner(), interest.id, day);
  return moved;
};

const begun = async (day: string): Promise<InterestType> => moveOn(day, 'zone-manager-a', 'START_REVIEW', await sent(day));

const remind = (day: string): Promise<number> => remindReviewers(contextOf(world.services, VISITOR), noon(day));

/** How many times each step was reminded of. */
const remindedOf = async ({ id }: InterestType): Promise<string[]> => {
  const { rows } = await owner().query<{ step: string }>(
    `select payload ->> 'step' as step from event where subject_id = $1 and name = 'review.reminded' order by position`,
    [id],
  );
  return rows.map(({ step }) => step);
};

/** The letters of the newest event about a case that only the steward reads. */
const lettersOf = async ({ id }: InterestType): Promise<LetterOrder[]> => {
  const { rows } = await owner().query<{ id: string }>(
    `select id from event where subject_id = $1 and subject_kind = 'REVIEW_CASE' order by position desc limit 1`,
    [id],
  );
  await tellByMail(world.database.systemPool, rows[0]?.id ?? '');
  const jobs = await queue.query<{ payload: unknown }>(`select payload from graphile_worker._private_jobs where key like $1 order by id`, [
    `mail:${rows[0]?.id}:%`,
  ]);
  return jobs.rows.map(({ payload }) => LetterOrder.parse(payload));
};

const told = (letters: readonly LetterOrder[]): string[] => letters.map(({ template, to }) => `${template} ${to}`).toSorted();

/** Cases of one test are no others' business. */
afterEach(() =>
  atAnotherTime(owner(), 'interest', `update interest set state = 'WITHDRAWN' where state not in ('DRAFT', 'WITHDRAWN')`, []),
);

describe('a promised answer', () => {
  it('is reminded of at half, on its last day and when it is overdue, past weekends and a holiday', async () => {
    const interest = await begun('2026-12-04');
    const steps: string[] = [];
    for (const day of ['2026-12-10', '2026-12-11', '2026-12-12', '2026-12-18', '2026-12-20', '2026-12-21', '2026-12-22', '2026-12-23']) {
      await remind(day);
      steps.push(`${day} ${(await remindedOf(interest)).length}`);
    }
    expect(steps).toEqual([
      '2026-12-10 0',
      '2026-12-11 1',
      '2026-12-12 1',
      '2026-12-18 1',
      '2026-12-20 1',
      '2026-12-21 2',
      '2026-12-22 3',
      '2026-12-23 3',
    ]);
    expect(await remindedOf(interest)).toEqual(['HALF', 'LAST_DAY', 'OVERDUE']);
  });

  it('over the year’s end is reckoned without the New Year’s days off', async () => {
    const interest = await begun('2025-12-25');
    for (const day of ['2026-01-01', '2026-01-02', '2026-01-05', '2026-01-07', '2026-01-12', '2026-01-13', '2026-01-14']) {
      await remind(day);
    }
    const { rows } = await owner().query(`select payload from event where subject_id = $1 and name = 'review.reminded' order by position`, [
      interest.id,
    ]);
    expect(rows.map(({ payload }) => [payload.step, payload.dueOn, payload.used])).toEqual([
      ['HALF', '2026-01-13', 5],
      ['LAST_DAY', '2026-01-13', 10],
      ['OVERDUE', '2026-01-13', 11],
    ]);
  });

  it('that crosses a year without a table says so in its letters', async () => {
    const interest = await begun('2026-12-24');
    await remind('2027-01-07');
    const said = (await lettersOf(interest)).map((letter) => composeLetter(letter, 'https://qaita.example').text);
    expect(said).toHaveLength(2);
    for (const words of ['the holidays of 2027 are not entered yet', 'праздники 2027 г. ещё не внесены'])
      expect(said.filter((text) => text.includes(words))).toHaveLength(1);
  });

  it('is not reminded of while the investor owes an answer, and later from the later day', async () => {
    const asked = await moveOn('2026-11-10', 'zone-manager-a', 'REQUEST_INFORMATION', await begun('2026-11-09'));
    for (const day of ['2026-11-16', '2026-11-23', '2026-12-11']) await remind(day);
    expect(await remindedOf(asked)).toEqual([]);
    await moveOn('2026-12-11', 'investor-a', 'ANSWER', asked);
    await remind('2026-12-11');
    expect(await remindedOf(asked)).toEqual([]);
    await remind('2026-12-18');
    expect(await remindedOf(asked)).toEqual(['HALF']);
  });

  it('that has come is not reminded of, nor told of by a letter that was still to be written', async () => {
    const interest = await begun('2026-11-09');
    await remind('2026-11-23');
    await moveOn('2026-11-23', 'zone-manager-a', 'ACCEPT', interest);
    expect(await lettersOf(interest)).toEqual([]);
    await remind('2026-11-24');
    expect(await remindedOf(interest)).toEqual(['LAST_DAY']);
  });

  it('is reminded of once, however often and in however many processes the task runs', async () => {
    const interest = await begun('2026-11-09');
    await Promise.all([1, 2, 3, 4].map(() => remind('2026-11-16')));
    await remind('2026-11-16');
    await remind('2026-11-17');
    expect(await remindedOf(interest)).toEqual(['HALF']);
    await expect(
      owner().query(
        `insert into event (id, name, subject_kind, subject_id, payload) values (gen_random_uuid(), 'review.reminded', 'REVIEW_CASE', $1, $2)`,
        [interest.id, { step: 'HALF' }],
      ),
    ).rejects.toMatchObject({ constraint: 'event_reminded_once' });
  });

  it('is not reminded of where nothing is promised', async () => {
    const interest = await aSubmission(await world.as('investor-a'), await anOpportunity(owner()));
    await sentOn(owner(), interest.id, '2026-01-12');
    await remind('2026-11-16');
    expect(await remindedOf(interest)).toEqual([]);
  });
});

describe('letters about a promised answer', () => {
  it('go first to the reviewer, then to everybody of the steward, at last to its head, each in the own language with the case behind the link', async () => {
    const interest = await begun('2026-11-09');
    await assignReview(await head(), { id: interest.id, version: 0, assignee: personOf(clerk).id });
    await remind('2026-11-16');
    const half = await lettersOf(interest);
    expect(told(half)).toEqual([`ANSWER_HALF ${await CLERK()}`]);
    const [first] = half;
    const { text } = composeLetter(first as LetterOrder, 'https://qaita.example');
    expect(text).toContain('The last day to answer: 23 November 2026. Working days promised: 10; today is day 5.');
    expect(text).toContain('Reviewer: Асем Ертаева');
    expect(text).toContain(`https://qaita.example/en/workspace/review/${interest.id}`);
    await remind('2026-11-23');
    expect(told(await lettersOf(interest))).toEqual([`ANSWER_LAST_DAY ${await CLERK()}`, `ANSWER_LAST_DAY ${HEAD()}`].toSorted());
    await remind('2026-11-24');
    expect(told(await lettersOf(interest))).toEqual([`ANSWER_OVERDUE ${HEAD()}`]);
  });

  it('go to everybody of the steward where nobody works on the case', async () => {
    const interest = await begun('2026-11-09');
    await remind('2026-11-16');
    expect(told(await lettersOf(interest))).toEqual([`ANSWER_HALF ${await CLERK()}`, `ANSWER_HALF ${HEAD()}`].toSorted());
  });

  it('go to nobody who also belongs to the investor', async () => {
    const interest = await begun('2026-11-09');
    await owner().query(`insert into membership (person_id, organisation_id, role) values ($1, $2, 'MEMBER')`, [
      personOf(clerk).id,
      interest.investorId,
    ]);
    await remind('2026-11-23');
    const letters = await lettersOf(interest);
    await owner().query('delete from membership where person_id = $1 and organisation_id = $2', [personOf(clerk).id, interest.investorId]);
    expect(told(letters)).toEqual([`ANSWER_LAST_DAY ${HEAD()}`]);
  });

  it('are no business of the investor', async () => {
    const interest = await begun('2026-11-09');
    await remind('2026-11-24');
    expect(JSON.stringify(await lettersOf(interest))).not.toContain(world.viewers.get('investor-a')?.email);
  });
});
