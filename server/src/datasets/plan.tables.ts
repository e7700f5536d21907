import { plans } from '../plans/plans.reference.ts';
import type { PlanView, TotalView } from '../plans/plans.reference.ts';
import { places } from '../towns/places.reference.ts';
import { cited, code, day, number, said, table, text } from './data-table.ts';

interface PlanRow extends PlanView {
  readonly town: string | null;
  readonly region: string | null;
  readonly page: string;
}

const named = (things: ReadonlyMap<string, { readonly name: { readonly text: string } }>, id: string | null): string | null =>
  id === null ? null : (things.get(id)?.name.text ?? null);

export const PLANS_TABLE = table<PlanRow>({
  name: 'plans',
  rows: (ctx, pages) =>
    [...plans(ctx).planById.values()].map((plan) => ({
      ...plan,
      town: named(places(ctx).townById, plan.townId),
      region: named(places(ctx).regionById, plan.regionId),
      page: `${pages}/measures?plan=${plan.slug}`,
    })),
  dated: ({ statusAsOf }) => statusAsOf,
  columns: [
    text('slug', ({ slug }) => slug),
    text('name', ({ name }) => name.text, 50),
    code('plan_level', 'plan_level', ({ level }) => level),
    text('town', ({ town }) => town),
    text('region', ({ region }) => region),
    number('from_year', ({ fromYear }) => fromYear),
    number('to_year', ({ toYear }) => toYear),
    code('plan_status', 'plan_status', ({ status }) => status),
    day('status_as_of', ({ statusAsOf }) => statusAsOf),
    code('origin', 'origin', ({ origin }) => origin),
    text('events', ({ history }) => history.map(({ date, text: words, source }) => `${date}: ${words.text} (${cited(source)})`), 60),
    text('note', ({ note }) => said(note), 50),
    text('sources', ({ sources }) => sources.map(cited), 60),
    text('page', ({ page }) => page, 50),
  ],
});

interface TotalRow extends TotalView {
  readonly towns: readonly string[];
  readonly page: string;
}

export const TOTALS_TABLE = table<TotalRow>({
  name: 'published-totals',
  rows: (ctx, pages) =>
    plans(ctx).totals.map((total) => ({
      ...total,
      towns: total.townIds.flatMap((id) => named(places(ctx).townById, id) ?? []),
      page: `${pages}/plans`,
    })),
  dated: ({ source }) => source.asOf,
  columns: [
    text('slug', ({ slug }) => slug),
    text('name', ({ name }) => name.text, 50),
    text('towns', ({ towns }) => towns, 50),
    number('from_year', ({ fromYear }) => fromYear),
    number('to_year', ({ toYear }) => toYear),
    number('measures', ({ measures }) => measures),
    number('not_done', ({ notDone }) => notDone),
    number('planned_tenge', ({ planned }) => planned, 20),
    number('allocated_tenge', ({ allocated }) => allocated, 20),
    day('as_of', ({ source }) => source.asOf),
    text('note', ({ note }) => said(note), 50),
    text('sources', ({ source }) => [cited(source)], 60),
    text('page', ({ page }) => page, 50),
  ],
});
