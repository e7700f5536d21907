import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** Whether each of these organisations has people here: otherwise nobody reads what is sent to it. */
export const peopleLoader = (ctx: Context): DataLoader<string, boolean> =>
  once(
    ctx,
    'organisationPeople',
    () =>
      new DataLoader<string, boolean>(async (ids) => {
        const rows = await read<{ id: string }>(ctx, sql`select id from organisations_with_people(${[...ids]}::uuid[]) as id`);
        const peopled = new Set(rows.map((row) => row.id));
        return ids.map((id) => peopled.has(id));
      }),
  );
