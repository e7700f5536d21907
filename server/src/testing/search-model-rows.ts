import type { Pool } from 'pg';
import { RANGE_FIELDS } from 'shared/search/condition-fields.ts';
import type { FacetKey, RangeKey } from 'shared/search/condition-fields.ts';
import { SEARCH_CONDITIONS } from 'shared/search/conditions.ts';

/** A published row, read from the tables of record and not from the read model. */
export interface ModelRow {
  readonly id: string;
  readonly kind: string;
  readonly region: string;
  readonly town: string | null;
  readonly zone: string | null;
  readonly sections: readonly string[];
  readonly divisions: readonly string[];
  readonly status: string;
  readonly origin: string;
  readonly dealTypes: readonly string[];
  readonly present: readonly string[];
  readonly absent: readonly string[];
  readonly condition: string;
  readonly contamination: string;
  readonly legalStates: readonly string[];
  readonly lat: number;
  readonly lng: number;
  readonly isRegion: boolean;
  readonly figures: Readonly<Record<RangeKey, number | null>>;
  /** The currency of the sum, or UNKNOWN. */
  readonly currency: string;
  readonly townLists: readonly string[];
  readonly jobs: number | null;
  readonly equipment: readonly string[];
  readonly promisingFor: readonly string[];
}

/** Figures of an opportunity by the keys of their ranges; a sum is in one currency, the other is null. */
const FIGURES = RANGE_FIELDS.map((field) => {
  const { key, column } = SEARCH_CONDITIONS[field];
  if (key === 'INVESTMENT') return `'${key}', case when o.currency = 'KZT' then o.investment end`;
  return key === 'INVESTMENT_USD' ? `'${key}', case when o.currency = 'USD' then o.investment end` : `'${key}', o.${column}`;
}).join(', ');

export const readModel = async (owner: Pool): Promise<readonly ModelRow[]> => {
  const { rows } =
    await owner.query<ModelRow>(`select o.id, o.kind, r.slug as region, t.slug as town, z.slug as zone, o.sections, o.oked as divisions, o.status, o.origin,
      o.deal_types as "dealTypes", o.utilities_present as present, o.utilities_absent as absent, o.condition, o.contamination, o.legal_states as "legalStates",
      coalesce(o.lat, t.lat, z.lat, r.lat) as lat, coalesce(o.lng, t.lng, z.lng, r.lng) as lng, coalesce(o.lat, t.lat, z.lat) is null as "isRegion",
      coalesce(o.currency, 'UNKNOWN') as currency,
      array_remove(array[case when t.list_status = 'CURRENT' then 'CURRENT' end, case when t.id is not null then 'EVER' end], null) as "townLists", o.permanent_jobs::float8 as jobs,
      case when o.kind <> 'ANCHOR_PROJECT' and exists (select from opportunity_fact f where f.opportunity_id = o.id and f.key in ('CONDITION', 'NOTE', 'DESCRIPTION', 'UTILITIES')
        and f.text::text ~* 'мостовыми кранами|имеет краны|кран-балк') then array['CRANE'] else '{}' end as equipment,
      o.promising_for as "promisingFor", json_build_object(${FIGURES}) as figures
    from opportunity o join region r on r.id = o.region_id left join town t on t.id = o.town_id left join special_zone z on z.id = o.zone_id
    where o.publication = 'PUBLISHED'`);
  return rows;
};

/** The values of a row under each facet. */
export const values: Readonly<Record<Exclude<FacetKey, 'UTILITY'>, (row: ModelRow) => readonly string[]>> = {
  KIND: (row) => [row.kind],
  REGION: (row) => [row.region],
  TOWN: (row) => (row.town ? [row.town] : []),
  ZONE: (row) => (row.zone ? [row.zone] : []),
  SECTION: (row) => [...new Set(row.sections)],
  DIVISION: (row) => [...new Set(row.divisions)],
  DEAL_TYPE: (row) => (row.dealTypes.length > 0 ? row.dealTypes : ['UNKNOWN']),
  STATUS: (row) => [row.status],
  ORIGIN: (row) => [row.origin],
  CONDITION: (row) => [row.condition],
  CONTAMINATION: (row) => [row.contamination],
  LEGAL_STATE: (row) => (row.legalStates.length > 0 ? row.legalStates : ['UNKNOWN']),
  CURRENCY: (row) => [row.currency],
  POTENTIAL: (row) => (row.promisingFor.length > 0 ? row.promisingFor : ['UNKNOWN']),
  EQUIPMENT: (row) => row.equipment,
  TOWN_LIST: (row) => row.townLists,
};

/** For a null figure: whether it is stated in the other currency. */
export const isInOtherCurrency = (key: RangeKey, { currency, jobs }: ModelRow): boolean => {
  if (key === 'INVESTMENT') return currency === 'USD';
  if (key === 'INVESTMENT_USD') return currency === 'KZT';
  return key === 'CAPITAL_PER_JOB' && currency === 'USD' && (jobs ?? 0) > 0;
};
