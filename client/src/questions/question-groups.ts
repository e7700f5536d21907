import type { QuestionItemFragment } from './questions.graphql.ts';

/** Questions that one answer settles: all about one fact of one place, or one in words. */
export interface QuestionGroup {
  readonly key: string;
  /** The one that has waited longest: the answer names it. */
  readonly first: QuestionItemFragment;
  readonly count: number;
}

const keyOf = ({ id, fact, opportunity }: QuestionItemFragment): string => (fact && opportunity ? `${opportunity.id} ${fact}` : id);

/** In the order of the questions. */
export const groupQuestions = (questions: readonly QuestionItemFragment[]): QuestionGroup[] => {
  const groups = new Map<string, QuestionGroup>();
  for (const question of questions) {
    const key = keyOf(question);
    const { first, count } = groups.get(key) ?? { first: question, count: 0 };
    groups.set(key, { key, first, count: count + 1 });
  }
  return [...groups.values()];
};
