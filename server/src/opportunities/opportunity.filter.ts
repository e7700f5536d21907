import sql, { empty, join } from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { OPEN_STATUSES } from 'shared/opportunities/kinds.ts';
import type { FacetKey } from 'shared/opportunities/kinds.ts';
import { PUBLISHED } from '../access/opportunity.policy.ts';
import { badInput } from '../kernel/problems.ts';
import type { OpportunityFilterInput } from './opportunity.inputs.ts';

/** One condition and the facet it belongs to; a facet is counted under all conditions but its own. */
interface Condition {
  readonly facet: FacetKey | null;
  readonly sql: Sql;
}

type List = readonly string[] | null | undefined;

const anyOf = (facet: FacetKey, list: List, condition: (list: readonly string[]) => Sql): Condition[] =>
  list && list.length > 0 ? [{ facet, sql: condition(list) }] : [];

interface Range {
  readonly min?: number | null;
  readonly max?: number | null;
}

const boundsOf = (column: Sql, { min, max }: Range): Sql[] => [
  ...(typeof min === 'number' ? [sql`${column} >= ${min}`] : []),
  ...(typeof max === 'number' ? [sql`${column} <= ${max}`] : []),
];

const isReversed = ({ min, max }: Range): boolean => typeof min === 'number' && typeof max === 'number' && min > max;

const between = (path: string, column: Sql, range: Range | null | undefined, includeUnknown: boolean): Condition[] => {
  const parts = boundsOf(column, range ?? {});
  if (parts.length === 0) return [];
  if (range && isReversed(range)) throw badInput({ path, rule: 'RANGE_REVERSED' });
  const bounds = join(parts, ' and ');
  return [{ facet: null, sql: includeUnknown ? sql`(${bounds} or ${column} is null)` : bounds }];
};

/** Kazakh letters as they are often typed on a Russian keyboard; the same folding stands in the index (formats.md, section 8). */
const fold = (text: string): string =>
  text.toLowerCase().replace(/[әғқңөұүһіё]/g, (letter) => 'агкноуухие'['әғқңөұүһіё'.indexOf(letter)] ?? letter);

const prefixOf = (text: string): string | null => {
  const words = fold(text).match(/[\p{L}\p{N}]+/gu);
  const last = words?.at(-1);
  return last && last.length >= 2 ? `${last}:*` : null;
};

const MAX_QUERY = 100;

const matches = (text: string | null | undefined): Condition[] => {
  // A NUL byte is text to nobody and an error to the database.
  const asked = (text ?? '').normalize('NFC').replace(/[\u0000-\u001f]/g, ' ').trim().slice(0, MAX_QUERY);
  if (asked.length < 2) return [];
  const prefix = prefixOf(asked);
  const whole = sql`websearch_to_tsquery('russian', ${asked}) || websearch_to_tsquery('english', ${asked})
    || websearch_to_tsquery('simple', ${fold(asked)})`;
  const isOneWord = !/\s/.test(asked);
  const query = prefix && isOneWord ? sql`(${whole} || to_tsquery('simple', ${prefix}))` : sql`(${whole})`;
  return [{ facet: null, sql: sql`o.search_vector @@ ${query}` }];
};

const TERMS_IN_FORCE = sql`o.zone_id in (select t.zone_id from zone_terms t
  where t.effective_from <= (now() at time zone 'Asia/Almaty')::date)`;

const flags = (filter: OpportunityFilterInput): Condition[] => [
  ...(filter.termsInForce ? [{ facet: null, sql: TERMS_IN_FORCE }] : []),
  ...(filter.acceptsInterest ? [{ facet: null, sql: sql`o.status = any (${[...OPEN_STATUSES]}::text[])` }] : []),
];

const lists = (filter: OpportunityFilterInput): Condition[] => [
  ...anyOf('KIND', filter.kinds, (list) => sql`o.kind = any (${list}::text[])`),
  ...anyOf('REGION', filter.regions, (list) => sql`o.region_id = any (array(select id from region where slug = any (${list}::text[])))`),
  ...anyOf('TOWN', filter.towns, (list) => sql`o.town_id = any (array(select id from town where slug = any (${list}::text[])))`),
  ...anyOf('ZONE', filter.zones, (list) => sql`o.zone_id = any (array(select id from special_zone where slug = any (${list}::text[])))`),
  ...anyOf('SECTION', filter.sections, (list) => sql`o.sections && ${list}::text[]`),
  ...anyOf('SECTION', filter.divisions, (list) => sql`o.oked && ${list}::text[]`),
  ...anyOf('RAIL', filter.rail, (list) => sql`o.rail = any (${list}::text[])`),
  ...anyOf('DEAL_TYPE', filter.dealTypes, (list) => sql`o.deal_types && ${list}::text[]`),
  ...anyOf('STATUS', filter.statuses, (list) => sql`o.status = any (${list}::text[])`),
  ...anyOf('ORIGIN', filter.origins, (list) => sql`o.origin = any (${list}::text[])`),
];

const ranges = (filter: OpportunityFilterInput): Condition[] => {
  const unknown = filter.includeUnknown === true;
  return [
    ...between('filter.investment', sql`o.investment_tenge`, filter.investment, unknown),
    ...between('filter.landHa', sql`o.land_ha`, filter.landHa, unknown),
    ...between('filter.floorM2', sql`o.floor_m2`, filter.floorM2, unknown),
    ...between('filter.powerMva', sql`o.power_mva`, filter.powerMva, unknown),
  ];
};

/** The conditions of a public list. What is not published never passes, whoever asks. */
export const conditionsOf = (filter: OpportunityFilterInput | null | undefined, text: string | null | undefined): readonly Condition[] => [
  { facet: null, sql: PUBLISHED },
  ...(filter ? [...lists(filter), ...ranges(filter), ...flags(filter)] : []),
  ...matches(text),
];

/** All conditions in one, or all but those of one facet. */
export const whereAll = (conditions: readonly Condition[], except: FacetKey | null = null): Sql => {
  const kept = conditions.filter((condition) => except === null || condition.facet !== except);
  return kept.length > 0 ? join(kept.map((condition) => condition.sql), ' and ') : empty;
};
