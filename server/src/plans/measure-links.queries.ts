import sql from 'sql-template-tag';
import type { MeasureContent } from 'shared/plans/measure-content.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { badInput } from '../kernel/problems.ts';
import { read } from '../request/context.ts';
import type { Context } from '../request/context.ts';

interface Found {
  readonly planId: string | null;
  /** Ids of the needed measures by their slugs. */
  readonly needs: Readonly<Record<string, string>>;
  /** Those of them that wait, directly or through others, for the measure itself. */
  readonly circular: readonly string[];
}

export interface MeasureReferences {
  readonly planId: string | null;
  /** In the order of the content. */
  readonly needs: readonly string[];
}

/**
 * What a content refers to: its plan, of the measure's town, its region or a national project, and the measures it needs. In one
 * statement. Errors: BAD_USER_INPUT for what does not exist, belongs elsewhere, or would make a circle.
 */
export const measureReferences = async (
  ctx: Context,
  { id, townId }: { readonly id: string; readonly townId: string },
  { plan, needs }: Pick<MeasureContent, 'plan' | 'needs'>,
): Promise<MeasureReferences> => {
  const [found] = await read<Found>(
    ctx,
    sql`with recursive needed as (select m.id, m.slug from measure m where m.slug = any (${[...needs]}::text[])),
        reached as (
          select n.id as of_id, n.id from needed n
          union select r.of_id, d.needs_id from reached r join measure_dependency d on d.measure_id = r.id)
      select (select p.id from plan p join town t on t.id = ${townId}::uuid
          where p.slug = ${plan} and (p.level = 'NATIONAL_PROJECT' or p.town_id = t.id or (p.town_id is null and p.region_id = t.region_id))) as "planId",
        (select coalesce(jsonb_object_agg(n.slug, n.id), '{}') from needed n) as needs,
        array(select distinct n.slug from needed n join reached r on r.of_id = n.id where r.id = ${id}::uuid) as circular`,
  );
  const known = found?.needs ?? {};
  const problems: FieldProblem[] = needs.flatMap((slug, nth): FieldProblem[] => {
    const path = `input.content.needs.${nth}`;
    if (known[slug] === undefined) return [{ path, rule: 'UNKNOWN_VALUE' }];
    return found?.circular.includes(slug) ? [{ path, rule: 'CIRCULAR' }] : [];
  });
  if (plan !== null && !found?.planId) problems.push({ path: 'input.content.plan', rule: 'UNKNOWN_VALUE' });
  if (problems.length > 0) throw badInput(...problems);
  return { planId: found?.planId ?? null, needs: needs.flatMap((slug) => known[slug] ?? []) };
};
