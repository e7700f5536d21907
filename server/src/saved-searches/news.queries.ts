import sql, { empty } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { NewsReason } from 'shared/saved-searches/vocabulary.ts';
import { once, personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { OPPORTUNITY_COLUMNS, toOpportunity } from '../opportunities/opportunity.view.ts';
import type { OpportunityRow } from '../opportunities/opportunity.view.ts';
import type { StoredValue } from '../opportunities/opportunity.entity.ts';
import { News } from './news.entity.ts';
import type { NewsType, NewsValueType } from './news.types.ts';

/** Not about a project, or about one of an organisation for which its person still acts. */
const OWN_PROJECT: Sql = sql`not exists (select 1 from watch pw where pw.id = n.watch_id and pw.project_id is not null
  and not exists (select 1 from investor_project p join membership m on m.organisation_id = p.organisation_id
    where p.id = pw.project_id and m.person_id = n.person_id))`;

/** Rows of `news n` that may be shown to their person now: about what is published and not hidden, or about a zone. */
export const TELLABLE: Sql = sql`(n.opportunity_id is null or exists (select 1 from opportunity o where o.id = n.opportunity_id and ${PUBLISHED})
  and not exists (select 1 from hidden_opportunity h where h.person_id = n.person_id and h.opportunity_id = n.opportunity_id)) and ${OWN_PROJECT}`;

const SHOWN = News.without('personId', 'letter', 'fit');

/** The other facts of FACTS are not shown: the news is that the search finds it now. */
const toValue = (reason: NewsReason, value: StoredValue | null): NewsValueType | null =>
  value === null || reason === 'FACTS'
    ? null
    : {
        status: value.status ?? null,
        investment: typeof value.amount === 'number' && value.currency ? { amount: value.amount, currency: value.currency } : null,
        powerMva: value.powerMva ?? null,
        dealTypes: value.dealTypes ?? null,
        effectiveFrom: value.effectiveFrom ?? null,
        isWithdrawn: value.isWithdrawn ?? false,
      };

const toNews = (row: RowOf<typeof SHOWN>): NewsType => ({
  ...row,
  isRead: row.readAt !== null,
  was: toValue(row.reason, row.was),
  became: toValue(row.reason, row.became),
});

export interface NewsArgs {
  readonly first: number;
  readonly after?: string | null;
}

/** The viewer's news, newest first. */
export const listNews = async (ctx: Context, { first, after }: NewsArgs): Promise<Page<NewsType>> => {
  const size = pageSize(first);
  const { id: personId } = personOf(ctx);
  const scope = listScope('news', personId);
  const [position, id] = after ? readCursor(ctx.secrets.cursorKey, scope, after) : [];
  const beyond = position && id ? sql`and (n.position, n.id) < (${String(position)}::bigint, ${String(id)}::uuid)` : empty;
  const rows = await read<RowOf<typeof SHOWN>>(
    ctx,
    sql`select ${SHOWN.of('n')} from news n where n.person_id = ${personId}::uuid and ${TELLABLE} ${beyond} order by n.position desc, n.id desc limit ${size + 1}`,
  );
  return toPage(rows, {
    size,
    hasPrevious: Boolean(after),
    node: toNews,
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.position, row.id]),
  });
};

/** Unread news of each saved search and watch of the viewer, counted once per request. */
const unreadBySubject = (ctx: Context): Promise<ReadonlyMap<string, number>> =>
  once(ctx, 'unreadNews', async () => {
    const rows = await read<{ id: string; count: number }>(
      ctx,
      sql`select coalesce(n.search_id, n.watch_id) as id, count(*)::int as count from news n
        where n.person_id = ${personOf(ctx).id}::uuid and n.read_at is null and ${TELLABLE} group by 1`,
    );
    return new Map(rows.map((row) => [row.id, row.count]));
  });

export const unreadOf = async (ctx: Context, subjectId: string): Promise<number> => (await unreadBySubject(ctx)).get(subjectId) ?? 0;

export const unreadNews = async (ctx: Context): Promise<number> =>
  [...(await unreadBySubject(ctx)).values()].reduce((sum, count) => sum + count, 0);

/** What the viewer never wants to see in the news again, most recently hidden first. */
export const hiddenOpportunities = async (ctx: Context): Promise<OpportunityView[]> => {
  const rows = await read<OpportunityRow>(
    ctx,
    sql`select ${OPPORTUNITY_COLUMNS} from hidden_opportunity h join opportunity o on o.id = h.opportunity_id
      where h.person_id = ${personOf(ctx).id}::uuid and ${PUBLISHED} order by h.at desc, o.id limit 100`,
  );
  return rows.map((row) => toOpportunity(ctx, row));
};
