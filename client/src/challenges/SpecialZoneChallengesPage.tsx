import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { zoneUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { SpecialZoneChallengesDocument } from './challenges-page.graphql.ts';
import { ChallengesFrame } from './ChallengesFrame.tsx';
import { useSpecialZoneFigures } from './figure-names.ts';
import { SubjectChallenges } from './SubjectChallenges.tsx';

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const figuresOf = useSpecialZoneFigures();
  const { data, error, refetch } = useQuery(SpecialZoneChallengesDocument, { variables: { slug } });
  if (!data) return <WaitingPage error={error} />;
  if (!data.zone || !data.challenges) return <NotFound />;
  return (
    <ChallengesFrame name={data.zone.name} to={zoneUrl(slug)}>
      <SubjectChallenges
        subject="SPECIAL_ZONE"
        slug={slug}
        figures={figuresOf(data.zone.termsInForce?.clauses ?? [])}
        said={data.challenges}
        onChanged={() => void refetch()}
      />
    </ChallengesFrame>
  );
};
