import sql from 'sql-template-tag';
import type { Locale } from 'shared/locale/locale.ts';
import { missingPlanFields } from 'shared/plans/plan-content.ts';
import type { Run } from '../kernel/database.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import type { Reference } from '../kernel/reference.ts';
import type { Context } from '../request/context.ts';
import { webSource } from '../towns/source.types.ts';
import { Plan, PublishedTotal } from './plan.entity.ts';
import type { PlanType, PublishedTotalType } from './plan.types.ts';

/** A plan in one language; its town and region are found by their ids. */
export type PlanView = Omit<PlanType, 'town' | 'region' | 'revisions'> & {
  readonly townId: string | null;
  readonly regionId: string | null;
};
export type TotalView = Omit<PublishedTotalType, 'towns'> & { readonly townIds: readonly string[] };

interface Plans {
  readonly planById: ReadonlyMap<string, PlanView>;
  readonly totals: readonly TotalView[];
}

type PlanRow = RowOf<typeof Plan>;
type TotalRow = RowOf<typeof PublishedTotal>;

const viewPlan = (locale: Locale, row: PlanRow): PlanView => ({
  ...row,
  name: localizedName({ locale }, row.name),
  note: localized({ locale }, row.note),
  history: row.history.map(({ date, text, source }) => ({
    date,
    text: localizedName({ locale }, text),
    source: webSource({ locale }, source, date),
  })),
  sources: row.sources.map((source) => webSource({ locale }, source)),
  missing: missingPlanFields(row),
});

const viewTotal = (locale: Locale, row: TotalRow): TotalView => ({
  ...row,
  name: localizedName({ locale }, row.name),
  note: localized({ locale }, row.note),
  source: webSource({ locale }, row.source, row.asOf),
});

/** The plans, by id, and the published totals in their order. */
export const PLANS: Reference<Plans> = {
  name: 'plans',
  load: async (run: Run) => {
    const planRows = await run<PlanRow>(sql`select ${Plan.all.of('p')} from plan p order by p.slug`);
    const totalRows = await run<TotalRow>(sql`select ${PublishedTotal.all.of('t')} from published_total t order by t.position`);
    return (locale: Locale): Plans => ({
      planById: new Map(planRows.map((row) => [row.id, viewPlan(locale, row)])),
      totals: totalRows.map((row) => viewTotal(locale, row)),
    });
  },
};

export const plans = (ctx: Context): Plans => ctx.reference.get(PLANS, ctx.locale);
