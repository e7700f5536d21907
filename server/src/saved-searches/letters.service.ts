import { randomUUID } from 'node:crypto';
import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { asSystem, read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { schedule } from '../access/outbox.ts';

const claim = (frequency: 'AT_ONCE' | 'DAILY', letter: string, onlyIf: Sql): Sql => sql`
  with subjects as (
    select id, person_id from saved_search where frequency = ${frequency} union all select id, person_id from watch where frequency = ${frequency}),
  claimed as (
    update news n set letter = ${letter} from subjects s where s.id = coalesce(n.search_id, n.watch_id) and n.letter is null ${onlyIf}
    returning n.person_id)
  select distinct person_id as "personId" from claimed`;

/**
 * Puts the waiting news into letters, one a person, and orders each to be written. Whoever claims holds the mark: two
 * copies take turns, and no news stands in two letters.
 */
const claimLetters = (ctx: Context, letter: string, statement: Sql): Promise<number> =>
  asSystem(ctx, async (ctx) => {
    await read(ctx, sql`select position from news_mark for update`);
    const people = await read<{ personId: string }>(ctx, statement);
    for (const { personId } of people) await schedule(ctx, { task: 'news-letter', payload: { letter, personId }, key: `news:${letter}:${personId}` });
    return people.length;
  });

/** Letters of what is to be told at once. */
export const claimAtOnce = (ctx: Context): Promise<number> => {
  const letter = `at-once:${randomUUID()}`;
  return claimLetters(ctx, letter, claim('AT_ONCE', letter, empty));
};

/** The digest of a Kazakhstan day, one a person however often it is asked for. */
export const claimDigest = (ctx: Context, now: Date): Promise<number> => {
  const letter = `daily:${kazakhstanDay(now)}`;
  return claimLetters(ctx, letter, claim('DAILY', letter, sql`and not exists (select from news d where d.letter = ${letter} and d.person_id = n.person_id)`));
};
