import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { industrialZoneUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { IndustrialZoneChallengesDocument } from './challenges-page.graphql.ts';
import { ChallengesFrame } from './ChallengesFrame.tsx';
import { useIndustrialZoneFigures } from './figure-names.ts';
import { SubjectChallenges } from './SubjectChallenges.tsx';

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const figures = useIndustrialZoneFigures();
  const { data, error, refetch } = useQuery(IndustrialZoneChallengesDocument, { variables: { slug } });
  if (!data) return <WaitingPage error={error} />;
  if (!data.industrialZone || !data.challenges) return <NotFound />;
  return (
    <ChallengesFrame name={data.industrialZone.name} to={industrialZoneUrl(slug)}>
      <SubjectChallenges subject="INDUSTRIAL_ZONE" slug={slug} figures={figures} said={data.challenges} onChanged={() => void refetch()} />
    </ChallengesFrame>
  );
};
