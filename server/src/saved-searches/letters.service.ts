import { randomUUID } from 'node:crypto';
import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { asSystem, read, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { schedule } from '../request/outbox.ts';

/** News of subjects with this frequency that wait for a letter. */
const waiting = (frequency: 'AT_ONCE' | 'DAILY'): Sql => sql`
  select n.person_id, n.position, coalesce(n.opportunity_id, n.zone_id) as thing from news n join (
      select id from saved_search where frequency = ${frequency} union all select id from watch where frequency = ${frequency}) s
    on s.id = coalesce(n.search_id, n.watch_id) where n.letter is null`;

/**
 * The letter takes all rows of a fact that it tells, whatever subject found it, so that the next letter does not repeat it; and
 * everything else that waits about the same item, so that no later letter tells an older state.
 */
const claim = (frequency: 'AT_ONCE' | 'DAILY', letter: string, onlyIf: Sql): Sql => sql`
  with first as (select * from (${waiting(frequency)}) n where true ${onlyIf}),
  claimed as (
    update news n set letter = ${letter} where n.letter is null and exists (select from first f where f.person_id = n.person_id
      and (f.position = n.position or f.thing = coalesce(n.opportunity_id, n.zone_id)))
    returning n.person_id)
  select distinct person_id as "personId" from claimed`;

/** Puts the waiting news into letters, one per person, and enqueues each. */
const putIntoLetters = async (ctx: Context, letter: string, statement: Sql): Promise<number> => {
  const people = await write<{ personId: string }>(ctx, statement);
  for (const { personId } of people)
    await schedule(ctx, { task: 'news-letter', payload: { letter, personId }, key: `news:${letter}:${personId}` });
  return people.length;
};

/** The mark is locked while news are claimed: two copies take turns, and no news is put into two letters. */
const holdingMark = (ctx: Context, work: (ctx: Context) => Promise<number>): Promise<number> =>
  asSystem(ctx, async (ctx) => {
    await read(ctx, sql`select position from news_mark for update`);
    return work(ctx);
  });

const atOnce = (ctx: Context): Promise<number> => {
  const letter = `at-once:${randomUUID()}`;
  return putIntoLetters(ctx, letter, claim('AT_ONCE', letter, empty));
};

/** Letters with news to be told at once. */
export const claimAtOnce = (ctx: Context): Promise<number> => holdingMark(ctx, atOnce);

/**
 * The digest of a Kazakhstan day, one per person however often it is asked for; made after the letters to be sent at once,
 * whose news it does not repeat.
 */
export const claimDigest = (ctx: Context, now: Date): Promise<number> =>
  holdingMark(ctx, async (ctx) => {
    const atOnceToo = await atOnce(ctx);
    const letter = `daily:${kazakhstanDay(now)}`;
    const isFirst = sql`and not exists (select from news d where d.letter = ${letter} and d.person_id = n.person_id)`;
    return atOnceToo + (await putIntoLetters(ctx, letter, claim('DAILY', letter, isFirst)));
  });
