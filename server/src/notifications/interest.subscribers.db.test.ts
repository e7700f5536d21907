import { randomUUID } from 'node:crypto';
import pg from 'pg';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { urlOfRole } from '../installation/roles.ts';
import { moveInterest } from '../interests/interest.move.service.ts';
import type { InterestType } from '../interests/interest.types.ts';
import { dayIn } from '../kernel/wording.ts';
import { withdrawZoneTerms } from '../special-zones/terms.publish.service.ts';
import { aSubmission } from '../testing/interests.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { publishedWith } from '../testing/zone-terms.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { tellByMail } from './subscribers.ts';

let world: World;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 2 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});

const emailOf = (viewer: string): string => world.viewers.get(viewer)?.email ?? '';
const owner = () => world.database.ownerPool;

const lastEvent = async (subjectId: string): Promise<string> => {
  const { rows } = await owner().query<{ id: string }>('select id from event where subject_id = $1 order by position desc limit 1', [
    subjectId,
  ]);
  return rows[0]?.id ?? '';
};

interface Waiting {
  readonly key: string;
  readonly payload: { readonly template: string; readonly to: string; readonly params: Record<string, string> };
}

const lettersOf = async (eventId: string): Promise<Waiting[]> => {
  const { rows } = await queue.query<Waiting>(
    'select j.key, j.payload from graphile_worker._private_jobs j where j.key like $1 order by j.id',
    [`mail:${eventId}:%`],
  );
  return rows;
};

const told = async (subjectId: string): Promise<Waiting[]> => {
  const eventId = await lastEvent(subjectId);
  await tellByMail(world.database.systemPool, eventId);
  return lettersOf(eventId);
};

const submitted = async (): Promise<InterestType> => aSubmission(await world.as('investor-a'), await anOpportunity(owner()));

const moved = async (viewer: string, move: Parameters<typeof moveInterest>[1], interest: InterestType): Promise<InterestType> =>
  moveInterest(await world.as(viewer), move, { id: interest.id, version: interest.version, words: 'Слова к шагу' });

const underReview = async () => moved('reviewer-a', 'START_REVIEW', await submitted());

describe('news of an EOI', () => {
  it('that was sent goes to the steward, with what it is about, whose it is and the sum', async () => {
    const interest = await submitted();
    const letters = await told(interest.id);
    expect(letters.map(({ payload }) => payload)).toEqual([
      {
        template: 'INTEREST_SUBMITTED',
        to: emailOf('reviewer-a'),
        locale: 'RU',
        params: expect.objectContaining({
          number: interest.number,
          interestId: interest.id,
          sum: '900\u00a0000\u00a0000\u00a0₸',
          title: expect.stringMatching(/^test-/),
          words: '',
        }),
        items: [],
      },
    ]);
  });

  it('that is under review goes to nobody', async () => {
    expect(await told((await underReview()).id)).toEqual([]);
  });

  it.each([
    ['REQUEST_INFORMATION', 'INFORMATION_REQUESTED'],
    ['SHORTLIST', 'INTEREST_SHORTLISTED'],
    ['ACCEPT', 'INTEREST_ACCEPTED'],
    ['DECLINE', 'INTEREST_DECLINED'],
  ] as const)('%s goes to the investor', async (move, template) => {
    const interest = await moved('reviewer-a', move, await underReview());
    expect((await told(interest.id)).map(({ payload }) => [payload.template, payload.to])).toEqual([[template, emailOf('investor-a')]]);
  });

  it.each([
    ['ANSWER', 'INFORMATION_ANSWERED'],
    ['WITHDRAW', 'INTEREST_WITHDRAWN'],
  ] as const)('%s goes to the steward', async (move, template) => {
    const asked = await moved('reviewer-a', 'REQUEST_INFORMATION', await underReview());
    await moved('investor-a', move, asked);
    expect((await told(asked.id)).map(({ payload }) => [payload.template, payload.to])).toEqual([[template, emailOf('reviewer-a')]]);
  });

  it('carries the words that were written to its reader, and no telephone', async () => {
    const asked = await moved('reviewer-a', 'REQUEST_INFORMATION', await underReview());
    const letters = await told(asked.id);
    expect(letters[0]?.payload.params['words']).toBe('> Слова к шагу');
    expect(JSON.stringify(letters)).not.toContain('7010000000');
  });

  it('delivered twice is one letter to each', async () => {
    const interest = await submitted();
    await told(interest.id);
    expect(await told(interest.id)).toHaveLength(1);
  });

  it('that is no longer true is not told', async () => {
    const asked = await moved('reviewer-a', 'REQUEST_INFORMATION', await underReview());
    const question = await lastEvent(asked.id);
    await moved('investor-a', 'ANSWER', asked);
    await tellByMail(world.database.systemPool, question);
    expect(await lettersOf(question)).toEqual([]);
  });

  it('is told under the name that its event had when it was recorded', async () => {
    const asked = await moved('reviewer-a', 'REQUEST_INFORMATION', await underReview());
    const former = randomUUID();
    await owner().query(
      `insert into event (id, name, subject_kind, subject_id) values ($1, 'interest.information-requested', 'INTEREST', $2)`,
      [former, asked.id],
    );
    await tellByMail(world.database.systemPool, former);
    expect((await lettersOf(former)).map(({ payload }) => payload.template)).toEqual(['INFORMATION_REQUESTED']);
  });

  it('does not go to a closed account: where none is left, the administrators learn that nobody reads it', async () => {
    const interest = await submitted();
    await owner().query(`update person set status = 'DISABLED' where email = $1`, [emailOf('reviewer-a')]);
    try {
      const letters = await told(interest.id);
      expect(letters.map(({ payload }) => [payload.template, payload.to])).toEqual([['STEWARD_ABSENT', emailOf('administrator')]]);
      expect(JSON.stringify(letters)).not.toContain(interest.number);
    } finally {
      await owner().query(`update person set status = 'ACTIVE' where email = $1`, [emailOf('reviewer-a')]);
    }
  });

  it('of an unknown event is ignored', async () => {
    const nothing = randomUUID();
    await tellByMail(world.database.systemPool, nothing);
    expect(await lettersOf(nothing)).toEqual([]);
  });
});

describe('terms of a zone', () => {
  const site = async (): Promise<string> =>
    anOpportunity(owner(), { kind: 'ZONE_SITE', status: 'FREE', zone: 'saryarqa', steward: 'zone-saryarqa' });
  const inForceIn30Days = dayIn('RU', kazakhstanDay(new Date(Date.now() + 30 * 86_400_000)));
  const version = { zone: 'Сарыарқа', slug: 'saryarqa', day: inForceIn30Days };

  it('concern nobody who has no open EOI there', async () => {
    const { id } = await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: 'Ответ за 9 дней', days: 20 });
    expect(await told(id)).toEqual([]);
  });

  it('are told to investors of that zone only', async () => {
    const { id } = await publishedWith(world, 'zone-manager-b', 'pavlodar', { text: 'Ответ за 9 дней', days: 20 });
    expect((await told(id)).map(({ payload }) => payload.to)).toEqual([emailOf('investor-b')]);
  });

  it('that are new are told to each investor with an open EOI, with all of theirs and the version each cites', async () => {
    const [first, second] = [
      await aSubmission(await world.as('investor-a'), await site()),
      await aSubmission(await world.as('investor-a'), await site()),
    ];
    const gone = await aSubmission(await world.as('investor-b'), await site());
    await moved('investor-b', 'WITHDRAW', gone);
    const { id } = await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: 'Ответ за 5 дней', days: 30 });
    const item = (interest: InterestType) => ({
      number: interest.number,
      interestId: interest.id,
      slug: 'saryarqa',
      version: '3',
      cited: '1',
      about: expect.stringMatching(/^: test-/),
    });
    expect((await told(id)).map(({ payload }) => payload)).toEqual([
      {
        template: 'TERMS_PUBLISHED',
        to: emailOf('investor-a'),
        locale: 'RU',
        params: { ...version, version: '3', words: '', language: '' },
        items: [item(first), item(second)],
      },
    ]);
  });

  it('that were taken back are told with the reason, and their publishing no more', async () => {
    const { id } = await publishedWith(world, 'zone-manager-a', 'saryarqa', { text: 'Ответ за 3 дня', days: 40 });
    const published = await lastEvent(id);
    await withdrawZoneTerms(await world.as('zone-manager-a'), { id, reason: 'Новую модель отложили' });
    await tellByMail(world.database.systemPool, published);
    expect(await lettersOf(published)).toEqual([]);
    expect((await told(id)).map(({ payload }) => [payload.template, payload.to, payload.params['words']])).toEqual([
      ['TERMS_WITHDRAWN', emailOf('investor-a'), '> Новую модель отложили'],
    ]);
  });
});
