import sql from 'sql-template-tag';
import { STARTING_WEIGHTS } from 'shared/audits/weights.ts';
import type { WeightTable } from 'shared/audits/weights.ts';
import { once, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

/** A version of the weights as it is stored, or as it comes with the program. */
export interface WeightsVersion {
  readonly version: number;
  readonly table: WeightTable;
  readonly since: string;
  readonly reason: string | null;
  readonly isInForce: boolean;
  readonly isProposed: boolean;
  /** Every potential is computed under it. */
  readonly isComputed: boolean;
  /** Lists show it, where it is in force. */
  readonly isShown: boolean;
}

const FIRST: WeightsVersion = { ...STARTING_WEIGHTS, reason: null, isInForce: true, isProposed: false, isComputed: true, isShown: true };

type Row = Omit<WeightsVersion, 'isInForce'> & { readonly wasInForce: boolean };

/** All versions that the viewer may see and that were not discarded, newest first. Loaded once for each request. */
export const weightsVersions = (ctx: Context): Promise<readonly WeightsVersion[]> =>
  once(ctx, 'weightsVersions', async () => {
    const rows = await read<Row>(
      ctx,
      sql`select w.version, w.weights as table, (coalesce(w.in_force_at, w.proposed_at) at time zone 'Asia/Almaty')::date as since, w.reason,
        w.computed_at is not null as "isComputed", w.shown_at is not null as "isShown", w.in_force_at is not null as "wasInForce", w.in_force_at is null as "isProposed"
      from potential_weights w where w.discarded_at is null order by w.version desc`,
    );
    const inForce = rows.find(({ wasInForce }) => wasInForce)?.version ?? FIRST.version;
    const stored = rows.map(({ wasInForce: _wasInForce, ...row }) => ({ ...row, isInForce: row.version === inForce }));
    return [...stored, { ...FIRST, isInForce: inForce === FIRST.version }];
  });

/** The version that potentials are shown by. */
export const weightsInForce = async (ctx: Context): Promise<WeightsVersion> =>
  (await weightsVersions(ctx)).find(({ isInForce }) => isInForce) ?? FIRST;
