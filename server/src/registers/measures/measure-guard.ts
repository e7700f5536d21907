import sql from 'sql-template-tag';
import type { LocalizedText } from 'shared/locale/locale.ts';
import type { PlanLevel } from 'shared/plans/vocabulary.ts';
import { finding } from 'shared/registers/findings.ts';
import type { Finding } from 'shared/registers/findings.ts';
import { foldedWords } from 'shared/registers/likeness.ts';
import type { Term } from 'shared/registers/measures/columns.ts';
import type { MeasureEntry, StatedSum } from 'shared/registers/measures/entry.ts';
import { moneyKey, moneyOfKey } from 'shared/registers/measures/money-headings.ts';
import type { RowValues } from 'shared/registers/sheet.ts';
import { plannedTowns } from '../../plan-editor/proposal.queries.ts';
import { read } from '../../request/context.ts';
import type { Context } from '../../request/context.ts';
import { PlaceFinder } from '../place-finder.ts';
import type { Place } from '../place-finder.ts';

interface KnownPlan {
  readonly slug: string;
  readonly name: LocalizedText;
  readonly level: PlanLevel;
  readonly townId: string | null;
  readonly regionId: string | null;
}

/** What rows of measures are looked at with. */
export interface PlanSurroundings {
  readonly finder: PlaceFinder;
  /** Ids of the towns that the importing person plans for. */
  readonly towns: readonly string[];
  readonly plans: readonly KnownPlan[];
}

export const openPlanSurroundings = async (ctx: Context): Promise<PlanSurroundings> => ({
  finder: await PlaceFinder.open(ctx),
  towns: (await plannedTowns(ctx)).map(({ townId }) => townId),
  plans: await read<KnownPlan>(ctx, sql`select slug, name, level, town_id as "townId", region_id as "regionId" from plan order by slug`),
});

/** A row before it is compared with the plans. */
export interface GuardedMeasure {
  readonly entry: MeasureEntry;
  /** The address of the measure that the row names. */
  readonly slug: string | null;
  /** The plan of a new measure that names none. */
  readonly onlyPlan: string | null;
  readonly findings: readonly Finding[];
}

const words = (values: RowValues, key: string): string | null => {
  const value = values[key];
  return typeof value === 'string' ? value : null;
};

interface FoundTown {
  readonly town: Place | null;
  readonly findings: readonly Finding[];
}

/** The only town of an akimat. */
const onlyTown = ({ finder, towns }: PlanSurroundings): FoundTown => {
  const [only, ...others] = towns;
  const town = only !== undefined && others.length === 0 ? finder.townOfId(only) : null;
  return { town, findings: town ? [] : [finding('REQUIRED', 'town')] };
};

/** The town that a row names; without a name, the akimat's only one. */
const townOf = (values: RowValues, around: PlanSurroundings): FoundTown => {
  const [kato, name] = [words(values, 'kato'), words(values, 'town')];
  if (kato === null && name === null) return onlyTown(around);
  const column = name === null ? 'kato' : 'town';
  const town = around.finder.townOfCode(kato ?? '') ?? around.finder.town(name ?? '');
  if (!town) return { town, findings: [finding('UNKNOWN_PLACE', column)] };
  return { town, findings: around.towns.includes(town.id) ? [] : [finding('NOT_OWN_PLACE', column)] };
};

const isOf = (plan: KnownPlan, town: Place): boolean =>
  plan.level === 'NATIONAL_PROJECT' || plan.townId === town.id || (plan.townId === null && plan.regionId === town.regionId);

interface FoundPlan {
  readonly plan: string | null;
  readonly only: string | null;
  readonly findings: readonly Finding[];
}

const isCalled = ({ slug, name }: KnownPlan, asked: string): boolean =>
  [slug, ...Object.values(name)].some((one) => foldedWords(one) === foldedWords(asked));

const planOf = (values: RowValues, town: Place | null, { plans }: PlanSurroundings): FoundPlan => {
  if (!town) return { plan: null, only: null, findings: [] };
  const ofTown = plans.filter((plan) => isOf(plan, town));
  const own = ofTown.filter(({ level }) => level === 'TOWN').map(({ slug }) => slug);
  const only = own.length === 1 ? (own[0] ?? null) : null;
  const name = words(values, 'plan');
  if (name === null) return { plan: null, only, findings: [] };
  const named = ofTown.find((plan) => isCalled(plan, name));
  return named ? { plan: named.slug, only, findings: [] } : { plan: null, only, findings: [finding('UNKNOWN_PLAN', 'plan', only)] };
};

const sumsOf = (values: RowValues): StatedSum[] =>
  Object.entries(values).flatMap(([key, amount]) => {
    const column = moneyOfKey(key);
    return column && typeof amount === 'number' ? [{ ...column, amount }] : [];
  });

/** Sums below this are rarer in plans than a unit that was forgotten in the heading. */
const SMALL_TENGE = 100_000;

const termOf = (values: RowValues): { readonly fromYear?: number; readonly toYear?: number } => {
  const value = values['term'];
  const isTerm = (one: unknown): one is Term => typeof one === 'object' && one !== null && 'from' in one && 'to' in one;
  return isTerm(value) ? { fromYear: value.from, toYear: value.to } : {};
};

const isPlain = (key: string): boolean => moneyOfKey(key) === null && !['id', 'town', 'kato', 'plan', 'term'].includes(key);

/** Looks at a row by itself: its town, its plan, its name and its sums. */
export const guardMeasure = (values: RowValues, around: PlanSurroundings): GuardedMeasure => {
  const { town, findings: ofTown } = townOf(values, around);
  const { plan, only, findings: ofPlan } = planOf(values, town, around);
  const sums = sumsOf(values);
  const small = sums.filter(({ amount }) => amount > 0 && amount < SMALL_TENGE);
  const own: Partial<MeasureEntry> = Object.fromEntries(Object.entries(values).filter(([key]) => isPlain(key)));
  const slug = words(values, 'id');
  return {
    entry: { ...termOf(values), ...own, ...(plan === null ? {} : { plan }), ...(town ? { townId: town.id } : {}), sums },
    slug: slug === null ? null : (slug.split('/').at(-1) ?? slug),
    onlyPlan: only,
    findings: [...ofTown, ...ofPlan, ...small.map((sum) => finding('SMALL_SUM', moneyKey(sum)))],
  };
};
