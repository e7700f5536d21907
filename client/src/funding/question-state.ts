import { GROUPS_OF, MAX_BUDGET, subjectOf, USUAL_WEIGHTS } from 'shared/funding/question.ts';
import type { FundingGroup, FundingPortfolio, FundingQuestion, FundingSubject, FundingWeights } from 'shared/funding/question.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import type { Locale } from 'shared/locale/locale.ts';
import { formatFigure } from '../kernel/fmt.ts';
import type { FundingQuestionInput } from '../kernel/schema.graphql.ts';

/** Sums are typed in millions of tenge. */
export const MILLIONS: FigureSpec = { unit: 'TENGE', exponent: 6, min: 0, max: MAX_BUDGET / 1e6, places: 6 };
export const BUDGET: FigureSpec = { ...MILLIONS, min: 0.000001 };

const MILLION = 1_000_000;

export interface LimitText {
  readonly by: FundingGroup;
  readonly key: string;
  readonly atLeast: string;
  readonly atMost: string;
}

/** The question as it is typed. */
export interface QuestionText extends Pick<FundingQuestion, 'portfolio' | 'towns' | 'invented' | 'must' | 'ban' | 'pairs' | 'needs'> {
  readonly budget: string;
  readonly weights: FundingWeights;
  readonly limits: readonly LimitText[];
}

/** For each part of the form. */
export interface PartProps {
  readonly text: QuestionText;
  readonly onText: (text: QuestionText) => void;
}

/** Twenty billion: what a town's plan costs. One billion: what an SPK adds to a few projects. */
const USUAL_BUDGET: Readonly<Record<FundingSubject, number>> = { MEASURES: 20_000 * MILLION, PROJECTS: 1_000 * MILLION };

const textOf = (locale: Locale, tenge: number | null | undefined): string =>
  formatFigure(locale, typeof tenge === 'number' ? tenge / MILLION : null);

export const subjectOfText = ({ portfolio }: Pick<QuestionText, 'portfolio'>): FundingSubject => subjectOf({ portfolio });

export const usualQuestion = (locale: Locale, invented: boolean, portfolio: FundingPortfolio | null = null): QuestionText => ({
  budget: textOf(locale, USUAL_BUDGET[subjectOf({ portfolio })]),
  portfolio,
  towns: [],
  invented,
  weights: USUAL_WEIGHTS[subjectOf({ portfolio })],
  must: [],
  ban: [],
  limits: [],
  pairs: [],
  needs: [],
});

/** The question about something else: what was said of single measures or projects does not hold for it. */
export const about = (text: QuestionText, invented: boolean, portfolio: FundingPortfolio | null): QuestionText => {
  const subject = subjectOf({ portfolio });
  const weights = subject === subjectOfText(text) ? text.weights : USUAL_WEIGHTS[subject];
  const limits = text.limits.filter(({ by }) => GROUPS_OF[subject].includes(by));
  return { ...text, invented, portfolio, weights, limits, must: [], ban: [], pairs: [], needs: [] };
};

export const toText = (
  locale: Locale,
  question: Omit<FundingQuestion, 'limits' | 'portfolio'> & {
    readonly portfolio?: FundingPortfolio | null;
    readonly limits: readonly Partial<FundingQuestion['limits'][number]>[];
  },
): QuestionText => ({
  ...question,
  portfolio: question.portfolio ?? null,
  budget: textOf(locale, question.budget),
  limits: question.limits.flatMap(({ by, key, atLeast, atMost }) =>
    by && key ? [{ by, key, atLeast: textOf(locale, atLeast), atMost: textOf(locale, atMost) }] : [],
  ),
});

/** An answer of the server also names the types of its objects, which a question must not. */
const weightsOf = ({ weights }: QuestionText): FundingWeights => {
  const { PEOPLE, JOBS, PRIVATE, WEAR, PLACES, READINESS, DELAY } = weights;
  return { PEOPLE, JOBS, PRIVATE, WEAR, PLACES, READINESS, DELAY };
};

const portfolioOf = ({ portfolio }: QuestionText): FundingPortfolio | null =>
  portfolio && { steward: portfolio.steward, pays: portfolio.pays, withDrafts: portfolio.withDrafts };

const pairsOf = (pairs: QuestionText['pairs']): { one: string; other: string }[] => pairs.map(({ one, other }) => ({ one, other }));

/** Null: a sum cannot be read, and its field says so. */
export const toQuestion = (locale: Locale, text: QuestionText): FundingQuestionInput | null => {
  const budget = readFigure(text.budget, locale, BUDGET);
  const limits = text.limits.map(({ by, key, atLeast, atMost }) => ({
    by,
    key,
    least: readFigure(atLeast, locale, MILLIONS),
    most: readFigure(atMost, locale, MILLIONS),
  }));
  if (budget.value === null || limits.some(({ least, most }) => least.problem !== null || most.problem !== null)) return null;
  const tenge = (millions: number | null): number | null => (millions === null ? null : Math.round(millions * MILLION));
  return {
    budget: Math.round(budget.value * MILLION),
    portfolio: portfolioOf(text),
    towns: [...text.towns],
    invented: text.invented,
    weights: weightsOf(text),
    must: [...text.must],
    ban: [...text.ban],
    pairs: pairsOf(text.pairs),
    needs: pairsOf(text.needs),
    // A row that names no sum asks for nothing.
    limits: limits
      .map(({ by, key, least, most }) => ({ by, key, atLeast: tenge(least.value), atMost: tenge(most.value) }))
      .filter(({ atLeast, atMost }) => atLeast !== null || atMost !== null),
  };
};

/** What the reader has said of a measure or a project. */
export type Stand = 'MUST' | 'BAN' | 'FREE';

export const standOf = ({ must, ban }: Pick<QuestionText, 'must' | 'ban'>, slug: string): Stand => {
  if (must.includes(slug)) return 'MUST';
  return ban.includes(slug) ? 'BAN' : 'FREE';
};

export const withStand = <Text extends Pick<QuestionText, 'must' | 'ban'>>(text: Text, slug: string, stand: Stand): Text => {
  const without = (slugs: readonly string[]): string[] => slugs.filter((one) => one !== slug);
  return {
    ...text,
    must: stand === 'MUST' ? [...without(text.must), slug] : without(text.must),
    ban: stand === 'BAN' ? [...without(text.ban), slug] : without(text.ban),
  };
};
