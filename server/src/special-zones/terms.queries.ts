import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { read } from '../access/context.ts';
import type { Context } from '../access/context.ts';
import { localized } from '../kernel/localized.ts';
import type { ZoneTermsType } from './zone.types.ts';
import { viewClause } from './zone.view.ts';
import type { StoredClause } from './zone.view.ts';

export interface DraftRow {
  readonly id: string;
  readonly zoneId: string;
  readonly note: LocalizedText;
  readonly clauses: readonly StoredClause[];
  readonly version: number;
  readonly nextNumber: number;
  readonly publishedId: string | null;
}

export const DRAFT_COLUMNS = sql`d.id, d.zone_id as "zoneId", d.note, d.clauses, d.version, d.published_id as "publishedId",
  (select coalesce(max(number), 0) + 1 from zone_terms t where t.zone_id = d.zone_id) as "nextNumber"`;

export const viewDraft = (ctx: Context, row: DraftRow): ZoneTermsType => ({
  id: row.id,
  zoneId: row.zoneId,
  number: row.nextNumber,
  state: 'DRAFT',
  effectiveFrom: null,
  effectiveUntil: null,
  publishedAt: null,
  hash: null,
  note: localized(ctx, row.note),
  noteAll: row.note,
  clauses: row.clauses.map((clause) => viewClause(ctx, clause)),
  version: row.version,
});

/** The open draft of a zone, for its managers: row-level security answers nobody else. */
export const openDraft = async (ctx: Context, zoneId: string): Promise<ZoneTermsType | null> => {
  const rows = await read<DraftRow>(
    ctx,
    sql`select ${DRAFT_COLUMNS} from zone_terms_draft d where d.zone_id = ${zoneId}::uuid and d.published_id is null`,
  );
  return rows[0] ? viewDraft(ctx, rows[0]) : null;
};
