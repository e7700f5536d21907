import sql from 'sql-template-tag';
import type { FundingCandidate, FundingCriterion, FundingQuestion } from 'shared/funding/question.ts';
import type { MeasureCategory, MeasureStatus } from 'shared/plans/vocabulary.ts';
import { kazakhstanDay } from 'shared/locale/kazakhstan-clock.ts';
import { readPublic } from '../request/context.ts';
import type { Context } from '../request/context.ts';
import { places } from '../towns/places.reference.ts';

interface Row {
  readonly slug: string;
  readonly townId: string;
  readonly category: MeasureCategory;
  readonly cost: number;
  readonly quantity: number | null;
  readonly unit: string | null;
  readonly status: MeasureStatus;
  readonly toYear: number | null;
  readonly needs: readonly string[];
}

/** What is missing: of a measure whose allocation nobody has stated, the whole planned sum. Finished measures need nothing more. */
const rowsFor = (ctx: Context, { towns, invented }: FundingQuestion): Promise<Row[]> =>
  readPublic<Row>(
    ctx,
    sql`select m.slug, m.town_id as "townId", m.category, coalesce(m.gap, m.planned) as cost, m.quantity, m.unit, m.status, m.to_year as "toYear",
        array(select n.slug from measure_dependency d join measure n on n.id = d.needs_id where d.measure_id = m.id and n.status <> 'DONE' order by n.slug) as needs
      from measure m join town t on t.id = m.town_id
      where m.status <> 'DONE' and coalesce(m.gap, m.planned) > 0 and (m.origin = 'DEMO') = ${invented}
        and (cardinality(${[...towns]}::text[]) = 0 or t.slug = any (${[...towns]}::text[]))
      order by m.slug`,
  );

/** Wear of the network that a category renews, in per cent. */
const WEAR_OF: Partial<Readonly<Record<MeasureCategory, string>>> = {
  HEAT: 'WEAR_HEAT_NETWORKS',
  WATER: 'WEAR_WATER_NETWORKS',
  SEWERAGE: 'WEAR_SEWER',
  POWER: 'WEAR_POWER_NETWORKS',
};

const PLACES: ReadonlySet<string> = new Set(['PLACES', 'SEATS', 'BEDS']);
const JOBS: ReadonlySet<string> = new Set(['JOBS']);

/** How far it has come: work that has begun brings its use soonest. */
const READY: Readonly<Record<MeasureStatus, number>> = {
  IDEA: 0,
  DESIGN: 0.3,
  PLANNED: 0.5,
  NOT_DONE: 0.5,
  STOPPED: 0.7,
  IN_PROGRESS: 1,
  LATE: 1,
  DONE: 1,
};

/** Years overdue that count as the most. */
const LONG_OVERDUE = 5;

const overdue = (toYear: number | null, year: number): number | null =>
  toYear === null ? null : Math.min(Math.max(year - toYear, 0) / LONG_OVERDUE, 1);

/** How much it delivers in these units, of the most that any does; nothing when it delivers something else. */
const delivered = ({ quantity, unit }: Row, units: ReadonlySet<string>, most: number): number | null => {
  if (unit === null || quantity === null) return null;
  return units.has(unit) ? quantity / most : 0;
};

const mostOf = (rows: readonly Row[], units: ReadonlySet<string>): number =>
  Math.max(1, ...rows.flatMap(({ unit, quantity }) => (unit !== null && units.has(unit) ? [quantity ?? 0] : [])));

/** Measures that wait for money in the asked towns, with what each is worth. One statement. */
export const measureCandidates = async (ctx: Context, question: FundingQuestion): Promise<FundingCandidate[]> => {
  const rows = await rowsFor(ctx, question);
  const { townById } = places(ctx);
  const year = Number(kazakhstanDay(new Date()).slice(0, 4));
  const people = (townId: string): number | null => townById.get(townId)?.population?.value ?? null;
  const mostPeople = Math.max(1, ...rows.map(({ townId }) => people(townId) ?? 0));
  const [mostPlaces, mostJobs] = [mostOf(rows, PLACES), mostOf(rows, JOBS)];
  const worn = ({ townId, category }: Row): number | null => {
    const indicator = WEAR_OF[category];
    if (indicator === undefined) return 0;
    const wear = townById.get(townId)?.facts.find((fact) => fact.indicator === indicator)?.number ?? null;
    return wear === null ? null : Math.min(wear / 100, 1);
  };
  const worthOf = (row: Row): Record<FundingCriterion, number | null> => {
    const inhabitants = people(row.townId);
    return {
      PEOPLE: inhabitants === null ? null : inhabitants / mostPeople,
      JOBS: delivered(row, JOBS, mostJobs),
      PRIVATE: null,
      WEAR: worn(row),
      PLACES: delivered(row, PLACES, mostPlaces),
      READINESS: READY[row.status],
      DELAY: overdue(row.toYear, year),
    };
  };
  return rows.map((row) => ({
    slug: row.slug,
    groups: { TOWN: [townById.get(row.townId)?.slug ?? ''], CATEGORY: [row.category] },
    cost: row.cost,
    worth: worthOf(row),
    needs: row.needs,
  }));
};
