import type { Viewer } from '../kernel/session.ts';
import type { Problem } from '../kernel/problem.ts';
import { useSending } from '../kernel/useSending.ts';
import { AssignReviewDocument } from './case.graphql.ts';
import type { ReviewCaseFieldsFragment } from './case.graphql.ts';

export interface Kept {
  readonly id: string;
  readonly reviewCase: ReviewCaseFieldsFragment | null;
}

interface Assigning {
  readonly assign: (kept: Kept, assignee: string | null, dueOn: string | null) => Promise<boolean>;
  /** Gives the case to the viewer; its day stays. */
  readonly take: (kept: Kept) => Promise<boolean>;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly forget: () => void;
}

/** Says who works on a case and until when, naming the version that was read: of two people at once the second is told. */
export const useAssigning = (viewer: Viewer): Assigning => {
  const { run, pending, problem, forget } = useSending(AssignReviewDocument);
  const assign: Assigning['assign'] = async ({ id, reviewCase }, assignee, dueOn) =>
    (await run({ input: { id, version: reviewCase?.version ?? 0, assignee, dueOn } })) !== null;
  return { assign, take: (kept) => assign(kept, viewer.id, kept.reviewCase?.dueOn ?? null), pending, problem, forget };
};
