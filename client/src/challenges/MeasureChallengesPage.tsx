import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { measureUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { MeasureChallengesDocument } from './challenges-page.graphql.ts';
import { ChallengesFrame } from './ChallengesFrame.tsx';
import { useMeasureFigures } from './figure-names.ts';
import { SubjectChallenges } from './SubjectChallenges.tsx';

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const figures = useMeasureFigures();
  const { data, error, refetch } = useQuery(MeasureChallengesDocument, { variables: { slug } });
  if (!data) return <WaitingPage error={error} />;
  if (!data.measure || !data.challenges) return <NotFound />;
  return (
    <ChallengesFrame name={data.measure.title} to={measureUrl(slug)}>
      <SubjectChallenges subject="MEASURE" slug={slug} figures={figures} said={data.challenges} onChanged={() => void refetch()} />
    </ChallengesFrame>
  );
};
