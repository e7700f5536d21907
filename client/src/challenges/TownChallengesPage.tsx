import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { townUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { TownChallengesDocument } from './challenges-page.graphql.ts';
import { ChallengesFrame } from './ChallengesFrame.tsx';
import { useTownFigures } from './figure-names.ts';
import { SubjectChallenges } from './SubjectChallenges.tsx';

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const figuresOf = useTownFigures();
  const { data, error, refetch } = useQuery(TownChallengesDocument, { variables: { slug } });
  if (!data) return <WaitingPage error={error} />;
  if (!data.town || !data.challenges) return <NotFound />;
  return (
    <ChallengesFrame name={data.town.name} to={townUrl(slug)}>
      <SubjectChallenges
        subject="TOWN"
        slug={slug}
        figures={figuresOf(data.town.facts)}
        said={data.challenges}
        onChanged={() => void refetch()}
      />
    </ChallengesFrame>
  );
};
