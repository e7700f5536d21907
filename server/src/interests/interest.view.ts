import sql from 'sql-template-tag';
import type { GraphQLResolveInfo } from 'graphql';
import type { Sql } from 'sql-template-tag';
import { whoseMove } from 'shared/interests/interest.machine.ts';
import { nameNotices } from 'shared/texts/alphabets.ts';
import type { Context } from '../request/context.ts';
import { movesOf, sideOf } from '../access/interest.policy.ts';
import { ORGANISATION, toOrganisation } from '../identity/organisation.types.ts';
import type { OrganisationRow } from '../identity/organisation.types.ts';
import type { InterestType, NameNoticeType } from './interest.types.ts';
import { selectedFields } from '../kernel/selection.ts';
import type { RowOf } from '../kernel/entity.ts';
import { Interest } from './interest.entity.ts';

/** What the investor and the steward are shown of an interest. */
const SHOWN = Interest.without('createdBy', 'termsHash', 'changedBy');

export interface InterestRow extends RowOf<typeof SHOWN> {
  /** Who changed it last. */
  readonly changedById: string | null;
  readonly investor: OrganisationRow;
}

/** What lists leave out unless it is asked for: what the investor wrote, and what proves it. */
const LONG = ['fields', 'receipt', 'contentHash'] as const;
type Long = (typeof LONG)[number];
export type ListedRow = Omit<InterestRow, Long>;
export type ListedInterest = Omit<InterestType, Long>;
const LISTED = Interest.without('createdBy', 'termsHash', 'changedBy', ...LONG);

/** Fields of the schema that are answered from what lists leave out. */
const LONG_FIELDS: readonly string[] = [...LONG, 'nameNotices'];

/** Columns of `interest i join organisation investor` for what is asked for at a path below the field that is being resolved. */
export const interestColumns = (info: GraphQLResolveInfo, path: readonly string[]): Sql => {
  const selected = selectedFields(info, path);
  if (LONG_FIELDS.some((field) => selected.has(field))) return INTEREST_COLUMNS;
  return sql`${LISTED.of('i')}, i.changed_by as "changedById", ${ORGANISATION.json('investor')} as investor`;
};

/** Columns of `interest i`. */
export const INTEREST_OWN_COLUMNS = sql`${SHOWN.of('i')}, i.changed_by as "changedById"`;

/** Columns of `interest i join organisation investor`. */
export const INTEREST_COLUMNS = sql`${INTEREST_OWN_COLUMNS}, ${ORGANISATION.json('investor')} as investor`;

/** The rows that a change of `interest i` leaves, as `INTEREST_COLUMNS` of them, in the statement that changes them. */
export const changedInterest = (change: Sql): Sql => sql`with changed as (${change} returning ${INTEREST_OWN_COLUMNS})
  select changed.*, ${ORGANISATION.json('investor')} as investor from changed join organisation investor on investor.id = changed."investorId"`;

export const INTEREST_TABLES = sql`interest i join organisation investor on investor.id = i.investor_id`;

/** Every language version of the name is checked, because one of them is read. */
export const nameNoticesOf = ({ investorName, fields }: InterestType): NameNoticeType[] => {
  const names = [...new Set(Object.values(investorName))];
  const ofOrganisation = names.flatMap(nameNotices).map((notice) => ({ of: 'ORGANISATION' as const, ...notice }));
  return [...ofOrganisation, ...nameNotices(fields.contactName ?? '').map((notice) => ({ of: 'CONTACT' as const, ...notice }))];
};

/** The row as its viewer sees it. It was read under `seesInterests`, so the viewer is on one side. */
export const toListed = <Row extends ListedRow>(ctx: Context, row: Row) => ({
  ...row,
  investor: toOrganisation(ctx, row.investor),
  investorName: row.investor.name,
  whoseMove: whoseMove(row.state),
  viewerSide: sideOf(ctx.actor, row) ?? 'INVESTOR',
  viewerCan: movesOf(ctx.actor, row),
});

/** The same of a whole row. */
export const toInterest = (ctx: Context, row: InterestRow): InterestType => toListed(ctx, row);
