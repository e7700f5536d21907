import { randomUUID } from 'node:crypto';
import pg from 'pg';
import sql from 'sql-template-tag';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { urlOfRole } from '../installation/roles.ts';
import { tellByMail } from '../notifications/subscribers.ts';
import { opportunityBySlug } from '../opportunities/opportunity.queries.ts';
import { transact, write } from '../request/context.ts';
import { anOpportunity } from '../testing/opportunities.ts';
import { TEST_SECRET } from '../testing/template.ts';
import { openWorld } from '../testing/world.ts';
import type { World } from '../testing/world.ts';
import { myQuestions, questionsToAnswer } from './question.queries.ts';
import type { QuestionPage } from './question.queries.ts';
import { answerQuestion, askSteward, withdrawQuestion } from './question.service.ts';
import type { AskStewardInput } from './question.inputs.ts';
import type { OpportunityQuestionType, UnknownFactType } from './question.types.ts';
import { unknownFacts } from './unknowns.queries.ts';

let world: World;
let slug: string;
let queue: pg.Pool;
beforeAll(async () => {
  world = await openWorld();
  queue = new pg.Pool({ connectionString: urlOfRole(world.database.ownerUrl, TEST_SECRET, 'qaita_worker'), max: 1 });
});
afterAll(async () => {
  await queue.end();
  await world.close();
});
beforeEach(async () => {
  slug = await anOpportunity(world.database.ownerPool, { landHa: 40 });
});

const asked = async (more: Partial<AskStewardInput> = {}, by = 'investor-a'): Promise<OpportunityQuestionType[]> =>
  askSteward(await world.as(by), { id: randomUUID(), slug, facts: ['POWER'], ...more });

const first = (questions: readonly OpportunityQuestionType[]): OpportunityQuestionType => {
  const [question] = questions;
  if (!question) throw new Error('Nothing was asked.');
  return question;
};

const unknownsSeenBy = async (viewer: string): Promise<UnknownFactType[]> => {
  const ctx = await world.as(viewer);
  const view = await opportunityBySlug(ctx, slug);
  if (!view) throw new Error('It is not there.');
  return unknownFacts(ctx, view);
};

const ALL = { first: 100, after: null };
const nodes = ({ edges }: QuestionPage): OpportunityQuestionType[] => edges.map(({ node }) => node);
const mine = async (viewer: string): Promise<OpportunityQuestionType[]> => nodes(await myQuestions(await world.as(viewer), ALL));
const waitingFor = async (viewer: string): Promise<OpportunityQuestionType[]> =>
  nodes(await questionsToAnswer(await world.as(viewer), ALL));

/** Ids of what a person has asked about this opportunity, or has to answer. */
const idsIn = (questions: readonly OpportunityQuestionType[]): string[] => questions.map(({ id }) => id);

describe('a question about what nobody has stated', () => {
  it('is asked once, however often it is sent, and not again while it waits', async () => {
    const input = { id: randomUUID(), facts: ['POWER', 'RAIL'] as const, words: 'Когда остановили печь?' };
    const once = await asked({ ...input, facts: [...input.facts] });
    expect(once.map(({ fact, words, state }) => ({ fact, words, state }))).toEqual(
      expect.arrayContaining([
        { fact: 'POWER', words: null, state: 'OPEN' },
        { fact: 'RAIL', words: null, state: 'OPEN' },
        { fact: null, words: 'Когда остановили печь?', state: 'OPEN' },
      ]),
    );
    expect(idsIn(await asked({ ...input, facts: [...input.facts] })).toSorted()).toEqual(idsIn(once).toSorted());
    expect(await asked({ facts: ['POWER'] })).toEqual([]);
    expect((await mine('investor-a')).filter(({ fact }) => fact === 'RAIL')).toHaveLength(1);
  });

  it('is not asked about what is stated', async () => {
    expect(await asked({ facts: ['LAND'] })).toEqual([]);
  });

  it('needs something to be asked, and says whose row it is not', async () => {
    await expect(asked({ facts: [], words: ' ' })).rejects.toMatchObject({
      details: { fields: [{ path: 'input.words', rule: 'REQUIRED' }] },
    });
    await expect(asked({ slug: 'nowhere' })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(asked({ words: 'Цех \uE000' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
  });

  it('is seen by whoever asked and by the steward, who is not told who asked', async () => {
    const { id } = first(await asked());
    expect(idsIn(await mine('investor-a'))).toContain(id);
    expect(idsIn(await waitingFor('reviewer-a'))).toContain(id);
    expect(idsIn(await mine('investor-b'))).not.toContain(id);
    expect(idsIn(await waitingFor('reviewer-b'))).not.toContain(id);
    const { actor } = await world.as('investor-a');
    const wire = JSON.stringify(await waitingFor('reviewer-a'));
    if (actor.type !== 'PERSON') throw new Error('An investor is a person.');
    for (const who of [actor.id, actor.name, actor.memberships[0]?.organisationId ?? actor.email]) expect(wire).not.toContain(who);
  });

  it('is counted for everybody by investors, most asked for first', async () => {
    await asked({ facts: ['HEAT', 'GAS'] });
    await asked({ facts: ['HEAT'] }, 'investor-b');
    const seen = await unknownsSeenBy('visitor');
    expect(seen.slice(0, 3)).toEqual([
      { fact: 'HEAT', investors: 2, isAsked: false },
      { fact: 'GAS', investors: 1, isAsked: false },
      { fact: 'POWER', investors: 0, isAsked: false },
    ]);
    expect(seen.map(({ fact }) => fact)).not.toContain('LAND');
    expect((await unknownsSeenBy('investor-b'))[0]).toEqual({ fact: 'HEAT', investors: 2, isAsked: true });
  });
});

describe('an answer in words', () => {
  it('goes to everybody who asked the same, and is no fact', async () => {
    const own = first(await asked());
    const other = first(await asked({}, 'investor-b'));
    await answerQuestion(await world.as('reviewer-a'), { id: own.id, version: 1, answer: 'ANSWERED', words: 'Замерим весной.' });
    const [seen] = (await mine('investor-b')).filter(({ id }) => id === other.id);
    expect(seen).toMatchObject({ state: 'ANSWERED', answer: 'Замерим весной.', version: 2 });
    expect((await unknownsSeenBy('visitor')).find(({ fact }) => fact === 'POWER')).toMatchObject({ investors: 0 });
  });

  it('leaves other questions in words alone', async () => {
    const own = first(await asked({ facts: [], words: 'Есть ли кран?' }));
    const other = first(await asked({ facts: [], words: 'Есть ли кран?' }, 'investor-b'));
    await answerQuestion(await world.as('reviewer-a'), { id: own.id, version: 1, answer: 'DECLINED', words: 'Решает собственник.' });
    expect((await mine('investor-b')).find(({ id }) => id === other.id)?.state).toBe('OPEN');
  });

  it('is given once, at the version that was read, by the steward alone', async () => {
    const { id } = first(await asked());
    const input = { id, version: 1, answer: 'ANSWERED' as const, words: 'Да.' };
    await expect(answerQuestion(await world.as('investor-a'), input)).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(answerQuestion(await world.as('reviewer-b'), input)).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(answerQuestion(await world.as('reviewer-a'), { ...input, version: 7 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await expect(answerQuestion(await world.as('reviewer-a'), { ...input, words: ' ' })).rejects.toMatchObject({ code: 'BAD_USER_INPUT' });
    await answerQuestion(await world.as('reviewer-a'), input);
    await expect(answerQuestion(await world.as('reviewer-a'), { ...input, version: 2 })).rejects.toMatchObject({
      details: { rule: 'QUESTION_ALREADY_ANSWERED' },
    });
  });
});

describe('the database', () => {
  it('lets nobody ask in another’s name, answer what is not theirs, or open a question again', async () => {
    const { id } = first(await asked());
    const stranger = await world.as('investor-b');
    const { actor: victim } = await world.as('investor-a');
    if (victim.type !== 'PERSON') throw new Error('An investor is a person.');
    await expect(
      transact(stranger, (ctx) =>
        write(
          ctx,
          sql`insert into opportunity_question (ask_id, opportunity_id, fact, person_id, organisation_id)
            select gen_random_uuid(), o.id, 'GAS', ${victim.id}::uuid, ${victim.memberships[0]?.organisationId}::uuid from opportunity o where o.slug = ${slug}`,
        ),
      ),
    ).rejects.toThrow('row-level security');
    const changed = await transact(stranger, (ctx) =>
      write(
        ctx,
        sql`update opportunity_question set state = 'ANSWERED', answer = 'x', answered_at = now() where id = ${id}::uuid returning id`,
      ),
    );
    expect(changed).toEqual([]);
    await answerQuestion(await world.as('reviewer-a'), { id, version: 1, answer: 'DECLINED', words: 'Нет.' });
    await expect(
      transact(await world.as('reviewer-a'), (ctx) =>
        write(ctx, sql`update opportunity_question set state = 'OPEN', answer = null, answered_at = null where id = ${id}::uuid`),
      ),
    ).rejects.toThrow('only by whom it is for');
  });
});

describe('letters', () => {
  const lettersOf = async (eventId: string): Promise<string[]> => {
    await tellByMail(world.database.systemPool, eventId);
    const { rows } = await queue.query<{ payload: { to: string; template: string } }>(
      'select payload from graphile_worker._private_jobs where key like $1',
      [`mail:${eventId}:%`],
    );
    return rows.map(({ payload: { to, template } }) => `${template} ${to}`).toSorted();
  };

  const eventOf = async (name: string, subject: readonly string[]): Promise<string> => {
    const { rows } = await world.database.ownerPool.query<{ id: string }>(
      'select id from event where name = $1 and subject_id = any ($2::uuid[])',
      [name, subject],
    );
    return rows[0]?.id ?? '';
  };

  it('tell the steward that somebody asks, and whoever asked that it is answered', async () => {
    const own = await asked({ facts: ['POWER', 'GAS'], words: 'И кран?' });
    const other = await asked({ facts: ['POWER'] }, 'investor-b');
    const told = await lettersOf(await eventOf('question.asked', idsIn(own)));
    expect(told).toContain(`QUESTION_ASKED ${world.viewers.get('reviewer-a')?.email}`);
    const power = own.find(({ fact }) => fact === 'POWER')?.id ?? '';
    await answerQuestion(await world.as('reviewer-a'), { id: power, version: 1, answer: 'ANSWERED', words: 'Весной.' });
    const answered = await lettersOf(await eventOf('question.answered', [power, ...idsIn(other)]));
    expect(answered).toEqual(['investor-a', 'investor-b'].map((one) => `QUESTION_ANSWERED ${world.viewers.get(one)?.email}`).toSorted());
  });
});

describe('a question that is withdrawn', () => {
  it('leaves the steward’s list and the count of those who wait, and can be asked again', async () => {
    const { id } = first(await asked());
    const ctx = await world.as('investor-a');
    expect(await withdrawQuestion(ctx, { id, version: 1 })).toMatchObject({ state: 'WITHDRAWN', viewerCan: { withdraw: false } });
    expect(idsIn(await waitingFor('reviewer-a'))).not.toContain(id);
    expect((await unknownsSeenBy('visitor')).find(({ fact }) => fact === 'POWER')?.investors).toBe(0);
    expect(first(await asked()).state).toBe('OPEN');
  });

  it('is withdrawn by whoever asked alone, as it was read, and while it waits', async () => {
    const { id } = first(await asked());
    await expect(withdrawQuestion(await world.as('investor-b'), { id, version: 1 })).rejects.toMatchObject({ code: 'NOT_FOUND' });
    await expect(withdrawQuestion(await world.as('reviewer-a'), { id, version: 1 })).rejects.toMatchObject({ code: 'FORBIDDEN' });
    await expect(withdrawQuestion(await world.as('investor-a'), { id, version: 9 })).rejects.toMatchObject({ code: 'CONFLICT' });
    await answerQuestion(await world.as('reviewer-a'), { id, version: 1, answer: 'DECLINED', words: 'Это решает собственник.' });
    await expect(withdrawQuestion(await world.as('investor-a'), { id, version: 2 })).rejects.toMatchObject({
      details: { rule: 'QUESTION_ALREADY_ANSWERED' },
    });
  });

  it('is withdrawn by no statement of the steward', async () => {
    const { id } = first(await asked());
    const ctx = await world.as('reviewer-a');
    const statement = sql`update opportunity_question set state = 'WITHDRAWN', answered_by = viewer_person(), answered_at = now() where id = ${id}::uuid returning id`;
    await expect(transact(ctx, (inside) => write(inside, statement))).rejects.toMatchObject({ code: '42501' });
  });
});
