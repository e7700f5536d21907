import sql from 'sql-template-tag';
import { hidesCharacters, tidyText } from 'shared/texts/characters.ts';
import { badInput, conflict, ruleBroken } from '../kernel/problems.ts';
import { personOf, read, transact, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { emit } from '../request/outbox.ts';
import type { StewardRow } from './content.queries.ts';
import type { WithdrawOpportunityInput } from './editor.inputs.ts';
import { ownRow } from './steward-row.ts';

/**
 * Makes a row of the public record one that its steward keeps: from now on it is edited here, its claims stay. Taken over
 * already, it changes nothing. Errors: NOT_FOUND, FORBIDDEN for another organisation's row, CONFLICT.
 */
export const takeOverOpportunity = (ctx: Context, id: string): Promise<StewardRow> =>
  transact(ctx, async (ctx) => {
    const row = await ownRow(ctx, id);
    if (row.origin !== 'PUBLIC_RECORD') return row;
    const taken = await write(
      ctx,
      sql`update opportunity set origin = 'REGISTERED', version = version + 1, updated_at = now()
        where id = ${id}::uuid and version = ${row.version} returning id`,
    );
    if (taken.length === 0) throw conflict(row.version + 1);
    await emit(ctx, 'opportunity.taken_over', id);
    return ownRow(ctx, id);
  });

/** By the database's clock: the day of Kazakhstan, and whether the named one is still to come. */
const dayOf = async (ctx: Context, named: string | null): Promise<string> => {
  const [row] = await read<{ today: string }>(ctx, sql`select ((now() at time zone 'Asia/Almaty')::date)::text as today`);
  const today = row?.today ?? '';
  if (named !== null && named > today) throw badInput({ path: 'input.endedOn', rule: 'OUT_OF_RANGE' });
  return named ?? today;
};

const wordsOf = (reason: string): string => {
  const words = tidyText(reason);
  if (!words) throw badInput({ path: 'input.reason', rule: 'REQUIRED' });
  if (hidesCharacters(words)) throw badInput({ path: 'input.reason', rule: 'BAD_CHARACTERS' });
  return words;
};

/**
 * Ends a row: it disappears from lists and pages and stays in the record, with its address and its claims. Withdrawn already,
 * it changes nothing. Errors: NOT_FOUND, FORBIDDEN, BAD_USER_INPUT, CONFLICT, OPPORTUNITY_NOT_TAKEN_OVER.
 */
export const withdrawOpportunity = (ctx: Context, { id, reason, endedOn }: WithdrawOpportunityInput): Promise<StewardRow> =>
  transact(ctx, async (ctx) => {
    personOf(ctx);
    const row = await ownRow(ctx, id);
    if (row.origin === 'PUBLIC_RECORD') throw ruleBroken('OPPORTUNITY_NOT_TAKEN_OVER');
    if (row.publication === 'WITHDRAWN') return row;
    const words = wordsOf(reason);
    const day = await dayOf(ctx, endedOn ?? null);
    const ended = await write(
      ctx,
      sql`update opportunity set publication = 'WITHDRAWN', ended_on = ${day}::date, version = version + 1, updated_at = now()
        where id = ${id}::uuid and version = ${row.version} returning id`,
    );
    if (ended.length === 0) throw conflict(row.version + 1);
    await emit(ctx, 'opportunity.withdrawn', id, { payload: { endedOn: day }, words });
    return ownRow(ctx, id);
  });
