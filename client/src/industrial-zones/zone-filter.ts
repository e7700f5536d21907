import { INDUSTRIAL_ZONE_KINDS, INDUSTRIAL_ZONE_STATUSES } from 'shared/industrial-zones/vocabulary.ts';
import type { IndustrialZoneKind, IndustrialZoneStatus } from 'shared/industrial-zones/vocabulary.ts';

/** What the list is narrowed to; null: everything. */
export interface ZoneFilter {
  readonly kind: IndustrialZoneKind | null;
  readonly status: IndustrialZoneStatus | null;
  /** Slug of a region. */
  readonly region: string | null;
}

interface Filtered {
  readonly kind: IndustrialZoneKind;
  readonly status: IndustrialZoneStatus;
  readonly region: { readonly slug: string };
}

const oneOf = <Word extends string>(words: readonly Word[], value: string | null): Word | null =>
  words.find((word) => word === value) ?? null;

/** Reads the filter from the address; words that it does not know narrow nothing. */
export const readZoneFilter = (params: URLSearchParams): ZoneFilter => ({
  kind: oneOf(INDUSTRIAL_ZONE_KINDS, params.get('kind')),
  status: oneOf(INDUSTRIAL_ZONE_STATUSES, params.get('status')),
  region: params.get('region') || null,
});

export const fitsFilter = ({ kind, status, region }: ZoneFilter, zone: Filtered): boolean =>
  (kind === null || zone.kind === kind) && (status === null || zone.status === status) && (region === null || zone.region.slug === region);

/** How many of the zones each value would leave, were it chosen beside the rest of the filter. */
export const countsOf = <Zone extends Filtered>(
  zones: readonly Zone[],
  filter: ZoneFilter,
  field: keyof ZoneFilter,
): ReadonlyMap<string, number> => {
  const counts = new Map<string, number>();
  for (const zone of zones.filter((one) => fitsFilter({ ...filter, [field]: null }, one))) {
    const value = field === 'region' ? zone.region.slug : zone[field];
    counts.set(value, (counts.get(value) ?? 0) + 1);
  }
  return counts;
};
