import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { opportunityUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { WaitingPage } from '../sources/Waiting.tsx';
import { OpportunityChallengesDocument } from './challenges-page.graphql.ts';
import { ChallengesFrame } from './ChallengesFrame.tsx';
import { useOpportunityFigures } from './figure-names.ts';
import { SubjectChallenges } from './SubjectChallenges.tsx';

export const Component = (): ReactElement => {
  const { slug = '' } = useParams();
  const figures = useOpportunityFigures();
  const { data, error, refetch } = useQuery(OpportunityChallengesDocument, { variables: { slug } });
  if (!data) return <WaitingPage error={error} />;
  if (!data.opportunity || !data.challenges) return <NotFound />;
  return (
    <ChallengesFrame name={data.opportunity.title} to={opportunityUrl(slug)}>
      <SubjectChallenges subject="OPPORTUNITY" slug={slug} figures={figures} said={data.challenges} onChanged={() => void refetch()} />
    </ChallengesFrame>
  );
};
