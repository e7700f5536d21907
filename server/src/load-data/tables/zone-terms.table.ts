import { createHash } from 'node:crypto';
import sql from 'sql-template-tag';
import { canonicalTerms } from 'shared/special-zones/canonical.ts';
import type { StoredClause, TermsContent } from 'shared/special-zones/canonical.ts';
import type { Run } from '../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { zoneClauses } from '../rows/zone-clauses.ts';
import type { Text } from '../schemas/words.schema.ts';
import type { ClauseRow, ZoneTermsText } from '../schemas/zone-terms.schema.ts';
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

/**
 * The newest version of every zone that was not withdrawn, and the first day on which another may begin; nothing for a zone
 * without terms.
 */
const NEWEST = sql`select z.id as "zoneId", z.slug, t.hash, t.number, to_char(t.effective_from, 'YYYY-MM-DD') as "effectiveFrom",
    coalesce((select max(every.number) from zone_terms every where every.zone_id = z.id), 0) + 1 as next,
    t.id is not null and t.published_by is null as "isCompiled",
    to_char(greatest((now() at time zone 'Asia/Almaty')::date, t.effective_from + 1), 'YYYY-MM-DD') as "nextDay"
  from special_zone z left join lateral (select v.* from zone_terms v
    where v.zone_id = z.id and not exists (select 1 from zone_terms_withdrawal w where w.terms_id = v.id) order by v.number desc limit 1) t on true
  order by z.slug`;

interface Newest {
  readonly zoneId: string;
  readonly slug: string;
  readonly next: number;
  readonly nextDay: string;
  /** Published by us from the law, not by the zone. */
  readonly isCompiled: boolean;
  readonly hash: string | null;
  readonly number: number | null;
  readonly effectiveFrom: string | null;
}

const hashOf = (terms: TermsContent): string => createHash('sha256').update(canonicalTerms(terms)).digest('hex');

const corrected = ({ correction, note }: ZoneTermsText): Text => ({
  ru: `${correction.ru} ${note.ru}`,
  kk: `${correction.kk} ${note.kk}`,
  en: `${correction.en} ${note.en}`,
});

/**
 * The version that the files have and the zone lacks: its first, or a correction of what was compiled from the law; null: the
 * zone has it.
 */
const lacking = (newest: Newest, file: ZoneTermsText, clauses: readonly StoredClause[]): TermsContent | null => {
  const { slug, hash, number, effectiveFrom, isCompiled } = newest;
  const said = { zoneSlug: slug, clauses };
  if (number === null || effectiveFrom === null)
    return { ...said, number: newest.next, effectiveFrom: file.effectiveFrom, note: file.note };
  const isSame = [file.note, corrected(file)].some((note) => hashOf({ ...said, number, effectiveFrom, note }) === hash);
  return isCompiled && !isSame ? { ...said, number: newest.next, effectiveFrom: newest.nextDay, note: corrected(file) } : null;
};

/**
 * The terms that every zone has by law. Version 1 applies since the law that it is compiled from; the day on which it was
 * recorded here is stored separately. What is published is never changed: where the files have corrected something since, a
 * version that says so follows, from today on, as long as the zone has not published terms of its own.
 */
export const loadZoneTerms = async (run: Run, { zones, zoneTerms }: ProductData): Promise<TableReport> => {
  const general = zoneTerms.clauses.map(storedClause);
  const known = new Map(zones.map((zone) => [zone.id, [...general, ...zoneClauses(zone)]]));
  const versions = (await run<Newest>(NEWEST)).flatMap((newest) => {
    const clauses = known.get(newest.slug);
    const terms = clauses ? lacking(newest, zoneTerms, clauses) : null;
    return terms ? [{ ...terms, zoneId: newest.zoneId, hash: hashOf(terms) }] : [];
  });
  await run(sql`
    insert into zone_terms (id, zone_id, number, effective_from, note, clauses, hash)
    select gen_random_uuid(), s."zoneId", s.number, s."effectiveFrom", s.note, s.clauses, s.hash
    from jsonb_to_recordset(${JSON.stringify(versions)}::jsonb)
      as s("zoneId" uuid, number integer, "effectiveFrom" date, note jsonb, clauses jsonb, hash text)`);
  return { table: 'zone_terms', rows: known.size, added: versions.length, changed: 0, removed: 0 };
};
