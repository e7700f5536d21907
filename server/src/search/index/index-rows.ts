import sql, { join, raw } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { LIST_FIELDS, RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { ListField, RangeField } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';

/** A row of the read model as the index takes it: lists as PostgreSQL writes them, dates as numbers. */
export interface IndexRow
  extends Readonly<Record<ListField, string | null>>, Readonly<Record<RangeField, number | null>>, Readonly<Record<'lat' | 'lng', number>> {
  readonly position: number;
  readonly id: string;
  readonly permanentJobs: number | null;
  readonly heatGcalHour: number | null;
  /** How well it is described (docs/decisions/0020-what-stands-first-in-a-list.md); the time of publication decides among equals. */
  readonly listing: number;
  /** Microseconds since 1970. */
  readonly publishedAt: number;
  /** The date of its figures as a number of the same order. */
  readonly asOf: number | null;
  readonly pointIsHint: boolean;
  readonly pointIsRegion: boolean;
}

/** A time in microseconds since 1970: exact, unlike a time of JavaScript. */
const microseconds = (time: Sql): Sql => sql`(extract(epoch from ${time}) * 1000000)::bigint`;

/** `2012`, `2012-06`, `2012-06-03` and `1990s`, which follows all of its days, as numbers in the order of the texts. */
const PARTIAL_DATE = sql`case when r.as_of like '%s' then left(r.as_of, 4)::int * 10000 + 9999
  else left(r.as_of, 4)::int * 10000 + coalesce(nullif(substr(r.as_of, 6, 2), ''), '0')::int * 100 + coalesce(nullif(substr(r.as_of, 9, 2), ''), '0')::int end`;

const storedList = (field: ListField): Sql => {
  const { column, match } = SEARCH_CONDITIONS[field];
  return match === 'EACH'
    ? sql`${raw(`r.${column}_present::text || '|' || r.${column}_absent::text`)}`
    : raw(match === 'ONE_OF' ? `r.${column}` : `r.${column}::text`);
};

const named = (value: Sql, name: string): Sql => sql`${value} as ${raw(`"${name}"`)}`;

/** Columns of `search_row r`. */
export const INDEX_COLUMNS = join(
  [
    sql`r.position, r.opportunity_id as id, r.permanent_jobs as "permanentJobs", r.heat_gcal_hour as "heatGcalHour", r.lat, r.lng,
      r.listing / 10000000000000000 as listing, r.point_is_hint as "pointIsHint", r.point_is_region as "pointIsRegion"`,
    named(microseconds(sql`r.published_at`), 'publishedAt'),
    named(PARTIAL_DATE, 'asOf'),
    ...LIST_FIELDS.map((field) => named(storedList(field), field)),
    ...RANGE_FIELDS.map((field) => named(raw(`r.${SEARCH_CONDITIONS[field].column}`), field)),
  ],
  ', ',
);
