import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useNavigate } from 'react-router';
import type { Viewer } from '../kernel/session.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { QueueNeighboursDocument } from './case.graphql.ts';
import { CASE_WORDS } from './case.words.ts';
import { caseUrl, queueArgs, queueUrl } from './queue-address.ts';
import type { Queue } from './queue-address.ts';
import { Shortcuts } from './shortcuts/Shortcuts.tsx';
import { useAssigning } from './useAssigning.ts';
import type { Kept } from './useAssigning.ts';

interface Props {
  readonly kept: Kept;
  readonly queue: Queue;
  readonly viewer: Viewer;
}

const focus = (selector: string) => (): void => document.querySelector<HTMLElement>(selector)?.focus();

interface NeighbourProps {
  readonly way: 'prev' | 'next';
  readonly to: { readonly id: string; readonly number: string | null } | null;
  readonly queue: Queue;
}

const Neighbour = ({ way, to, queue }: NeighbourProps): ReactElement | null => {
  const t = useWords(CASE_WORDS);
  if (!to) return null;
  return (
    <Link rel={way} to={caseUrl(to.id, queue)}>
      {t.of('neighbour', way)} <span className="muted">{to.number}</span>
    </Link>
  );
};

/** The case before and behind this one in the queue that is read, and what one key does here. */
export const CaseNav = ({ kept, queue, viewer }: Props): ReactElement => {
  const t = useWords(CASE_WORDS);
  const navigate = useNavigate();
  const { data } = useQuery(QueueNeighboursDocument, { variables: { id: kept.id, ...queueArgs(queue) }, fetchPolicy: 'cache-and-network' });
  const { take, problem } = useAssigning(viewer);
  const { previous = null, next = null } = data?.queueNeighbours ?? {};
  const to = (one: { readonly id: string } | null) => (): void => {
    if (one) void navigate(caseUrl(one.id, queue));
  };
  return (
    <>
      <nav className="actions no-print" aria-label={t('neighbours')}>
        <Neighbour way="prev" to={previous} queue={queue} />
        <Neighbour way="next" to={next} queue={queue} />
        {data && !(previous ?? next) && <span className="muted">{t('onlyOne')}</span>}
      </nav>
      <Shortcuts
        actions={{
          caseNext: to(next),
          casePrevious: to(previous),
          take: () => void take(kept),
          decide: focus('#your-move'),
          note: focus('textarea[name="note"]'),
          queue: () => void navigate(queueUrl(queue)),
        }}
      />
      <ProblemNotice problem={problem} />
    </>
  );
};
