import { measureUnitName } from 'shared/plans/measure-units.ts';
import type { MeasureStatus, MoneyKind, MoneySource } from 'shared/plans/vocabulary.ts';
import type { ProductData } from '../product-data.ts';
import type { PublishedTotalRow } from '../schemas/measures.schema.ts';
import { DEMO_AMENDMENT, DEMO_BLOCK, DEMO_DOCUMENT, DEMO_OWNER, WORKS } from './demo-measure-works.ts';
import type { Work } from './demo-measure-works.ts';
import type { PreparedMeasure, PreparedPlan, PreparedPlans } from './prepared-plans.ts';
import { drawing, roundedShares } from './shares.ts';

/** The published total that the invented measures reach exactly. */
const TOTAL = 'ten-towns-2023-2025';
const YEARS = [2023, 2024, 2025] as const;

interface Draft {
  readonly town: string;
  readonly work: Work;
  /** Of this work in this town, counted from 1. */
  readonly lot: number;
  readonly quantity: number;
  readonly status: MeasureStatus;
  /** How much of the plan is allocated before the total is met; null: all of it. */
  readonly share: number | null;
  readonly from: number;
  readonly planned: number;
  readonly allocated: number;
}

type Idea = Omit<Draft, 'planned' | 'allocated'>;

/** What becomes of a measure, and how much of its money came. Shares of measures under way are adjusted until the total is met. */
const OUTCOMES: readonly (readonly [MeasureStatus, number | null])[] = [
  ['DONE', null],
  ['IN_PROGRESS', 0.6],
  ['DONE', null],
  ['LATE', 0.4],
  ['IN_PROGRESS', 0.7],
  ['STOPPED', 0.2],
  ['PLANNED', 0.3],
];

const ideas = ({ towns, measures: count, notDone }: PublishedTotalRow): Idea[] => {
  const draw = drawing(20_260_128);
  const total = count ?? 0;
  return Array.from({ length: total }, (_, index) => {
    const town = towns[index % towns.length] ?? '';
    const round = Math.floor(index / towns.length);
    const work = WORKS[(round * 5 + (index % towns.length)) % WORKS.length];
    if (!work) throw new Error('There is no work to invent a measure of.');
    // Spread evenly: so many of all measures are not done.
    const isNotDone = Math.floor(((index + 1) * (notDone ?? 0)) / total) > Math.floor((index * (notDone ?? 0)) / total);
    const [status, share] = isNotDone
      ? (['NOT_DONE', draw() < 0.7 ? 0 : 0.1] as const)
      : (OUTCOMES[Math.floor(draw() * OUTCOMES.length)] ?? ['DONE', null]);
    const quantity = Math.round(work.least + draw() * (work.most - work.least));
    return {
      town,
      work,
      lot: Math.floor(round / WORKS.length) + 1 + (index % 3) * 4,
      quantity,
      status,
      share,
      from: 2023 + Math.floor(draw() * 2),
    };
  });
};

/** Whole tenge: the plan in proportion to the cost of the works, the allocation full where done and met by the others. */
const withMoney = (list: readonly Idea[], { plannedTenge, allocatedTenge }: PublishedTotalRow): Draft[] => {
  const planned = roundedShares(
    list.map(({ work, quantity }) => work.costPerUnit * quantity),
    plannedTenge ?? 0,
  );
  const sumOf = (isMeant: (idea: Idea) => boolean): number =>
    list.reduce((sum, idea, index) => (isMeant(idea) ? sum + (planned[index] ?? 0) : sum), 0);
  const full = sumOf(({ share }) => share === null);
  const others = roundedShares(
    list.map(({ share }, index) => (share ?? 0) * (planned[index] ?? 0)),
    (allocatedTenge ?? 0) - full,
  );
  return list.map((idea, index) => {
    const plan = planned[index] ?? 0;
    return { ...idea, planned: plan, allocated: idea.share === null ? plan : (others[index] ?? 0) };
  });
};

const sourceOf = ({ work, lot }: Draft, year: number): MoneySource => {
  if (((lot * 7 + year) % 10) / 10 < work.privateShare) return 'PRIVATE';
  return (lot + year) % 3 === 0 ? 'LOCAL_BUDGET' : 'NATIONAL_BUDGET';
};

const moneyOf = (draft: Draft): PreparedMeasure['money'] => {
  const years = YEARS.filter((year) => year >= draft.from);
  const rows = (kind: MoneyKind, total: number, weights: readonly number[]) =>
    roundedShares(weights, total).map((amount, index) => ({
      kind,
      moneySource: sourceOf(draft, years[index] ?? 2025),
      year: years[index] ?? 2025,
      amount,
      uncounted: null,
      asOf: '2025-12-31',
      source: null,
    }));
  const even = years.map((_, index) => index + 1);
  const spent = draft.status === 'DONE' ? draft.allocated : Math.floor(draft.allocated / 2);
  return [...rows('PLANNED', draft.planned, even), ...rows('ALLOCATED', draft.allocated, even), ...rows('SPENT', spent, even)];
};

const slugOf = ({ town, work, lot }: Draft, index: number): string =>
  `demo-${town}-${work.category.toLowerCase().replace('_', '-')}-${lot}-${index + 1}`;

const titleOf = ({ work, lot }: Draft): PreparedMeasure['title'] => ({
  ru: work.title.ru.replace('{n}', String(lot)),
  kk: work.title.kk.replace('{n}', String(lot)),
  en: work.title.en.replace('{n}', String(lot)),
});

/** Every tenth plan was revised once, before the money was given. */
const amendmentsOf = ({ planned }: Draft, index: number): PreparedMeasure['amendments'] =>
  index % 10 === 3
    ? [
        {
          dated: '2024-06-14',
          subject: 'PLANNED',
          beforeTenge: Math.floor(planned * 0.8),
          afterTenge: planned,
          words: DEMO_AMENDMENT,
          document: DEMO_DOCUMENT,
          source: null,
        },
      ]
    : [];

const isStuck = ({ status }: Draft): boolean => status === 'STOPPED' || status === 'NOT_DONE';

const measureOf = (data: ProductData, draft: Draft, index: number, drafts: readonly Draft[]): PreparedMeasure => {
  // Streets are repaired after the pipes under them.
  const before =
    draft.work.category === 'ROADS' ? drafts.findIndex(({ town, work }) => town === draft.town && work.category === 'SEWERAGE') : -1;
  const under = drafts[before];
  return {
    slug: slugOf(draft, index),
    plan: `demo-plan-${draft.town}-2023-2025`,
    town: draft.town,
    category: draft.work.category,
    title: titleOf(draft),
    delivers: null,
    quantity: draft.quantity,
    unit: draft.work.unit,
    unitName: measureUnitName(draft.work.unit, draft.quantity),
    fromYear: draft.from,
    toYear: 2025,
    status: draft.status,
    statusAsOf: '2025-12-31',
    asOfBasis: 'STATED',
    blocker: isStuck(draft) ? 'MONEY' : null,
    blockedBy: isStuck(draft) ? DEMO_BLOCK : null,
    owner: DEMO_OWNER,
    note: null,
    origin: 'DEMO',
    sources: [],
    money: moneyOf(draft),
    amendments: amendmentsOf(draft, index),
    history: [
      { status: 'PLANNED', asOf: `${draft.from}-01-15`, source: null },
      ...(draft.status === 'PLANNED' ? [] : [{ status: draft.status, asOf: '2025-12-31', source: null }]),
    ],
    needs: under ? [slugOf(under, before)] : [],
  };
};

const planOf = (town: string, name: PreparedPlan['name']): PreparedPlan => ({
  slug: `demo-plan-${town}-2023-2025`,
  level: 'TOWN',
  town,
  region: null,
  name: {
    ru: `Демонстрационный план: ${name.ru ?? town}, 2023–2025`,
    kk: `Көрсетілім жоспары: ${name.kk ?? town}, 2023–2025`,
    en: `Demo plan: ${name.en ?? town}, 2023–2025`,
  },
  fromYear: 2023,
  toYear: 2025,
  status: 'TO_BE_MERGED',
  statusAsOf: '2025-12-31',
  origin: 'DEMO',
  history: [],
  sources: [],
  note: null,
});

/**
 * Invented plans of the ten plan towns. Their measures, planned and allocated sums, and measures not done equal the published total
 * of 2023–2025 exactly; the same at every call. For the demo world only.
 */
export const demoPlans = (data: ProductData): PreparedPlans => {
  const total = data.measures.totals.find(({ id }) => id === TOTAL);
  if (!total) throw new Error(`There is no published total "${TOTAL}".`);
  const drafts = withMoney(ideas(total), total);
  return {
    plans: total.towns.map((slug) => planOf(slug, data.towns.find(({ id }) => id === slug)?.name ?? {})),
    measures: drafts.map((draft, index) => measureOf(data, draft, index, drafts)),
  };
};
