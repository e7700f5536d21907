import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { industrialZoneUrl, measureUrl, opportunityUrl, townUrl, zoneUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ChallengeItem } from './ChallengeItem.tsx';
import { ChallengeMoves } from './ChallengeMoves.tsx';
import { CHALLENGE_WORDS } from './challenges.words.ts';
import { useFigureName } from './figure-names.ts';
import { OwnChallengesDocument } from './own-challenges.graphql.ts';
import type { OwnChallengesQuery } from './own-challenges.graphql.ts';

type OwnChallenge = OwnChallengesQuery['myChallenges'][number];

/** The page of what is challenged, and its name. */
const aboutOf = ({ opportunity, town, industrialZone, specialZone, measure }: OwnChallenge) => {
  if (opportunity) return { to: opportunityUrl(opportunity.slug), name: opportunity.title };
  if (town) return { to: townUrl(town.slug), name: town.name };
  if (industrialZone) return { to: industrialZoneUrl(industrialZone.slug), name: industrialZone.name };
  if (measure) return { to: measureUrl(measure.slug), name: measure.title };
  return specialZone && { to: zoneUrl(specialZone.slug), name: specialZone.name };
};

const About = ({ challenge }: { readonly challenge: OwnChallenge }): ReactElement | null => {
  const about = aboutOf(challenge);
  return (
    about && (
      <Link to={about.to}>
        <LocalText text={about.name} />
      </Link>
    )
  );
};

interface ListProps {
  readonly id: string;
  readonly title: string;
  readonly none: string;
  readonly challenges: readonly OwnChallenge[];
  readonly onMoved: () => void;
}

const List = ({ id, title, none, challenges, onMoved }: ListProps): ReactElement => {
  const nameOf = useFigureName();
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
