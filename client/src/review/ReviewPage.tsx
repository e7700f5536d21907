import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { useParams } from 'react-router';
import { reviewInterestUrl, reviewUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { toProblem } from '../kernel/problem.ts';
import { SignedIn } from '../page/SignedIn.tsx';
import { useWords } from '../kernel/words.ts';
import { ReviewInterestDocument } from './review.graphql.ts';
import type { ReviewInterestQuery } from './review.graphql.ts';
import { InterestContent } from '../interests/InterestContent.tsx';
import { InterestSubject } from '../interests/InterestSubject.tsx';
import { InterestTimeline } from '../interests/sent/InterestTimeline.tsx';
import { StateBadge } from '../interests/StateBadge.tsx';
import { Requirements } from '../interests/requirements/Requirements.tsx';
import { RelatedInterests } from '../interests/sent/RelatedInterests.tsx';
import { TermsSince } from '../interests/sent/TermsSince.tsx';
import { TermsCited } from '../interests/sent/TermsCited.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { InvestorPanel } from './InvestorPanel.tsx';
import { OpportunityFigures } from './OpportunityFigures.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import { YourMove } from './YourMove.tsx';
import '../interests/sent/Standing.css';

type Interest = NonNullable<ReviewInterestQuery['interest']>;

interface ReviewedProps {
  readonly interest: Interest;
  readonly onRefresh: () => Promise<void>;
}

const Reviewed = ({ interest, onRefresh }: ReviewedProps): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const title = t('interestTitle', { number: interest.number ?? '' });
  return (
    <>
      <PageHead title={title} />
      <Crumbs label={t('crumbs')} trail={[{ to: reviewUrl, label: t('toQueue') }]} />
      <h1>{title}</h1>
      <p className="work-standing">
        <StateBadge state={interest.state} /> <span>{t.of('standing', interest.state)}</span>
      </p>
      <TermsSince from={interest} />
      <div className="two">
        <div>
          <YourMove key={interest.id} interest={interest} onRefresh={onRefresh} />
          <InterestContent from={interest} title={t('content')} />
          <InvestorPanel from={interest} />
          <Requirements from={interest} isOwn={false} />
          <InterestTimeline from={interest} />
        </div>
        <aside>
          <RelatedInterests from={interest} urlOf={reviewInterestUrl} />
          <InterestSubject from={interest.opportunity} withTerms={false} />
          <OpportunityFigures from={interest.opportunity} />
          <TermsCited from={interest} />
        </aside>
      </div>
    </>
  );
};

const Review = ({ id }: { readonly id: string }): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const { data, loading, error, refetch } = useQuery(ReviewInterestDocument, { variables: { id }, fetchPolicy: 'cache-and-network' });
  const interest = data?.interest;
  if (interest?.viewerSide === 'STEWARD') return <Reviewed interest={interest} onRefresh={async () => void (await refetch())} />;
  if (error) return <ProblemNotice problem={toProblem(error)} />;
  return loading ? <Skeleton lines={8} label={t('loading')} /> : <NotFound />;
};

export const Component = (): ReactElement => {
  const { id = '' } = useParams();
  return <SignedIn kinds={['SPK', 'ZONE_COMPANY']}>{() => <Review id={id} />}</SignedIn>;
};
