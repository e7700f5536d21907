import sql from 'sql-template-tag';
import type { AuditAnswers } from 'shared/audits/answers.ts';
import { weightEffects } from 'shared/audits/weight-effects.ts';
import type { Reuse } from 'shared/audits/uses.ts';
import { weightChanges } from 'shared/audits/weights.ts';
import type { LocalizedText } from 'shared/locale/locale.ts';
import { localizedName } from '../kernel/localized.ts';
import { found } from '../kernel/problems.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { StoredUse } from './audit.entity.ts';
import type { ClassMoveType, WeightsComparisonType, WeightsProgressType } from './weights.comparison.types.ts';
import { weightsInForce, weightsVersions } from './weights.queries.ts';

/** How far the worker has come: audits with a potential under the version, of all that one is shown of. Errors: NOT_FOUND. */
export const weightsProgress = async (ctx: Context, version: number): Promise<WeightsProgressType> => {
  const { isComputed } = found((await weightsVersions(ctx)).find((one) => one.version === version));
  const [row] = await read<{ computed: number; total: number }>(
    ctx,
    sql`select count(*) filter (where p.weights_version = ${version})::int as computed,
        count(*) filter (where p.weights_version = weights_in_force())::int as total from facility_potential p`,
  );
  return { ...found(row), isComputed };
};

interface ChangedRow {
  readonly slug: string;
  readonly title: LocalizedText;
  readonly use: Reuse;
  readonly before: StoredUse;
  readonly after: StoredUse;
  readonly answers: AuditAnswers;
  readonly inspectedOn: string;
}

interface Compared {
  readonly moves: readonly ClassMoveType[];
  readonly changed: readonly ChangedRow[];
}

const MOST_SHOWN = 200;

/** Classes that differ between the version in force and another one, counted, and the first of them with their audits. */
const comparing = (version: number) => sql`with differing as materialized (
    select p.audit_id, p.opportunity_id, u.key as use, u.value as before, n.uses->u.key as after
    from facility_potential p join facility_potential n on n.audit_id = p.audit_id and n.weights_version = ${version}
      cross join lateral jsonb_each(p.uses) u
    where p.weights_version = weights_in_force() and u.value->>'class' <> n.uses->u.key->>'class'),
  counted as (select d.use, d.before->>'class' as "from", d.after->>'class' as "to", count(*)::int as count from differing d
    group by 1, 2, 3 order by 4 desc, 1, 2, 3),
  listed as (select o.slug, o.title, d.use, d.before, d.after, a.answers, a.inspected_on as "inspectedOn"
    from differing d join opportunity o on o.id = d.opportunity_id join facility_audit a on a.id = d.audit_id order by o.slug, d.use limit ${MOST_SHOWN})
  select (select coalesce(jsonb_agg(to_jsonb(c)), '[]') from counted c) as moves, (select coalesce(jsonb_agg(to_jsonb(l)), '[]') from listed l) as changed`;

/** Whose class changes under a version of the weights, from and to what figures, and what each changed weight does to them. Errors: NOT_FOUND. */
export const compareWeights = async (ctx: Context, version: number): Promise<WeightsComparisonType> => {
  const next = found((await weightsVersions(ctx)).find((one) => one.version === version));
  const { table } = await weightsInForce(ctx);
  const [compared] = await read<Compared>(ctx, comparing(version));
  const { moves, changed } = found(compared);
  return {
    changes: weightChanges(table, next.table),
    changedCount: moves.reduce((sum, { count }) => sum + count, 0),
    moves,
    changed: changed.map(({ slug, title, use, before, after, answers, inspectedOn }) => ({
      slug,
      title: localizedName(ctx, title),
      use,
      before,
      after,
      because: weightEffects(use, { answers, day: inspectedOn }, table, next.table),
    })),
  };
};
