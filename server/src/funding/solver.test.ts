import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import { infeasibleOf, inGroup, programOf, relaxedProgram } from 'shared/funding/program.ts';
import { USUAL_WEIGHTS, valueOf } from 'shared/funding/question.ts';
import type { FundingCandidate, FundingQuestion } from 'shared/funding/question.ts';
import { Solver } from './solver.ts';

const stop = new AbortController();
const solver = new Solver(stop.signal);
afterAll(() => solver.close());

const candidate = (slug: string, cost: number, people: number, more: Partial<FundingCandidate> = {}): FundingCandidate => ({
  slug,
  groups: { TOWN: ['ridder'], CATEGORY: ['HEAT'] },
  cost,
  worth: { PEOPLE: people, JOBS: null, PRIVATE: null, WEAR: null, PLACES: null, READINESS: null, DELAY: null },
  needs: [],
  ...more,
});
const question = (more: Partial<FundingQuestion>): FundingQuestion => ({
  budget: 0,
  portfolio: null,
  towns: [],
  invented: false,
  weights: { ...USUAL_WEIGHTS.MEASURES, PEOPLE: 100, WEAR: 0, PLACES: 0, READINESS: 0, DELAY: 0 },
  must: [],
  ban: [],
  limits: [],
  pairs: [],
  needs: [],
  ...more,
});

/** Whether a choice satisfies every condition, reckoned to the tenge. */
const holds = (candidates: readonly FundingCandidate[], asked: FundingQuestion, chosen: ReadonlySet<string>): boolean => {
  const picked = candidates.filter(({ slug }) => chosen.has(slug));
  const sum = (some: readonly FundingCandidate[]): number => some.reduce((total, { cost }) => total + cost, 0);
  return (
    sum(picked) <= asked.budget &&
    asked.must.every((slug) => chosen.has(slug)) &&
    !asked.ban.some((slug) => chosen.has(slug)) &&
    picked.every(({ needs }) => needs.every((slug) => chosen.has(slug))) &&
    !asked.pairs.some(({ one, other }) => chosen.has(one) && chosen.has(other)) &&
    asked.limits.every((limit) => {
      const spent = sum(picked.filter((one) => inGroup(one, limit)));
      return spent >= (limit.atLeast ?? 0) && spent <= (limit.atMost ?? Infinity);
    })
  );
};

const worthOf = (candidates: readonly FundingCandidate[], asked: FundingQuestion, chosen: ReadonlySet<string>): number =>
  candidates.filter(({ slug }) => chosen.has(slug)).reduce((sum, one) => sum + valueOf(one, asked.weights), 0);

/** The best value by trying every choice; null: no choice satisfies the conditions. */
const byForce = (candidates: readonly FundingCandidate[], asked: FundingQuestion): number | null => {
  let best: number | null = null;
  for (let mask = 0; mask < 2 ** candidates.length; mask += 1) {
    const chosen = new Set(candidates.filter((_, index) => (mask >> index) & 1).map(({ slug }) => slug));
    if (holds(candidates, asked, chosen)) best = Math.max(best ?? 0, worthOf(candidates, asked, chosen));
  }
  return best;
};

const chosenOf = (candidates: readonly FundingCandidate[], columns: readonly number[]): Set<string> =>
  new Set(candidates.filter((_, index) => (columns[index] ?? 0) > 0.5).map(({ slug }) => slug));

const TOWNS = ['ridder', 'altai', 'saran'];
const CATEGORIES = ['HEAT', 'WATER', 'SCHOOL'] as const;
const names = Array.from({ length: 9 }, (_, index) => `m${index}`);

const candidates = fc.array(
  fc.record({
    cost: fc.integer({ min: 1, max: 90_000_000_000 }),
    people: fc.integer({ min: 0, max: 100 }),
    town: fc.constantFrom(...TOWNS),
    category: fc.constantFrom(...CATEGORIES),
    needs: fc.option(fc.nat(8), { freq: 5 }),
  }),
  { minLength: 1, maxLength: 9 },
);
const some = fc.uniqueArray(fc.constantFrom(...names), { maxLength: 2 });
const limits = fc.uniqueArray(
  fc.record({
    by: fc.constant('TOWN' as const),
    key: fc.constantFrom(...TOWNS),
    atLeast: fc.option(fc.integer({ min: 0, max: 60_000_000_000 })),
    atMost: fc.option(fc.integer({ min: 60_000_000_000, max: 200_000_000_000 })),
  }),
  { maxLength: 2, selector: ({ key }) => key },
);
const world = fc.record({
  rows: candidates,
  budget: fc.integer({ min: 0, max: 300_000_000_000 }),
  must: some,
  ban: some,
  limits,
  pairs: fc.array(fc.record({ one: fc.constantFrom(...names), other: fc.constantFrom(...names) }), { maxLength: 2 }),
});

type World = typeof world extends fc.Arbitrary<infer Drawn> ? Drawn : never;

const ofWorld = ({ rows, ...asked }: World): { all: FundingCandidate[]; asked: FundingQuestion } => {
  const all = rows.map(({ cost, people, town, category, needs }, index) =>
    candidate(`m${index}`, cost, people / 100, {
      groups: { TOWN: [town], CATEGORY: [category] },
      needs: needs !== null && needs < rows.length && needs !== index ? [`m${needs}`] : [],
    }),
  );
  const known = new Set(all.map(({ slug }) => slug));
  const pairs = asked.pairs.filter(({ one, other }) => one !== other && known.has(one) && known.has(other));
  return { all, asked: question({ ...asked, must: asked.must.filter((slug) => known.has(slug)), pairs }) };
};

const EXACT = { seconds: 10, gap: 0 };

describe('the best use of a budget', () => {
  it('is what trying every choice finds, and satisfies every condition to the tenge', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const { all, asked } = ofWorld(drawn);
        const best = byForce(all, asked);
        const { columns } = await solver.solve(programOf(all, asked), EXACT);
        if (best === null) {
          expect(columns).toBeNull();
          return;
        }
        const chosen = chosenOf(all, columns ?? []);
        expect(holds(all, asked, chosen)).toBe(true);
        expect(worthOf(all, asked, chosen)).toBeCloseTo(best, 6);
      }),
      { numRuns: 400 },
    );
  });

  it('never falls when the budget grows', async () => {
    await fc.assert(
      fc.asyncProperty(world, fc.integer({ min: 1, max: 100_000_000_000 }), async (drawn, more) => {
        const { all, asked } = ofWorld(drawn);
        const less = await solver.solve(programOf(all, asked), EXACT);
        if (less.columns === null) return;
        const richer = { ...asked, budget: asked.budget + more };
        const { columns } = await solver.solve(programOf(all, richer), EXACT);
        const [one, other] = [chosenOf(all, less.columns), chosenOf(all, columns ?? [])];
        expect(worthOf(all, asked, other)).toBeGreaterThanOrEqual(worthOf(all, asked, one) - 1e-6);
      }),
      { numRuns: 150 },
    );
  });

  it('names the floors and the musts that cannot be had, and with them relaxed there is an answer', async () => {
    await fc.assert(
      fc.asyncProperty(world, async (drawn) => {
        const { all, asked } = ofWorld(drawn);
        const { columns } = await solver.solve(relaxedProgram(all, asked), EXACT);
        const { must, floors } = infeasibleOf(all, asked, columns ?? []);
        const relaxed = {
          ...asked,
          must: asked.must.filter((slug) => !must.includes(slug)),
          limits: asked.limits.map((limit) => ({
            ...limit,
            atLeast: limit.atLeast === null ? null : limit.atLeast - (floors.find((floor) => floor.limit === limit)?.short ?? 0),
          })),
        };
        expect(must.length + floors.length > 0).toBe(byForce(all, asked) === null);
        expect(byForce(all, relaxed)).not.toBeNull();
      }),
      { numRuns: 150 },
    );
  });

  it('ends at once when it is cancelled', async () => {
    const cancel = new AbortController();
    const busy = new Solver(cancel.signal);
    const hard = Array.from({ length: 2_000 }, (_, index) =>
      candidate(`m${index}`, 1_000_000_000 + ((index * 7_919) % 977) * 1_000_003, ((index * 104_729) % 991) / 1_000),
    );
    const solved = busy.solve(programOf(hard, question({ budget: 700_000_000_000 })), { seconds: 60, gap: 0 });
    cancel.abort(new Error('cancelled'));
    await expect(solved).rejects.toThrow('cancelled');
  });
});
