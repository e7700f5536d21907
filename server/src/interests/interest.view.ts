import sql from 'sql-template-tag';
import { whoseMove } from 'shared/interests/interest.machine.ts';
import type { InterestState } from 'shared/interests/interest.machine.ts';
import type { InterestFields } from 'shared/interests/interest.fields.ts';
import { nameNotices } from 'shared/texts/alphabets.ts';
import type { Context } from '../request/context.ts';
import { movesOf, sideOf } from '../access/interest.policy.ts';
import { toOrganisation } from '../identity/organisation.types.ts';
import type { OrganisationRow } from '../identity/organisation.types.ts';
import type { InterestType, NameNoticeType, ReceiptType } from './interest.types.ts';

export interface InterestRow {
  readonly id: string;
  readonly number: string | null;
  readonly state: InterestState;
  readonly version: number;
  readonly opportunityId: string;
  readonly investorId: string;
  readonly stewardId: string;
  readonly fields: InterestFields;
  readonly termsId: string | null;
  readonly contentHash: string | null;
  readonly receipt: ReceiptType | null;
  readonly createdAt: Date;
  readonly updatedAt: Date;
  readonly submittedAt: Date | null;
  /** The previous, ended interest of the same investor in the same opportunity. */
  readonly followsId: string | null;
  /** Who changed it last. */
  readonly changedById: string | null;
  readonly changedByName: string | null;
  readonly investor: OrganisationRow;
}

/** Columns of `interest i join organisation investor`. */
export const INTEREST_COLUMNS = sql`i.id, i.number, i.state, i.version, i.opportunity_id as "opportunityId", i.investor_id as "investorId",
  i.steward_id as "stewardId", i.fields, i.terms_id as "termsId", i.content_hash as "contentHash", i.receipt, i.created_at as "createdAt",
  i.updated_at as "updatedAt", i.submitted_at as "submittedAt", i.follows_id as "followsId", i.changed_by as "changedById", i.changed_by_name as "changedByName",
  jsonb_build_object('id', investor.id, 'kind', investor.kind, 'name', investor.name, 'bin', investor.bin,
    'country', investor.country, 'identityCheck', investor.identity_check) as investor`;

export const INTEREST_TABLES = sql`interest i join organisation investor on investor.id = i.investor_id`;

/** Every language version of the name is checked, because one of them is read. */
const noticesOf = ({ investor, fields }: InterestRow): NameNoticeType[] => {
  const names = [...new Set(Object.values(investor.name))];
  const ofOrganisation = names.flatMap(nameNotices).map((notice) => ({ of: 'ORGANISATION' as const, ...notice }));
  return [...ofOrganisation, ...nameNotices(fields.contactName ?? '').map((notice) => ({ of: 'CONTACT' as const, ...notice }))];
};

/** The row as its viewer sees it. It was read under `seesInterests`, so the viewer is on one side. */
export const toInterest = (ctx: Context, row: InterestRow): InterestType => ({
  ...row,
  investor: toOrganisation(ctx, row.investor),
  nameNotices: noticesOf(row),
  whoseMove: whoseMove(row.state),
  viewerSide: sideOf(ctx.actor, row) ?? 'INVESTOR',
  viewerCan: movesOf(ctx.actor, row),
});
