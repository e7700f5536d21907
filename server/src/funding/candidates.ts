import type { FundingOutcome } from 'shared/funding/answer.ts';
import type { FundingCandidate, FundingQuestion } from 'shared/funding/question.ts';
import type { Context } from '../request/context.ts';
import { measureCandidates } from './measure-candidates.queries.ts';
import { projectCandidates } from './project-candidates.queries.ts';
import type { ProjectCandidates } from './project-candidates.queries.ts';

/** What the reader says that it needs, besides what is known. */
const withStatedNeeds = (candidates: readonly FundingCandidate[], { needs }: FundingQuestion): FundingCandidate[] =>
  candidates.map((candidate) => {
    const stated = needs.filter(({ one }) => one === candidate.slug).map(({ other }) => other);
    return stated.length === 0 ? candidate : { ...candidate, needs: [...new Set([...candidate.needs, ...stated])] };
  });

const candidatesFor = async (ctx: Context, question: FundingQuestion): Promise<ProjectCandidates> =>
  question.portfolio
    ? projectCandidates(ctx, question.portfolio, question)
    : { candidates: await measureCandidates(ctx, question), drafts: [], uncounted: [] };

export interface Asked {
  readonly candidates: readonly FundingCandidate[];
  /** The part of the outcome that stands before anything is reckoned. */
  readonly known: Pick<FundingOutcome, 'costs' | 'drafts' | 'uncounted'>;
}

/** What a question is about: measures of plans or projects of an SPK. */
export const askedCandidates = async (ctx: Context, question: FundingQuestion): Promise<Asked> => {
  const { candidates, drafts, uncounted } = await candidatesFor(ctx, question);
  const costs = Object.fromEntries(candidates.map(({ slug, cost }) => [slug, cost]));
  return { candidates: withStatedNeeds(candidates, question), known: { costs, drafts, uncounted } };
};
