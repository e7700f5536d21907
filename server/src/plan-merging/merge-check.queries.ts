import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import { checkingOrganisations, checksMerges } from '../access/merge.policy.ts';
import type { RowOf } from '../kernel/entity.ts';
import { isUuid } from '../kernel/uuid.ts';
import { read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { MergeCheck } from './merge.entity.ts';

const PUBLIC = MergeCheck.without('organisationId', 'createdBy', 'signedBy', 'signerName');
const LISTED = MergeCheck.pick('id', 'planName', 'townId', 'afterName', 'isDemo', 'updatedAt', 'signedAt', 'beforeTenge', 'lost');

export type MergeCheckRow = RowOf<typeof PUBLIC> & Partial<Pick<RowOf<typeof MergeCheck.all>, 'organisationId' | 'signerName'>>;
export type MergeEntryRow = RowOf<typeof LISTED>;

/** More checks than all towns of the country make in ten years. */
const MOST_LISTED = 300;

/** Analysts see the checks of their own organisation in any state, as row-level security says; everybody sees signed ones. */
const visible = <Row extends object>(ctx: Context, statement: Sql): Promise<Row[]> =>
  checksMerges(ctx.actor) ? read<Row>(ctx, statement) : readPublic<Row>(ctx, statement);

/** Checks that the viewer may see: those that are being worked on first, then the newest signatures. */
export const mergeChecks = (ctx: Context): Promise<MergeEntryRow[]> =>
  visible<MergeEntryRow>(
    ctx,
    sql`select ${LISTED.of('c')} from merge_check c order by c.signed_at desc nulls first, c.updated_at desc, c.id limit ${MOST_LISTED}`,
  );

/** One check; null: there is none of this id, or the viewer may not see it. Who signed is told to its own organisation alone. */
export const mergeCheck = async (ctx: Context, id: string): Promise<MergeCheckRow | null> => {
  if (!isUuid(id)) return null;
  if (!checksMerges(ctx.actor)) {
    const [row] = await readPublic<MergeCheckRow>(ctx, sql`select ${PUBLIC.of('c')} from merge_check c where c.id = ${id}::uuid`);
    return row ?? null;
  }
  const [row] = await read<RowOf<typeof MergeCheck.all>>(
    ctx,
    sql`select ${MergeCheck.all.of('c')} from merge_check c where c.id = ${id}::uuid`,
  );
  if (!row) return null;
  const isOwn = checkingOrganisations(ctx.actor).includes(row.organisationId);
  return isOwn ? row : { ...row, signerName: null };
};
