import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { opportunityUrl, townUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ChallengeItem } from './ChallengeItem.tsx';
import { ChallengeMoves } from './ChallengeMoves.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';
import { useOpportunityFigures, useTownFigures } from './figure-names.ts';
import { OwnChallengesDocument } from './own-challenges.graphql.ts';
import type { OwnChallengesQuery } from './own-challenges.graphql.ts';

type OwnChallenge = OwnChallengesQuery['myChallenges'][number];

const About = ({ challenge: { opportunity, town } }: { readonly challenge: OwnChallenge }): ReactElement | null => {
  if (opportunity)
    return (
      <Link to={opportunityUrl(opportunity.slug)}>
        <LocalText text={opportunity.title} />
      </Link>
    );
  return town ? (
    <Link to={townUrl(town.slug)}>
      <LocalText text={town.name} />
    </Link>
  ) : null;
};

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly challenges: readonly OwnChallenge[];
  readonly onMoved: () => void;
}

const List = ({ id, title, none, challenges, onMoved }: ListProps): ReactElement => {
  const ofOpportunity = useOpportunityFigures();
  const ofTown = useTownFigures();
  const nameOf = ({ figure, town }: OwnChallenge): string =>
    (town ? ofTown(town.facts) : ofOpportunity).find((one) => one.figure === figure)?.name ?? figure;
  return (
    <section className="section" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {challenges.length === 0 && <p className="muted">{none}</p>}
      {challenges.map((challenge) => (
        <ChallengeItem
          key={challenge.id}
          challenge={challenge}
          figure={
            <>
              <About challenge={challenge} />
              {`: ${nameOf(challenge)}`}
            </>
          }
        >
          <ChallengeMoves challenge={challenge} onMoved={onMoved} />
        </ChallengeItem>
      ))}
    </section>
  );
};

const Challenges = (): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  const { data, error, refetch } = useQuery(OwnChallengesDocument);
  const again = (): void => void refetch();
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={6} label={t('loading')} />;
  return (
    <>
      <List id="to-answer" title={t('toAnswer')} none={t('toAnswerNone')} challenges={data.challengesToAnswer} onMoved={again} />
      <List id="mine" title={t('mine')} none={t('mineNone')} challenges={data.myChallenges} onMoved={again} />
    </>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(CHALLENGE_WORDS);
  return (
    <>
      <PageHead title={t('ownTitle')} unlisted />
      <SignedIn>
        {() => (
          <>
            <h1>{t('ownTitle')}</h1>
            <Challenges />
          </>
        )}
      </SignedIn>
    </>
  );
};
