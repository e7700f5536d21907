import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import type { StoredClause } from 'shared/special-zones/canonical.ts';
import type { Run } from '../../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { zoneClauses } from '../rows/zone-clauses.ts';
import type { ClauseRow } from '../schemas/zone-terms.ts';
import type { TableReport } from './sync-table.ts';

const storedClause = ({ key, group, title, text, value, unit, source, asOf }: ClauseRow): StoredClause => ({
  key,
  group,
  title,
  text,
  value,
  unit,
  sourceTitle: source?.title ?? null,
  sourceUrl: source?.url ?? null,
  asOf,
});

const WITHOUT_TERMS = sql`select z.id, z.slug from special_zone z
  where not exists (select 1 from zone_terms t where t.zone_id = z.id) order by z.slug`;

/**
 * Version 1 of the terms of every zone that has none yet. What is published is never touched again. It holds since the law
 * that it is compiled from; the day on which it is recorded here is another thing, and stands beside it.
 */
export const loadZoneTerms = async (run: Run, { zones, zoneTerms }: ProductData): Promise<TableReport> => {
  const { effectiveFrom } = zoneTerms;
  const general = zoneTerms.clauses.map(storedClause);
  const known = new Map(zones.map((zone) => [zone.id, [...general, ...zoneClauses(zone)]]));
  const missing = (await run<{ id: string; slug: string }>(WITHOUT_TERMS)).filter((zone) => known.has(zone.slug));
  const versions = missing.map((zone) => {
    const clauses = known.get(zone.slug) ?? [];
    const canonical = canonicalTerms({ zoneSlug: zone.slug, number: 1, effectiveFrom, note: zoneTerms.note, clauses });
    return { zoneId: zone.id, clauses, hash: createHash('sha256').update(canonical).digest('hex') };
  });
  await run(sql`
    insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
    select gen_random_uuid(), s."zoneId", 1, ${effectiveFrom}::date, ${JSON.stringify(zoneTerms.note)}::jsonb, s.clauses, s.hash
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb) as s("zoneId" uuid, clauses jsonb, hash text)`);
  return { table: 'zone_terms', rows: known.size, added: versions.length, changed: 0, removed: 0 };
};
