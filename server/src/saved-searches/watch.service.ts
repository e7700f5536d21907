import sql from 'sql-template-tag';
import { MOST_HIDDEN, MOST_WATCHED } from 'shared/saved-searches/vocabulary.ts';
import type { NewsFrequency, WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { personOf, read, transact, withManager, write } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { found } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';
import { refuseFull, stopWaiting, takeTurns } from './kept.service.ts';
import type { WatchType } from './saved-search.types.ts';
import { viewerWatchLoader } from './watch.queries.ts';
import { HiddenOpportunity, Watch } from './saved-search.entity.ts';

const published = async (ctx: Context, slug: string): Promise<string | undefined> => {
  const rows = await read<{ id: string }>(ctx, sql`select o.id from opportunity o where o.slug = ${slug} and ${PUBLISHED}`);
  return rows[0]?.id;
};

/** Row-level security shows the projects of the viewer's organisations only. */
const ownProject = async (ctx: Context, id: string): Promise<string | undefined> => {
  const rows = isUuid(id) ? await read<{ id: string }>(ctx, sql`select p.id from investor_project p where p.id = ${id}::uuid`) : [];
  return rows[0]?.id;
};

const subjectId = async (ctx: Context, subject: WatchSubject, slug: string): Promise<string | undefined> => {
  if (subject === 'OPPORTUNITY') return published(ctx, slug);
  if (subject === 'PROJECT') return ownProject(ctx, slug);
  const list = subject === 'TOWN' ? places(ctx).towns : zones(ctx).zones;
  return list.find((one) => one.slug === slug)?.id;
};

interface Wanted {
  readonly subject: WatchSubject;
  /** Of a project its id. */
  readonly slug: string;
  readonly frequency: NewsFrequency;
}

/** Watches what newly fits a project from now on, by a digest a day. Who watches as much as is possible watches no more. */
export const watchProject = async (ctx: Context, id: string): Promise<void> => {
  await takeTurns(ctx);
  await write(
    ctx,
    sql`insert into watch (person_id, subject_kind, subject_id, frequency) select ${personOf(ctx).id}::uuid, 'PROJECT', ${id}::uuid, 'DAILY'
      where (select count(*) from watch w where w.person_id = ${personOf(ctx).id}::uuid) < ${MOST_WATCHED} on conflict do nothing`,
  );
};

/** Watches it, or changes when letters about it are sent; news count from the first time. Errors: NOT_FOUND, RULE_BROKEN KEPT_FULL. */
export const watch = (ctx: Context, { subject, slug, frequency }: Wanted): Promise<WatchType> =>
  transact(ctx, async (ctx) => {
    const id = found(await subjectId(ctx, subject, slug));
    await takeTurns(ctx);
    const kept = await viewerWatchLoader(ctx, subject).load(id);
    if (kept) {
      await withManager(ctx, (manager) => manager.update(Watch, { id: kept.id }, { frequency }));
      await stopWaiting(ctx, kept.id, frequency);
    } else {
      await refuseFull(ctx, sql`watch`, MOST_WATCHED);
      const added = { personId: personOf(ctx).id, subjectKind: subject, subjectId: id, frequency };
      await withManager(ctx, (manager) => manager.insert(Watch, added));
    }
    return found(await viewerWatchLoader(ctx, subject).clear(id).load(id));
  });

/** Deletes a watch with its news. A watch that does not exist counts as deleted. */
export const unwatch = async (ctx: Context, id: string): Promise<boolean> => {
  if (isUuid(id)) await withManager(ctx, (manager) => manager.delete(Watch, { id, personId: personOf(ctx).id }));
  return true;
};

/** Hides it from the person's news for good. Errors: NOT_FOUND, RULE_BROKEN KEPT_FULL. */
export const hideOpportunity = (ctx: Context, id: string): Promise<boolean> =>
  transact(ctx, async (ctx) => {
    await takeTurns(ctx);
    const rows = isUuid(id)
      ? await read<{ id: string; isHidden: boolean }>(
          ctx,
          sql`select o.id, h.person_id is not null as "isHidden" from opportunity o
      left join hidden_opportunity h on h.opportunity_id = o.id and h.person_id = ${personOf(ctx).id}::uuid where o.id = ${id}::uuid and ${PUBLISHED}`,
        )
      : [];
    const opportunity = found(rows[0]);
    if (opportunity.isHidden) return true;
    await refuseFull(ctx, sql`hidden_opportunity`, MOST_HIDDEN);
    await write(
      ctx,
      sql`insert into hidden_opportunity (person_id, opportunity_id) values (${personOf(ctx).id}::uuid, ${opportunity.id}::uuid) on conflict do nothing`,
    );
    return true;
  });

/** Shows it in the person's news again. */
export const unhideOpportunity = async (ctx: Context, id: string): Promise<boolean> => {
  if (isUuid(id)) await withManager(ctx, (manager) => manager.delete(HiddenOpportunity, { opportunityId: id, personId: personOf(ctx).id }));
  return true;
};
