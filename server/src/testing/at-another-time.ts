import type { RolePool } from '../kernel/database.ts';

/** Noon of a day in Kazakhstan. */
export const noon = (day: string): Date => new Date(`${day}T07:00:00.000Z`);

/** Changes rows as if what they say had happened at another time, which no role may. */
export const atAnotherTime = async (owner: RolePool, table: 'event' | 'interest', statement: string, values: unknown[]): Promise<void> => {
  await owner.query(`alter table ${table} disable trigger user, disable row level security`);
  const { rowCount } = await owner.query(statement, values);
  await owner.query(`alter table ${table} enable trigger user, enable row level security`);
  if (rowCount === 0) throw new Error('Nothing happened at another time.');
};

/** An expression of interest was sent on another day. */
export const sentOn = (owner: RolePool, id: string, day: string): Promise<void> =>
  atAnotherTime(owner, 'interest', 'update interest set submitted_at = $2 where id = $1', [id, noon(day)]);

/** Its newest move was made on another day. */
export const movedOn = (owner: RolePool, id: string, day: string): Promise<void> =>
  atAnotherTime(
    owner,
    'event',
    `update event set at = $2 where position = (select max(position) from event where subject_kind = 'INTEREST' and subject_id = $1)`,
    [id, noon(day)],
  );
