import sql, { raw } from 'sql-template-tag';
import { MeasureDependency, MeasureStatusChange } from '../../plans/plan.entity.ts';
import type { Run } from '../../kernel/database.ts';
import type { ProductData } from '../product-data.ts';
import { preparePlans } from '../rows/measure-rows.ts';
import { LOADED_AMENDMENT, LOADED_MEASURE, LOADED_MONEY, LOADED_PLAN, LOADED_TOTAL } from '../rows/prepared-plans.ts';
import type { PreparedMeasure, PreparedPlan } from '../rows/prepared-plans.ts';
import type { PublishedTotalRow } from '../schemas/measures.schema.ts';
import { idsBySlug } from './ids.ts';
import type { Ids } from './ids.ts';
import { syncTable } from './sync-table.ts';
import type { TableReport } from './sync-table.ts';

/** A plan that an akimat has changed is its own: no load overwrites it. */
const PLAN = {
  fields: LOADED_PLAN,
  key: ['slug'],
  changeable: sql`not exists (select from plan_revision r where r.plan_id = t.id)`,
} as const;
const TOTAL = { fields: LOADED_TOTAL, key: ['slug'] } as const;
const MEASURE = { fields: LOADED_MEASURE, key: ['slug'] } as const;
const MONEY = { fields: LOADED_MONEY, key: ['measureId', 'position'] } as const;
const AMENDMENT = { fields: LOADED_AMENDMENT, key: ['measureId', 'position'] } as const;
const HISTORY = { fields: MeasureStatusChange.all, key: ['measureId', 'position'] } as const;
const DEPENDENCY = { fields: MeasureDependency.all, key: ['measureId', 'needsId'] } as const;

/** Measures that an akimat has changed since: they are its own, and no load overwrites them. */
const editedSlugs = async (run: Run): Promise<ReadonlySet<string>> => {
  const rows = await run<{ slug: string }>(
    sql`select m.slug from measure m where exists (select from measure_revision r where r.measure_id = m.id)`,
  );
  return new Set(rows.map(({ slug }) => slug));
};

const unedited = (id: string): string => `not exists (select from measure_revision r where r.measure_id = ${id})`;

/** Rows that the files once had; a load without invented rows leaves those alone. */
const origins = (withDemo: boolean): string => (withDemo ? `('PUBLIC_RECORD', 'DEMO')` : `('PUBLIC_RECORD')`);

const measureRow = (measure: PreparedMeasure, plans: Ids, towns: Ids) => {
  const { plan, town, money: _money, amendments: _amendments, history: _history, needs: _needs, ...columns } = measure;
  return { ...columns, planId: plan === null ? null : plans(plan), townId: towns(town) };
};

/** The parts of all measures, numbered within each. */
const partsOf = <Part extends object>(
  measures: readonly PreparedMeasure[],
  ids: Ids,
  parts: (measure: PreparedMeasure) => readonly Part[],
) => measures.flatMap((measure) => parts(measure).map((part, position) => ({ ...part, measureId: ids(measure.slug), position })));

/** What hangs on the measures: money, amendments, history, and the measures that each needs first. */
const loadParts = async (run: Run, measures: readonly PreparedMeasure[], withDemo: boolean): Promise<TableReport[]> => {
  const ids = await idsBySlug(run, 'measure');
  const scope = raw(
    `exists (select from measure m where m.id = t.measure_id and m.origin in ${origins(withDemo)} and ${unedited('m.id')})`,
  );
  const money = partsOf(measures, ids, (measure) => measure.money);
  const amendments = partsOf(measures, ids, (measure) => measure.amendments);
  const history = partsOf(measures, ids, (measure) => measure.history);
  const needs = partsOf(measures, ids, (measure) => measure.needs.map((slug) => ({ needsId: ids(slug) })));
  return [
    await syncTable(run, MONEY, money, scope),
    await syncTable(run, AMENDMENT, amendments, scope),
    await syncTable(run, HISTORY, history, scope),
    await syncTable(run, DEPENDENCY, needs, scope),
  ];
};

const planRow = ({ town, region, ...plan }: PreparedPlan, towns: Ids, regions: Ids) => ({
  ...plan,
  townId: town === null ? null : towns(town),
  regionId: region === null ? null : regions(region),
});

const totalRow = ({ id, towns: within, plannedTenge, allocatedTenge, ...total }: PublishedTotalRow, position: number, towns: Ids) => ({
  ...total,
  slug: id,
  position,
  townIds: within.map(towns),
  planned: plannedTenge,
  allocated: allocatedTenge,
});

/** Plans, their measures with everything that hangs on them, and the totals that were published. */
export const loadPlans = async (run: Run, data: ProductData, withDemo: boolean): Promise<TableReport[]> => {
  const all = preparePlans(data, withDemo);
  const edited = await editedSlugs(run);
  const prepared = { ...all, measures: all.measures.filter(({ slug }) => !edited.has(slug)) };
  const towns = await idsBySlug(run, 'town');
  const regions = await idsBySlug(run, 'region');
  const planRows = prepared.plans.map((plan) => planRow(plan, towns, regions));
  const totals = data.measures.totals.map((total, position) => totalRow(total, position, towns));
  const plans = await syncTable(run, PLAN, planRows);
  const planIds = await idsBySlug(run, 'plan');
  const measures = prepared.measures.map((measure) => measureRow(measure, planIds, towns));
  return [
    plans,
    await syncTable(run, TOTAL, totals, raw('true')),
    await syncTable(run, MEASURE, measures, raw(`t.origin in ${origins(withDemo)} and ${unedited('t.id')}`)),
    ...(await loadParts(run, prepared.measures, withDemo)),
  ];
};
