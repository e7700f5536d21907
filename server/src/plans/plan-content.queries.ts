import DataLoader from 'dataloader';
import sql from 'sql-template-tag';
import type { PlanContent } from 'shared/plans/plan-content.ts';
import { planProblems, PLAN_LIMITS } from 'shared/plans/plan-content.ts';
import type { FieldProblem } from 'shared/problems/problems.ts';
import { tidyLine } from 'shared/texts/characters.ts';
import { hiddenCharacters, toLocalizedText } from '../kernel/edited-text.ts';
import type { RowOf } from '../kernel/entity.ts';
import { badInput } from '../kernel/problems.ts';
import { once, read, readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { PlanRevision } from './plan.entity.ts';
import type { PlanContentType } from './plan-content.types.ts';

/** A plan as an analyst reads and writes it. */
export interface StoredPlan {
  readonly id: string;
  readonly slug: string;
  /** Null: the plan of a region, or a national project. */
  readonly townId: string | null;
  readonly regionId: string | null;
  readonly version: number;
  readonly content: PlanContent;
}

const STORED = sql`select p.id, p.slug, p.town_id as "townId", p.region_id as "regionId", p.version,
    jsonb_build_object('name', p.name, 'fromYear', p.from_year, 'toYear', p.to_year, 'status', p.status, 'statusAsOf', p.status_as_of,
      'history', p.history, 'sources', p.sources, 'note', p.note) as content
  from plan p`;

/** Plans as they stand, many in one statement; null where there is none of an id. */
export const storedPlanLoader = (ctx: Context): DataLoader<string, StoredPlan | null> =>
  once(
    ctx,
    'storedPlans',
    () =>
      new DataLoader<string, StoredPlan | null>(async (ids) => {
        const rows = await read<StoredPlan>(ctx, sql`${STORED} where p.id = any (${[...ids]}::uuid[])`);
        const found = new Map(rows.map((row) => [row.id, row]));
        return ids.map((id) => found.get(id) ?? null);
      }),
  );

export const storedPlan = async (ctx: Context, id: string): Promise<StoredPlan | null> =>
  (await read<StoredPlan>(ctx, sql`${STORED} where p.id = ${id}::uuid`))[0] ?? null;

export const storedPlanBySlug = async (ctx: Context, slug: string): Promise<StoredPlan | null> =>
  (await read<StoredPlan>(ctx, sql`${STORED} where p.slug = ${slug}`))[0] ?? null;

/** The same, locked until the end of the transaction; a row policy shows it only to who may write it now. */
export const lockedPlan = async (ctx: Context, id: string): Promise<StoredPlan | null> =>
  (await read<StoredPlan>(ctx, sql`${STORED} where p.id = ${id}::uuid for update of p`))[0] ?? null;

const REVISION = PlanRevision.without('id', 'proposalId');

/** What approvals have changed, newest first; many plans in one statement. */
export const planRevisions = (ctx: Context): DataLoader<string, RowOf<typeof REVISION>[]> =>
  once(
    ctx,
    'planRevisions',
    () =>
      new DataLoader<string, RowOf<typeof REVISION>[]>(async (ids) => {
        const rows = await readPublic<RowOf<typeof REVISION>>(
          ctx,
          sql`select ${REVISION.of('r')} from plan_revision r where r.plan_id = any (${[...ids]}::uuid[]) order by r.version desc`,
        );
        return ids.map((id) => rows.filter(({ planId }) => planId === id));
      }),
  );

const line = (text: string | null | undefined): string => tidyLine(text ?? '');

/** What an editor sends, tidied. */
export const toPlanContent = (input: PlanContentType): PlanContent => ({
  name: toLocalizedText(input.name) ?? {},
  fromYear: input.fromYear ?? null,
  toYear: input.toYear ?? null,
  status: input.status,
  statusAsOf: input.statusAsOf ?? null,
  history: input.history
    .map(({ date, text, source }) => ({ date, text: toLocalizedText(text) ?? {}, source: line(source) }))
    .toSorted((one, other) => (one.date < other.date ? -1 : Number(one.date > other.date))),
  sources: input.sources.map(line).filter(Boolean),
  note: toLocalizedText(input.note),
});

/** Refuses a content that contradicts itself. Errors: BAD_USER_INPUT with all paths. */
export const refuseBadPlan = (content: PlanContent): void => {
  const tooLong = (['ru', 'kk', 'en'] as const).flatMap((language): FieldProblem[] =>
    (content.name[language]?.length ?? 0) > PLAN_LIMITS.name ? [{ path: `name.${language}`, rule: 'TOO_LONG' }] : [],
  );
  const problems = [...planProblems(content), ...tooLong].map(({ path, rule }) => ({ path: `input.content.${path}`, rule }));
  const all = [...problems, ...hiddenCharacters(content, 'input.content')];
  if (all.length > 0) throw badInput(...all);
};
