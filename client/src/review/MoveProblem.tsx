import type { ReactElement } from 'react';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import type { Problem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { REVIEW_WORDS } from './review.words.ts';

const CHANGED: readonly Problem['rule'][] = ['INTEREST_MOVE_NOT_ALLOWED', 'INTEREST_CHANGED_SINCE_READ'];

interface Props {
  readonly problem: Problem | null;
  readonly onRefresh: () => Promise<void>;
}

/** Why the move was not made. When somebody else was first, the way on is to read what stands now. */
export const MoveProblem = ({ problem, onRefresh }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  if (problem?.code !== 'CONFLICT' && !CHANGED.includes(problem?.rule ?? null)) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" live title={t('meeting')}>
      <Button onClick={() => void onRefresh()}>{t('refresh')}</Button>
    </Notice>
  );
};
