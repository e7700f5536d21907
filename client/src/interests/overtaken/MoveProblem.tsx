import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import type { Problem } from '../../kernel/problem.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { overtakenBy } from './overtaken.ts';
import type { Overtaken } from './overtaken.ts';
import { OVERTAKEN_WORDS } from './overtaken.words.ts';
import { WhoWasFirst } from './WhoWasFirst.tsx';

const WhatIsOpen = ({ state, allowed }: Overtaken): ReactElement | null => {
  const t = useWords(OVERTAKEN_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  if (!state && !allowed) return null;
  const now = state ? t('now', { state: interests.of('state', state) }) : '';
  const open = allowed && (allowed.length > 0 ? t('open', { moves: allowed.map((move) => t.of('do', move)).join(', ') }) : t('openNone'));
  return <p>{[now, open].filter(Boolean).join(' ')}</p>;
};

interface Props {
  readonly problem: Problem | null;
  /** Loads the expression of interest again; what is typed stays. */
  readonly onRefresh: () => unknown;
}

/** Why a move was refused. When somebody else was first: who, when and with which move, and a button to load the current state. */
export const MoveProblem = ({ problem, onRefresh }: Props): ReactElement => {
  const t = useWords(OVERTAKEN_WORDS);
  const overtaken = overtakenBy(problem);
  if (!overtaken) return <ProblemNotice problem={problem} />;
  return (
    <Notice tone="warning" live title={t('title')}>
      {overtaken.change && <WhoWasFirst change={overtaken.change} />}
      <WhatIsOpen {...overtaken} />
      <p>{t('kept')}</p>
      <Button onClick={() => void onRefresh()}>{t('refresh')}</Button>
    </Notice>
  );
};
