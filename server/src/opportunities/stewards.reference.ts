import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import type { Context } from '../request/context.ts';
import { ORGANISATION, toOrganisation } from '../identity/organisation.types.ts';
import type { OrganisationRow, OrganisationType } from '../identity/organisation.types.ts';
import type { Run } from '../kernel/database.ts';
import type { Reference } from '../kernel/reference.ts';

type Stewards = ReadonlyMap<string, OrganisationType>;

/** Organisations that may answer for an opportunity, audit it or keep plans. Their names are public. */
export const STEWARDS: Reference<Stewards> = {
  name: 'stewards',
  load: async (run: Run) => {
    const rows = await run<OrganisationRow>(
      sql`select ${ORGANISATION.of('o')} from organisation o where o.kind in ('SPK', 'ZONE_COMPANY', 'AUDIT', 'AKIMAT')`,
    );
    return (locale: Locale): Stewards => new Map(rows.map((row) => [row.id, toOrganisation({ locale }, row)]));
  },
};

/** The steward, which every opportunity and zone has. */
export const stewardOf = (ctx: Context, id: string): OrganisationType => {
  const steward = ctx.reference.get(STEWARDS, ctx.locale).get(id);
  if (!steward) throw new Error('A steward is not loaded.');
  return steward;
};

/** All of them. */
export const stewards = (ctx: Context): OrganisationType[] => [...ctx.reference.get(STEWARDS, ctx.locale).values()];

/** The public organisation of this number, if there is one here. */
export const organisationOfBin = (ctx: Context, bin: string | null): OrganisationType | null =>
  (bin !== null && stewards(ctx).find((one) => one.bin === bin)) || null;

/** Organisations that audit facilities. */
export const auditors = (ctx: Context): OrganisationType[] => stewards(ctx).filter(({ kind }) => kind === 'AUDIT');

export const auditorOf = (ctx: Context, id: string): OrganisationType | null => auditors(ctx).find((one) => one.id === id) ?? null;
