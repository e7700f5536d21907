import sql from 'sql-template-tag';
import { OPEN_STATES } from 'shared/interests/interest.machine.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { localized } from '../kernel/localized.ts';
import type { ZoneTermsType } from './zone.types.ts';
import { viewClause } from './zone.view.ts';
import { sqlWords } from '../kernel/sql-words.ts';
import type { RowOf } from '../kernel/entity.ts';
import { ZoneTermsDraft } from './terms.entity.ts';

/** People may not read a colleague's name from `person`: the event of the approval has it. */
const DRAFT = ZoneTermsDraft.without('createdBy', 'createdAt', 'updatedAt', 'publishedId', 'discardedAt');

export interface DraftRow extends RowOf<typeof DRAFT> {
  readonly nextNumber: number;
  /** Neither published nor discarded. */
  readonly isOpen: boolean;
}

export const DRAFT_COLUMNS = sql`${DRAFT.of('d')}, d.published_id is null and d.discarded_at is null as "isOpen",
  (select coalesce(max(number), 0) + 1 from zone_terms t where t.zone_id = d.zone_id) as "nextNumber"`;

export const viewDraft = (ctx: Context, row: DraftRow): ZoneTermsType => ({
  id: row.id,
  zoneId: row.zoneId,
  number: row.nextNumber,
  state: row.approvedBy === null ? 'DRAFT' : 'APPROVED',
  effectiveFrom: null,
  effectiveUntil: null,
  publishedAt: null,
  recordedOn: null,
  hash: null,
  note: localized(ctx, row.note),
  noteAll: row.note,
  clauses: row.clauses.map((clause) => viewClause(ctx, clause)),
  version: row.version,
  approvedAt: row.approvedAt,
  approvedBy: row.approverName,
  withdrawnAt: null,
  withdrawalReason: null,
  stored: row.clauses,
  justifications: row.justifications,
  editedBy: row.editedBy,
});

/** The open draft of a zone, for its managers: row-level security returns it to nobody else. */
export const openDraft = async (ctx: Context, zoneId: string): Promise<ZoneTermsType | null> => {
  const rows = await read<DraftRow>(
    ctx,
    sql`select ${DRAFT_COLUMNS} from zone_terms_draft d where d.zone_id = ${zoneId}::uuid and d.published_id is null and d.discarded_at is null`,
  );
  return rows[0] ? viewDraft(ctx, rows[0]) : null;
};

export interface TermsImpact {
  readonly openInterests: number;
  readonly watchers: number;
  readonly sites: number;
}

/** Whom new terms of a zone concern. Interests are those that row-level security shows to its steward. */
export const termsImpact = async (ctx: Context, zoneId: string): Promise<TermsImpact> => {
  const [impact] = await read<TermsImpact>(
    ctx,
    sql`select coalesce(zone_watchers(${zoneId}::uuid), 0) as watchers,
      (select count(*)::int from opportunity o where o.zone_id = ${zoneId}::uuid and o.publication = 'PUBLISHED') as sites,
      (select count(*)::int from interest i join opportunity o on o.id = i.opportunity_id where o.zone_id = ${zoneId}::uuid
        and i.state in (${sqlWords(OPEN_STATES)})) as "openInterests"`,
  );
  return impact ?? { openInterests: 0, watchers: 0, sites: 0 };
};
