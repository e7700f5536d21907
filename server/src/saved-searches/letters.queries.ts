import sql from 'sql-template-tag';
import type { Locale, LocalizedText } from 'shared/locale/locale.ts';
import type { NewsReason, ProjectFit, WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { TELLABLE } from './news.queries.ts';
import type { StoredValue } from '../opportunities/opportunity.entity.ts';

/** A letter of news that is to be written: its id and its reader. */
interface NewsLetter {
  readonly letter: string;
  readonly personId: string;
}

/** One piece of news for a letter. */
export interface LetterRow {
  /** Position of the change in the record of changes: rows of several subjects with the same position are one fact. */
  readonly position: number;
  readonly subjectId: string;
  /** Name of a saved search. */
  readonly name: string | null;
  readonly query: string | null;
  /** Of a watch. */
  readonly watched: WatchSubject | null;
  readonly watchedTitle: LocalizedText | null;
  readonly watchedSlug: string | null;
  readonly reason: NewsReason;
  readonly was: StoredValue | null;
  readonly became: StoredValue | null;
  /** Of a project. */
  readonly fit: ProjectFit | null;
  /** The opportunity, or the zone with new terms. */
  readonly slug: string;
  readonly title: LocalizedText;
  readonly isZone: boolean;
}

export interface Addressee {
  readonly email: string;
  readonly locale: Locale;
}

const ROWS = sql`n.position, coalesce(n.search_id, n.watch_id) as "subjectId", s.name, s.query, w.subject_kind as watched,
  coalesce(wt.name, wz.name, wo.title, jsonb_build_object('ru', wp.name)) as "watchedTitle",
  coalesce(wt.slug, wz.slug, wo.slug, wp.id::text) as "watchedSlug", n.reason, n.was, n.became, n.fit,
  coalesce(z.slug, o.slug) as slug, coalesce(z.name, o.title) as title, z.id is not null as "isZone"`;

const TABLES = sql`news n left join saved_search s on s.id = n.search_id left join watch w on w.id = n.watch_id
  left join town wt on w.subject_kind = 'TOWN' and wt.id = w.subject_id left join special_zone wz on w.subject_kind = 'ZONE' and wz.id = w.subject_id
  left join opportunity wo on w.subject_kind = 'OPPORTUNITY' and wo.id = w.subject_id
  left join investor_project wp on wp.id = w.project_id
  left join opportunity o on o.id = n.opportunity_id
  left join special_zone z on z.id = coalesce(n.zone_id, case when n.reason = 'TERMS' then o.zone_id end)`;

/**
 * The current content of a letter, oldest first: what was withdrawn or hidden, or is no longer wanted, is left out. Null when
 * there is nobody to write to.
 */
export const readLetter = (ctx: Context, { letter, personId }: NewsLetter): Promise<{ to: Addressee; rows: LetterRow[] } | null> =>
  asSystem(ctx, async (ctx) => {
    const [to] = await read<Addressee>(ctx, sql`select email, locale from person where id = ${personId}::uuid and status = 'ACTIVE'`);
    if (!to) return null;
    const rows = await read<LetterRow>(
      ctx,
      sql`select ${ROWS} from ${TABLES}
      where n.letter = ${letter} and n.person_id = ${personId}::uuid and coalesce(s.frequency, w.frequency) <> 'NEVER' and ${TELLABLE}
      order by n.watch_id is not null, lower(s.name), w.created_at, n.position, n.id`,
    );
    return { to, rows };
  });
