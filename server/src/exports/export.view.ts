import sql from 'sql-template-tag';
import type { Sql } from 'sql-template-tag';
import type { Reuse } from 'shared/audits/uses.ts';
import type { StoredUse } from '../facility-audits/audit.entity.ts';
import type { Context } from '../request/context.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { Opportunity } from '../opportunities/opportunity.entity.ts';
import { STEWARDS } from '../opportunities/stewards.reference.ts';
import { zones } from '../special-zones/zones.reference.ts';
import { places } from '../towns/places.reference.ts';

/** The exported columns of an opportunity. */
export const EXPORTED = Opportunity.without(
  'ownerConsent',
  'firstPicture',
  'cover',
  'auditedOn',
  'endedOn',
  'id',
  'publication',
  'summary',
  'sections',
  'investmentTenge',
  'details',
  'industrialZoneId',
  'version',
  'updatedAt',
  'auditedFor',
);

/** What the newest approved audit says of each use under the weights in force; null: none is approved, or its owner has not consented. */
export const POTENTIAL: Sql = sql`(select p.uses from facility_potential p join facility_audit a on a.id = p.audit_id
  where o.promising_for <> '{}' and p.opportunity_id = o.id and p.weights_version = weights_in_force() order by a.approved_at desc limit 1) as potential`;

export interface ExportRow extends RowOf<typeof EXPORTED> {
  readonly potential: Readonly<Record<Reuse, StoredUse>> | null;
}

/** A row in the reader's language, with names instead of ids. */
export interface ExportView extends Omit<ExportRow, 'title' | 'regionId' | 'townId' | 'zoneId' | 'place' | 'stewardId' | 'oked'> {
  readonly title: string;
  readonly region: string | null;
  readonly town: string | null;
  readonly zone: string | null;
  readonly place: string | null;
  readonly steward: string | null;
  readonly oked: readonly { readonly code: string; readonly name: string | null }[];
  /** Absolute address of its page. */
  readonly address: string;
}

type Named = { readonly name: { readonly text: string } };

const nameIn = (things: ReadonlyMap<string, Named>, key: string | null): string | null =>
  key === null ? null : (things.get(key)?.name.text ?? null);

/** Names in the reader's language. `pageOf` returns the absolute address of an opportunity's page. */
export const viewerFor = (ctx: Context, pageOf: (slug: string) => string): ((row: ExportRow) => ExportView) => {
  const { regionById, townById, divisions } = places(ctx);
  const { byId: zoneById } = zones(ctx);
  const stewards = ctx.reference.get(STEWARDS, ctx.locale);
  // The ids stay in the object: removing them would take longer than everything else that is done with a row.
  return (row) => ({
    ...row,
    title: localizedName(ctx, row.title).text,
    region: nameIn(regionById, row.regionId),
    town: nameIn(townById, row.townId),
    zone: nameIn(zoneById, row.zoneId),
    place: localized(ctx, row.place)?.text ?? null,
    steward: nameIn(stewards, row.stewardId),
    oked: row.oked.map((code) => ({ code, name: nameIn(divisions, code) })),
    address: pageOf(row.slug),
  });
};
