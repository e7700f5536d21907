import { MAX_BUDGET, USUAL_WEIGHTS } from 'shared/funding/question.ts';
import type { FundingGroup, FundingQuestion, FundingWeights } from 'shared/funding/question.ts';
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
export interface QuestionText extends Pick<FundingQuestion, 'towns' | 'invented' | 'must' | 'ban' | 'pairs'> {
  readonly budget: string;
  readonly weights: FundingWeights;
  readonly limits: readonly LimitText[];
}

/** For each part of the form. */
export interface PartProps {
  readonly text: QuestionText;
  readonly onText: (text: QuestionText) => void;
}

/** Twenty billion: what a town's plan costs. */
const USUAL_BUDGET = 20_000 * MILLION;

const textOf = (locale: Locale, tenge: number | null | undefined): string =>
  formatFigure(locale, typeof tenge === 'number' ? tenge / MILLION : null);

export const usualQuestion = (locale: Locale, invented: boolean): QuestionText => ({
  budget: textOf(locale, USUAL_BUDGET),
  towns: [],
  invented,
  weights: USUAL_WEIGHTS,
  must: [],
  ban: [],
  limits: [],
  pairs: [],
});

export const toText = (
  locale: Locale,
  question: Omit<FundingQuestion, 'limits'> & { readonly limits: readonly Partial<FundingQuestion['limits'][number]>[] },
): QuestionText => ({
  ...question,
  budget: textOf(locale, question.budget),
  limits: question.limits.flatMap(({ by, key, atLeast, atMost }) =>
    by && key ? [{ by, key, atLeast: textOf(locale, atLeast), atMost: textOf(locale, atMost) }] : [],
  ),
});

/** An answer of the server also names the types of its objects, which a question must not. */
const weightsOf = ({ weights }: QuestionText): FundingWeights => {
  const { PEOPLE, JOBS, WEAR, PLACES, READINESS, DELAY } = weights;
  return { PEOPLE, JOBS, WEAR, PLACES, READINESS, DELAY };
};

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
    towns: [...text.towns],
    invented: text.invented,
    weights: weightsOf(text),
    must: [...text.must],
    ban: [...text.ban],
    pairs: text.pairs.map(({ one, other }) => ({ one, other })),
    // A row that names no sum asks for nothing.
    limits: limits
      .map(({ by, key, least, most }) => ({ by, key, atLeast: tenge(least.value), atMost: tenge(most.value) }))
      .filter(({ atLeast, atMost }) => atLeast !== null || atMost !== null),
  };
};

/** What the reader has said of a measure. */
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
