import { BILLION } from 'shared/funding/answer.ts';
import type { FundingAnswer, FundingFinding, FundingPoint, FundingStage } from 'shared/funding/answer.ts';
import { infeasibleOf, inGroup, programOf, relaxedProgram } from 'shared/funding/program.ts';
import { valueOf } from 'shared/funding/question.ts';
import type { FundingCandidate, FundingQuestion } from 'shared/funding/question.ts';
import { verdicts } from 'shared/funding/verdict.ts';
import type { Solver } from './solver.ts';

/** What was found: a choice, or nothing, which may be all that there is. */
interface Found {
  readonly choice: Choice | null;
  readonly isImpossible: boolean;
}

interface Choice {
  readonly slugs: ReadonlySet<string>;
  readonly point: FundingPoint;
  readonly gap: number;
}

/** A good answer soon, the best one within ten seconds; other budgets only have to be near theirs. */
const FIRST = { seconds: 1, gap: 0.02 };
const PROOF = { seconds: 8, gap: 0 };
const NEAR = { seconds: 1, gap: 0.005 };

const POINTS = 10;

const pointOf = (
  candidates: readonly FundingCandidate[],
  { budget, weights }: FundingQuestion,
  slugs: ReadonlySet<string>,
): FundingPoint => {
  const chosen = candidates.filter(({ slug }) => slugs.has(slug));
  return {
    budget,
    spent: chosen.reduce((sum, { cost }) => sum + cost, 0),
    worth: chosen.reduce((sum, candidate) => sum + valueOf(candidate, weights), 0),
    count: chosen.length,
  };
};

/** The second one, unless the first is worth more: a proof that ran out of time may end with less. */
const better = (first: Choice | null, second: Choice | null): Choice | null =>
  first && (!second || second.point.worth < first.point.worth) ? first : second;

/** What is without any value and nothing asks for: the solver may choose it, since that costs the value nothing. */
const withoutIdle = (candidates: readonly FundingCandidate[], question: FundingQuestion, slugs: ReadonlySet<string>): Set<string> => {
  const needed = new Set(candidates.filter(({ slug }) => slugs.has(slug)).flatMap(({ needs }) => needs));
  const isAsked = (candidate: FundingCandidate): boolean =>
    question.must.includes(candidate.slug) ||
    needed.has(candidate.slug) ||
    question.limits.some((limit) => limit.atLeast !== null && inGroup(candidate, limit));
  return new Set(
    candidates.filter((one) => slugs.has(one.slug) && (valueOf(one, question.weights) > 0 || isAsked(one))).map(({ slug }) => slug),
  );
};

/** Answers a question about these candidates, and others near it. `tell` hears of each stage; an aborted solver throws the reason. */
export class Exploration {
  public constructor(
    private readonly solver: Pick<Solver, 'solve'>,
    private readonly candidates: readonly FundingCandidate[],
    private readonly question: FundingQuestion,
  ) {}

  public async run(tell: (stage: FundingStage, outcome: FundingFinding) => Promise<void>): Promise<FundingFinding> {
    const first = await this.choose(this.question, FIRST);
    if (first.choice) await tell('PROOF', { answer: this.answer(first.choice, null, []), infeasible: null });
    const best = first.isImpossible ? first : await this.choose(this.question, PROOF);
    const choice = better(first.choice, best.choice);
    if (!choice) return { answer: null, infeasible: best.isImpossible ? await this.infeasible() : null };
    await tell('CURVE', { answer: this.answer(choice, null, []), infeasible: null });
    const richer = await this.choose({ ...this.question, budget: this.question.budget + BILLION }, NEAR);
    const curve = await this.curve(choice);
    return { answer: this.answer(choice, richer.choice, curve), infeasible: null };
  }

  private async choose(question: FundingQuestion, limits: { readonly seconds: number; readonly gap: number }): Promise<Found> {
    const { columns, gap, isImpossible } = await this.solver.solve(programOf(this.candidates, question), limits);
    if (columns === null) return { choice: null, isImpossible };
    const picked = new Set(this.candidates.flatMap(({ slug }, column) => ((columns[column] ?? 0) > 0.5 ? [slug] : [])));
    const slugs = withoutIdle(this.candidates, question, picked);
    return { choice: { slugs, point: pointOf(this.candidates, question, slugs), gap: gap ?? 1 }, isImpossible };
  }

  /** A larger budget is never worth less: what a smaller one buys can still be bought. */
  private async curve(choice: Choice): Promise<FundingPoint[]> {
    const whole = this.candidates.reduce((sum, { cost }) => sum + cost, 0);
    const end = Math.max(Math.min(this.question.budget * 2, whole), this.question.budget);
    const points: FundingPoint[] = [];
    for (let step = 1; step <= POINTS; step += 1) {
      const budget = Math.round((end * step) / POINTS);
      // Floors and musts are of this question; a smaller budget could not hold them.
      const free = { ...this.question, must: [], limits: this.question.limits.map((limit) => ({ ...limit, atLeast: null })), budget };
      const found = budget === choice.point.budget ? choice : (await this.choose(free, NEAR)).choice;
      const last = points.at(-1);
      const point = found?.point ?? { budget, spent: 0, worth: 0, count: 0 };
      points.push(last && last.worth > point.worth ? { ...last, budget } : point);
    }
    return points;
  }

  private async infeasible(): Promise<FundingFinding['infeasible']> {
    const { columns } = await this.solver.solve(relaxedProgram(this.candidates, this.question), { seconds: 5, gap: 0 });
    return columns === null ? { must: [], floors: [] } : infeasibleOf(this.candidates, this.question, columns);
  }

  private answer({ slugs, point, gap }: Choice, richer: Choice | null, curve: readonly FundingPoint[]): FundingAnswer {
    return {
      ...point,
      gap,
      chosen: [...slugs],
      out: verdicts(this.candidates, this.question, slugs),
      billion: richer && {
        ...richer.point,
        added: [...richer.slugs].filter((slug) => !slugs.has(slug)),
        dropped: [...slugs].filter((slug) => !richer.slugs.has(slug)),
      },
      curve,
    };
  }
}
