import { useQuery } from '@apollo/client/react';
import { useEffect } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { useWords } from '../kernel/words.ts';
import { OpportunityCard } from '../opportunities/OpportunityCard.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { MatchDetails } from './MatchDetails.tsx';
import { ProjectMatchesDocument } from './matching.graphql.ts';
import type { ProjectMatchesQuery } from './matching.graphql.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import './matching.css';

const Tiers = ({ tiers }: Pick<ProjectMatchesQuery['projectMatches'], 'tiers'>): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const locale = useLocale();
  return (
    <dl className="match-tiers" aria-label={t('tiers')}>
      {tiers.map(({ tier, count }) => (
        <div key={tier}>
          <dt>{t.of('tier', tier)}</dt>
          <dd>{formatNumber(locale, count)}</dd>
        </div>
      ))}
    </dl>
  );
};

type Node = ProjectMatchesQuery['projectMatches']['edges'][number]['node'];

const Result = ({ match, project }: { readonly match: Node; readonly project: string }): ReactElement | null => {
  const { opportunity } = match;
  if (!opportunity) return null;
  return (
    <li className="panel">
      <OpportunityCard from={opportunity} />
      <MatchDetails match={match} project={project} slug={opportunity.slug} isFolded />
    </li>
  );
};

interface Props {
  readonly project: string;
  /** The saved version that the list is about. */
  readonly version: number;
}

/** What fits a project, best first; it follows every saved change. */
export const Matches = ({ project, version }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { data, previousData, error, loading, refetch, fetchMore } = useQuery(ProjectMatchesDocument, {
    variables: { project },
    fetchPolicy: 'cache-and-network',
    notifyOnNetworkStatusChange: true,
  });
  useEffect(() => void refetch(), [version, refetch]);
  const shown = (data ?? previousData)?.projectMatches;
  if (!shown) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={8} label={t('loading')} />;
  const { endCursor, hasNextPage } = shown.pageInfo;
  return (
    <section className="match-results" aria-labelledby="results" aria-busy={loading}>
      <h2 id="results">{t('results')}</h2>
      <Tiers tiers={shown.tiers} />
      {shown.edges.length === 0 && <p>{t('nothing')}</p>}
      <ol className="match-list">
        {shown.edges.map(({ node }) => (
          <Result key={node.opportunity?.id} match={node} project={project} />
        ))}
      </ol>
      {hasNextPage && endCursor && (
        <Button busy={loading} onClick={() => void fetchMore({ variables: { after: endCursor } })}>
          {t('more')}
        </Button>
      )}
    </section>
  );
};
