import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import type { AuditedFacility } from 'shared/audits/contradictions.ts';
import type { AuditList } from 'shared/audits/audit.machine.ts';
import { seesAudits } from '../access/audit.policy.ts';
import { listScope, readCursor, writeCursor } from '../kernel/cursor.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localizedName } from '../kernel/localized.ts';
import { pageSize, toPage } from '../kernel/paging.ts';
import type { Page } from '../kernel/paging.ts';
import { found, notFound } from '../kernel/problems.ts';
import { isUuid } from '../kernel/uuid.ts';
import { personOf, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { places } from '../towns/places.reference.ts';
import { FacilityAudit } from './audit.entity.ts';
import type { AuditedFacilityType } from './audit.types.ts';

const AUDIT = FacilityAudit.without('approvedBy', 'assignedBy', 'submissionKey');

interface FacilityRow extends AuditedFacility {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly regionId: string;
  readonly townId: string | null;
  readonly publication: string;
}

export interface AuditRow extends RowOf<typeof AUDIT> {
  readonly isOverdue: boolean;
  readonly facility: FacilityRow;
}

const TODAY = sql`(now() at time zone 'Asia/Almaty')::date`;
const WITH_AUDITOR = sql`a.state in ('ASSIGNED', 'IN_PROGRESS', 'RETURNED')`;
const OVERDUE = sql`(${WITH_AUDITOR} and a.due < ${TODAY})`;

const COLUMNS = sql`${AUDIT.of('a')}, ${OVERDUE} as "isOverdue", jsonb_build_object('slug', f.slug, 'title', f.title, 'regionId', f.region_id,
  'townId', f.town_id, 'publication', f.publication) || audited_facility_context(a.id) as facility`;

/** The named audits `a` with their facilities `f`. */
const withFacilities = (ids: Sql): Sql => sql`audited_facilities(${ids}) f join facility_audit a on a.id = f.audit_id`;

/** An audit that the viewer's organisation audits or has assigned. */
export const visibleAudit = async (ctx: Context, id: string): Promise<AuditRow | undefined> => {
  if (!isUuid(id)) return undefined;
  const rows = await read<AuditRow>(
    ctx,
    sql`select ${COLUMNS} from ${withFacilities(sql`array[${id}::uuid]`)} where ${seesAudits(ctx.actor)}`,
  );
  return rows[0];
};

/** The same, locked for a change of the transaction. NOT_FOUND where there is none. */
export const lockedAudit = async (ctx: Context, id: string): Promise<AuditRow> => {
  if (!isUuid(id)) throw notFound();
  await read(ctx, sql`select 1 from facility_audit a where a.id = ${id}::uuid and ${seesAudits(ctx.actor)} for update`);
  return found(await visibleAudit(ctx, id));
};

export const viewFacility = (ctx: Context, { facility }: AuditRow): AuditedFacilityType => {
  const { regionById, townById } = places(ctx);
  const { changedOn } = facility;
  return {
    slug: facility.slug,
    title: localizedName(ctx, facility.title),
    region: regionById.get(facility.regionId) ?? null,
    town: (facility.townId === null ? null : townById.get(facility.townId)) ?? null,
    idleSince: facility.idleSince,
    builtYear: facility.builtYear,
    ownerChangedOn: changedOn.OWNER ?? null,
    powerChangedOn: changedOn.POWER ?? null,
    structureChangedOn: changedOn.STRUCTURE ?? null,
    isPublished: facility.publication === 'PUBLISHED',
  };
};

/** A former approved audit, newest first in lists. */
export interface EarlierAudit {
  readonly id: string;
  readonly answers: AuditAnswers;
  readonly inspectedOn: string;
}

/** Approved audits of a facility, other than this one, newest first. */
export const earlierAudits = (ctx: Context, { id, opportunityId }: Pick<AuditRow, 'id' | 'opportunityId'>): Promise<EarlierAudit[]> =>
  read<EarlierAudit>(
    ctx,
    sql`select a.id, a.answers, a.inspected_on as "inspectedOn" from facility_audit a
      where a.opportunity_id = ${opportunityId}::uuid and a.state = 'APPROVED' and a.id <> ${id}::uuid order by a.approved_at desc limit 20`,
  );

const LISTED: Readonly<Record<AuditList, Sql>> = {
  ASSIGNED: WITH_AUDITOR,
  OVERDUE,
  SENT: sql`a.state = 'SUBMITTED'`,
  APPROVED: sql`a.state = 'APPROVED'`,
};

export interface AuditPage extends Page<AuditRow> {
  readonly totalCount: number;
}

type ListRow = AuditRow & { readonly total: number };

/** Audits of the viewer's organisations, those due first on top. */
export const auditPage = async (ctx: Context, list: AuditList, first: number, after: string | null): Promise<AuditPage> => {
  const size = pageSize(first);
  const scope = listScope('audits', list, personOf(ctx).id);
  const [due, id] = after === null ? [] : readCursor(ctx.secrets.cursorKey, scope, after);
  const listed = sql`from facility_audit a where ${seesAudits(ctx.actor)} and ${LISTED[list]}`;
  const beyond = after === null ? sql`true` : sql`(a.due, a.id) > (${due}::date, ${id}::uuid)`;
  const rows = await read<ListRow>(
    ctx,
    sql`with page as materialized (select a.id ${listed} and ${beyond} order by a.due, a.id limit ${size + 1})
      select ${COLUMNS}, (select count(*)::int ${listed}) as total from ${withFacilities(sql`array(select id from page)`)} order by a.due, a.id`,
  );
  const page = toPage<ListRow, AuditRow, unknown>(rows, {
    size,
    hasPrevious: after !== null,
    node: (row) => row,
    cursor: (row) => writeCursor(ctx.secrets.cursorKey, scope, [row.due, row.id]),
  });
  return { ...page, totalCount: rows[0]?.total ?? 0 };
};
