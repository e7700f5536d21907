import sql from 'sql-template-tag';
import type { Uncounted, UncountedReason } from 'shared/funding/answer.ts';
import type { FundingCandidate, FundingPortfolio, FundingQuestion, PortfolioCost } from 'shared/funding/question.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { figuresOf, privateMoney, spkSought, sumsOf } from 'shared/opportunities/financing.ts';
import type { FinancingContent, FinancingSums } from 'shared/opportunities/financing.ts';
import type { Currency, OpportunityStatus } from 'shared/opportunities/kinds.ts';
import { financingLoader } from '../financing/financing.queries.ts';
import { asSystem, read } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';

interface Row {
  readonly id: string;
  readonly slug: string;
  readonly townId: string | null;
  readonly oked: readonly string[];
  readonly status: OpportunityStatus;
  readonly jobs: number | null;
  readonly isDraft: boolean;
  /** What its steward is writing about its financing. */
  readonly writing: FinancingContent | null;
}

/** Projects that are running need no more money to begin. */
export const UNFINISHED = sql`o.status not in ('LAUNCHED', 'OPERATING')`;

const PUBLISHED_ROWS = sql`select o.id, o.slug, o.town_id as "townId", o.oked, o.status, o.permanent_jobs as jobs, false as "isDraft", null::jsonb as writing
  from opportunity o left join town t on t.id = o.town_id where o.publication = 'PUBLISHED'`;

/** What a project is before it is published stands in its draft. */
const ROWS_WITH_DRAFTS = sql`select o.id, o.slug, t.id as "townId",
    case when o.publication = 'DRAFT' then array(select jsonb_array_elements_text(coalesce(d.content -> 'oked', '[]'))) else o.oked end as oked,
    o.status,
    case when o.publication = 'DRAFT'
      then (select (c ->> 'number')::float8 from jsonb_array_elements(coalesce(d.content -> 'claims', '[]')) c where c ->> 'key' = 'PERMANENT_JOBS' limit 1)
      else o.permanent_jobs end as jobs,
    o.publication = 'DRAFT' as "isDraft", w.content as writing
  from opportunity o
  left join opportunity_draft d on d.opportunity_id = o.id
  left join project_financing_draft w on w.opportunity_id = o.id
  left join town t on case when o.publication = 'DRAFT' then t.slug = d.content ->> 'town' else t.id = o.town_id end
  where o.publication in ('PUBLISHED', 'DRAFT')`;

const rowsFor = (ctx: Context, { steward, withDrafts }: FundingPortfolio, { towns, invented }: FundingQuestion): Promise<Row[]> =>
  read<Row>(
    ctx,
    sql`${withDrafts ? ROWS_WITH_DRAFTS : PUBLISHED_ROWS} and o.kind = 'ANCHOR_PROJECT' and o.steward_id = ${steward}::uuid and ${UNFINISHED}
        and (o.origin = 'DEMO') = ${invented} and (cardinality(${[...towns]}::text[]) = 0 or t.slug = any (${[...towns]}::text[]))
      order by o.slug`,
  );

/** The financing of a project as far as an answer needs it. */
interface Financing extends FinancingSums {
  readonly currency: Currency;
  /** Of the newest plan and of the first one. */
  readonly launch: string | null;
  readonly firstLaunch: string | null;
  readonly isDraft: boolean;
}

const financingOf = (
  { writing, isDraft }: Row,
  plans: readonly (FinancingSums & Pick<Financing, 'currency' | 'launch'>)[],
): Financing | null => {
  const firstLaunch = plans.at(-1)?.launch ?? null;
  const sums = writing && sumsOf(writing);
  if (writing && sums) return { ...sums, currency: writing.currency, launch: writing.launch, firstLaunch, isDraft: true };
  const [newest] = plans;
  return newest ? { ...newest, firstLaunch, isDraft } : null;
};

const COST: Readonly<Record<PortfolioCost, (financing: Financing) => number>> = {
  SPK_SOUGHT: spkSought,
  GAP: (financing) => figuresOf(financing).gap,
};

/** How far it has come: what is being built brings its use soonest. */
const READY: Readonly<Partial<Record<OpportunityStatus, number>>> = { IDEA: 0, AGREEMENT: 0.3, PLANNED: 0.5, FROZEN: 0.5, CONSTRUCTION: 1 };

/** Years late that count as the most. */
const LONG_LATE = 5;

const yearOf = (date: string | null): number | null => (date !== null && /^\d{4}/.test(date) ? Number(date.slice(0, 4)) : null);

/** By how much the launch has slipped since the first plan, or by how much it is overdue; null where no launch is stated. */
const lateness = ({ launch, firstLaunch }: Financing, year: number): number | null => {
  const [first, newest] = [yearOf(firstLaunch) ?? yearOf(launch), yearOf(launch)];
  if (first === null || newest === null) return null;
  return Math.min(Math.max(Math.max(newest, year) - first, 0) / LONG_LATE, 1);
};

interface Financed {
  readonly row: Row;
  readonly financing: Financing;
  readonly cost: number;
}

const share = (part: number | null, most: number): number | null => (part === null ? null : part / most);

/** What each project is worth beside the others. */
const candidatesOf = (ctx: Context, projects: readonly Financed[]): FundingCandidate[] => {
  const { townById } = places(ctx);
  const year = Number(kazakhstanDay(new Date()).slice(0, 4));
  const people = ({ row: { townId } }: Financed): number | null => (townId && townById.get(townId)?.population?.value) || null;
  const mostOf = (figure: (project: Financed) => number | null): number => Math.max(1, ...projects.map((one) => figure(one) ?? 0));
  const [mostJobs, mostMoney, mostPeople] = [
    mostOf(({ row }) => row.jobs),
    mostOf(({ financing }) => privateMoney(financing)),
    mostOf(people),
  ];
  return projects.map((project) => {
    const { row, financing, cost } = project;
    const town = row.townId === null ? undefined : townById.get(row.townId);
    return {
      slug: row.slug,
      groups: { TOWN: town ? [town.slug] : [], SECTOR: row.oked },
      cost,
      worth: {
        PEOPLE: share(people(project), mostPeople),
        JOBS: share(row.jobs, mostJobs),
        PRIVATE: privateMoney(financing) / mostMoney,
        WEAR: null,
        PLACES: null,
        READINESS: READY[row.status] ?? null,
        DELAY: lateness(financing, year),
      },
      needs: [],
    };
  });
};

const whyNot = (financing: Financing | null, cost: number): UncountedReason | null => {
  if (!financing) return 'NO_PLAN';
  if (financing.currency !== 'KZT') return 'OTHER_CURRENCY';
  return cost > 0 ? null : 'NOTHING_SOUGHT';
};

export interface ProjectCandidates {
  readonly candidates: readonly FundingCandidate[];
  /** Slugs of those whose figures are not published. */
  readonly drafts: readonly string[];
  readonly uncounted: readonly Uncounted[];
}

const found = async (ctx: Context, portfolio: FundingPortfolio, question: FundingQuestion): Promise<ProjectCandidates> => {
  const rows = await rowsFor(ctx, portfolio, question);
  const plans = await Promise.all(rows.map(({ id }) => financingLoader(ctx).load(id)));
  const looked = rows.map((row, nth) => {
    const financing = financingOf(row, plans[nth] ?? []);
    const cost = financing ? COST[portfolio.pays](financing) : 0;
    return { row, financing, cost, reason: whyNot(financing, cost) };
  });
  const counted = looked.flatMap(({ reason, financing, ...rest }) => (reason === null && financing ? [{ ...rest, financing }] : []));
  return {
    candidates: candidatesOf(ctx, counted),
    drafts: counted.filter(({ financing }) => financing.isDraft).map(({ row }) => row.slug),
    uncounted: looked.flatMap(({ row: { slug }, reason }) => (reason === null ? [] : [{ slug, reason }])),
  };
};

/**
 * Unfinished anchor projects of an SPK whose cost is known, and the others with the reason. Two statements. Drafts are read in the system's
 * name: whoever asks for them has shown the right to (`startFundingRun`).
 */
export const projectCandidates = (ctx: Context, portfolio: FundingPortfolio, question: FundingQuestion): Promise<ProjectCandidates> =>
  portfolio.withDrafts ? asSystem(ctx, (ctx) => found(ctx, portfolio, question)) : found(ctx, portfolio, question);
