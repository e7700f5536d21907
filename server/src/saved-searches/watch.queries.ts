import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { isFull } from '../access/actor.ts';
import { once, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { WatchType } from './saved-search.types.ts';
import { Watch } from './saved-search.entity.ts';

const WATCH_COLUMNS = sql`${Watch.pick('id', 'subjectId', 'frequency', 'createdAt').of('w')}, w.subject_kind as subject, w.project_id as "projectId",
  (select p.name from investor_project p where p.id = w.project_id) as "projectName"`;

/** A project is watched as long as the viewer acts for its organisation. */
const STANDS = sql`(w.project_id is null or exists (select 1 from investor_project p where p.id = w.project_id))`;

/** The viewer's own watches, newest first. Read once per request. */
export const watches = (ctx: Context): Promise<WatchType[]> =>
  once(ctx, 'watches', () =>
    read<WatchType>(
      ctx,
      sql`select ${WATCH_COLUMNS} from watch w where w.person_id = ${personOf(ctx).id}::uuid and ${STANDS} order by w.created_at desc, w.id`,
    ),
  );

/** The viewer's watch of each subject, many in one statement; null for a visitor. */
export const viewerWatchLoader = (ctx: Context, subject: WatchSubject): DataLoader<string, WatchType | null> =>
  once(
    ctx,
    `viewerWatch:${subject}`,
    () =>
      new DataLoader<string, WatchType | null>(async (ids) => {
        if (!isFull(ctx.actor)) return ids.map(() => null);
        const rows = await read<WatchType>(
          ctx,
          sql`select ${WATCH_COLUMNS} from watch w where w.person_id = ${ctx.actor.id}::uuid and w.subject_kind = ${subject} and w.subject_id = any (${[...ids]}::uuid[])`,
        );
        const bySubject = new Map(rows.map((row) => [row.subjectId, row]));
        return ids.map((id) => bySubject.get(id) ?? null);
      }),
  );
