import type { FundingOutcome } from 'shared/funding/answer.ts';
import { opportunitiesBySlug } from '../opportunities/opportunity.queries.ts';
import type { OpportunityView } from '../opportunities/opportunity.types.ts';
import { viewMeasure } from '../plans/measure.view.ts';
import { measureLoader } from '../plans/measures.queries.ts';
import { once } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import type { FundingRunRow } from './funding-run.service.ts';
import type { FundingLineType } from './funding-run.types.ts';

type Shown = Pick<FundingLineType, 'measure' | 'project'>;

/** Slugs that an outcome names, of all its parts: they are read together. */
const namedBy = ({ costs, uncounted }: FundingOutcome): string[] => [...Object.keys(costs), ...uncounted.map(({ slug }) => slug)];

const projectsBySlug = (ctx: Context, { id, outcome }: FundingRunRow): Promise<ReadonlyMap<string, OpportunityView>> =>
  once(ctx, `funding:${id}`, async () => {
    const projects = await opportunitiesBySlug(ctx, outcome ? namedBy(outcome) : []);
    return new Map(projects.map((project) => [project.slug, project]));
  });

/** Those of them that are still there and that the viewer may see, in the same order. */
const measureLines = async (ctx: Context, slugs: readonly string[]): Promise<Shown[]> => {
  const rows = await measureLoader(ctx).loadMany([...slugs]);
  return rows.flatMap((row) => (row instanceof Error || row === null ? [] : [{ measure: viewMeasure(ctx, row), project: null }]));
};

/** Projects of a run by their slugs; those of all its fields are read in one statement. */
export const projectsOf = async (ctx: Context, run: FundingRunRow, slugs: readonly string[]): Promise<OpportunityView[]> => {
  const projects = await projectsBySlug(ctx, run);
  return slugs.flatMap((slug) => projects.get(slug) ?? []);
};

/** Measures or projects of a run with what they need and why they are out. */
export const runLines = async (ctx: Context, run: FundingRunRow, slugs: readonly string[]): Promise<FundingLineType[]> => {
  const { question, outcome } = run;
  if (!outcome) return [];
  const shown = question.portfolio
    ? (await projectsOf(ctx, run, slugs)).map((project): Shown => ({ measure: null, project }))
    : await measureLines(ctx, slugs);
  const verdicts = new Map((outcome.answer?.out ?? []).map((verdict) => [verdict.slug, verdict]));
  return shown.map((line) => {
    const slug = (line.measure ?? line.project)?.slug ?? '';
    const { reason, because } = verdicts.get(slug) ?? { reason: null, because: null };
    return { ...line, cost: outcome.costs[slug] ?? 0, isDraft: outcome.drafts.includes(slug), reason, because };
  });
};
