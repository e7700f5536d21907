import type { MeasureCategory, MeasureStatus } from 'shared/plans/vocabulary.ts';
import { PLAN_WORDS } from 'shared/plans/plan-words.ts';
import type { RowOf } from '../kernel/entity.ts';
import { localized, localizedName } from '../kernel/localized.ts';
import { found } from '../kernel/problems.ts';
import type { MeasureParts } from '../plans/measure-parts.queries.ts';
import { Measure } from '../plans/plan.entity.ts';
import { plans } from '../plans/plans.reference.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';
import { plannedBySource } from './oc4ids.finance.ts';
import { instantOf, known, projectId, sourcesOf, tenge, townLocation, uriOf, yearsOf } from './oc4ids.parts.ts';
import type { Json } from './oc4ids.parts.ts';

export const PROJECT_MEASURE = Measure.without('words', 'version');

export interface MeasureProjectRow extends RowOf<typeof PROJECT_MEASURE>, MeasureParts {
  /** Slugs of the measures that it needs first. */
  readonly needs: readonly string[];
}

type Money = MeasureProjectRow['money'][number];

/** Phases of OC4IDS. It has none for what stands still or was never done: our own status is always given as a classification. */
const PHASE: Readonly<Record<MeasureStatus, string | null>> = {
  IDEA: 'identification',
  DESIGN: 'preparation',
  PLANNED: 'preparation',
  IN_PROGRESS: 'implementation',
  LATE: 'implementation',
  STOPPED: null,
  NOT_DONE: null,
  DONE: 'completion',
};

const SECTORS: Readonly<Record<MeasureCategory, readonly string[]>> = {
  HEAT: ['energy'],
  WATER: ['waterAndWaste'],
  SEWERAGE: ['waterAndWaste'],
  POWER: ['energy'],
  ROADS: ['transport', 'transport.road'],
  TRANSPORT: ['transport'],
  SCHOOL: ['education'],
  KINDERGARTEN: ['education'],
  HEALTH: ['health'],
  CULTURE_SPORT: ['cultureSportsAndRecreation'],
  HOUSING: [],
  RENTAL_HOUSING: ['socialHousing'],
  SPECIALISTS: [],
  INDUSTRIAL_ZONE: ['economy'],
  ENVIRONMENT: ['economy'],
  OTHER: [],
};

const payerOf = ({ moneySource }: Money, words: (typeof PLAN_WORDS)['RU']): Json | undefined =>
  moneySource === 'UNKNOWN' ? undefined : { id: moneySource, name: words.money[moneySource] };

/** The lines of one kind of money that count; what does not count is never among them. */
const breakdownOf = (ctx: Context, row: MeasureProjectRow, kind: 'PLANNED' | 'ALLOCATED'): Json | undefined => {
  const words = PLAN_WORDS[ctx.locale];
  const lines = row.money.filter((money) => money.kind === kind && money.uncounted === null);
  if (lines.length === 0) return undefined;
  return {
    id: kind,
    description: words.column[kind === 'PLANNED' ? 'planned_tenge' : 'allocated_tenge'],
    budgetBreakdown: lines.map((money, nth) => ({
      id: `${kind}-${nth + 1}`,
      amount: tenge(money.amount),
      ...known({ period: yearsOf(money.year, money.year), sourceParty: payerOf(money, words) }),
    })),
  };
};

const budgetOf = (ctx: Context, row: MeasureProjectRow): Json | undefined =>
  known({
    amount: tenge(row.planned),
    budgetBreakdowns: [breakdownOf(ctx, row, 'PLANNED'), breakdownOf(ctx, row, 'ALLOCATED')].filter((group) => group !== undefined),
    finance: plannedBySource(
      ctx,
      row.money.filter(({ kind, uncounted }) => kind === 'PLANNED' && uncounted === null),
    ),
  });

const transactionsOf = (ctx: Context, { money }: MeasureProjectRow): Json[] =>
  money
    .filter(({ kind, uncounted }) => kind === 'SPENT' && uncounted === null)
    .map((spent, nth) => ({
      id: `SPENT-${nth + 1}`,
      value: tenge(spent.amount),
      ...known({ date: instantOf(spent.asOf), source: uriOf(spent.source), payer: payerOf(spent, PLAN_WORDS[ctx.locale]) }),
    }));

const partiesOf = (ctx: Context, row: MeasureProjectRow): Json[] => {
  const words = PLAN_WORDS[ctx.locale];
  const owner = localized(ctx, row.owner);
  const payers = [...new Set(row.money.filter(({ uncounted }) => uncounted === null).map(({ moneySource }) => moneySource))];
  return [
    ...(owner ? [{ id: 'owner', name: owner.text, roles: ['publicAuthority'] }] : []),
    ...payers
      .filter((source) => source !== 'UNKNOWN')
      .map((source) => ({ id: source, name: words.money[source], roles: ['funder', 'sourceParty'] })),
  ];
};

/** Whether it was delivered by the end of its term, as far as its status says so. */
const milestonesOf = (ctx: Context, { status, toYear }: MeasureProjectRow): Json[] => {
  const verdict = { LATE: 'notMet', NOT_DONE: 'notMet', DONE: 'met' }[status as string];
  if (verdict === undefined && toYear === null) return [];
  const due = yearsOf(null, toYear)?.['endDate'];
  return [
    {
      id: 'delivery',
      type: 'delivery',
      title: PLAN_WORDS[ctx.locale].status[status],
      status: verdict ?? 'scheduled',
      ...known({ dueDate: due }),
    },
  ];
};

const amendmentsOf = (ctx: Context, { amendments }: MeasureProjectRow): Json[] =>
  amendments.map(({ dated, subject, words, document, source }, nth) => ({
    id: `amendment-${nth + 1}`,
    title: localizedName(ctx, document).text,
    description: localizedName(ctx, words).text,
    ...known({
      documentType: subject === 'PLANNED' || subject === 'ALLOCATED' ? 'budgetAmendmentApproval' : null,
      datePublished: instantOf(dated),
      url: uriOf(source),
    }),
  }));

const forecastsOf = (ctx: Context, row: MeasureProjectRow): Json[] => {
  const unit = localized(ctx, row.unitName)?.text;
  if (row.quantity === null) return [];
  return [
    {
      id: 'delivers',
      ...known({ title: localized(ctx, row.delivers)?.text }),
      observations: [{ id: 'delivers-1', measure: row.quantity, ...known({ unit: known({ name: unit }) }) }],
    },
  ];
};

const classificationsOf = (ctx: Context, row: MeasureProjectRow): Json[] => {
  const words = PLAN_WORDS[ctx.locale];
  const plan = row.planId === null ? undefined : plans(ctx).planById.get(row.planId);
  return [
    { scheme: 'QAITA-MEASURE-CATEGORY', id: row.category, description: words.category[row.category] },
    { scheme: 'QAITA-MEASURE-STATUS', id: row.status, description: words.status[row.status] },
    { scheme: 'QAITA-ORIGIN', id: row.origin, description: words.origin[row.origin] },
    ...(plan ? [{ scheme: 'QAITA-PLAN', id: plan.slug, description: plan.name.text }] : []),
  ];
};

/** A measure of a plan as a project of OC4IDS. `pages` is the address under which the pages of measures are. */
export const measureProject = (ctx: Context, pages: string, row: MeasureProjectRow): Json => {
  const owner = localized(ctx, row.owner);
  const sources = [...row.sources, ...row.money.map(({ source }) => source)];
  return {
    id: projectId('measure', row.slug),
    updated: row.updatedAt.toISOString(),
    language: ctx.locale.toLowerCase(),
    identifiers: [{ scheme: 'QAITA', id: row.slug }],
    title: localizedName(ctx, row.title).text,
    locations: [townLocation(ctx.locale, found(places(ctx).townById.get(row.townId)))],
    additionalClassifications: classificationsOf(ctx, row),
    ...known({
      publicAuthority: owner && { id: 'owner', name: owner.text },
      description: [localized(ctx, row.delivers)?.text, localized(ctx, row.note)?.text].filter(Boolean).join('\n\n'),
      status: PHASE[row.status],
      sector: SECTORS[row.category],
      period: yearsOf(row.fromYear, row.toYear),
      budget: budgetOf(ctx, row),
      transactions: transactionsOf(ctx, row),
      parties: partiesOf(ctx, row),
      milestones: milestonesOf(ctx, row),
      forecasts: forecastsOf(ctx, row),
      documents: [
        { id: 'page', title: localizedName(ctx, row.title).text, url: `${pages}/${row.slug}`, format: 'text/html' },
        ...sourcesOf(sources),
        ...amendmentsOf(ctx, row),
      ],
      relatedProjects: row.needs.map((slug) => ({
        id: slug,
        scheme: 'oc4ids',
        identifier: projectId('measure', slug),
        relationship: 'x_needs',
      })),
    }),
  };
};
