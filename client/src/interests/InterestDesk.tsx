import { useApolloClient } from '@apollo/client/react';
import { useCallback, useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { interestUrl } from '../kernel/urls.ts';
import { NotFound } from '../page/NotFound.tsx';
import { PageHead } from '../page/PageHead.tsx';
import { LoadingLines } from '../page/LoadingLines.tsx';
import { part } from '../page/part.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { InterestDocument } from './interest.graphql.ts';
import { Skeleton } from '../ui/Skeleton.tsx';
import { ClosedOpportunity } from './ClosedOpportunity.tsx';
import { InterestSubject } from './InterestSubject.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';
import { Requirements } from './requirements/Requirements.tsx';
import { SentInterest } from './sent/SentInterest.tsx';
import { useInterestSubject } from './useInterestSubject.ts';
import type { Interest, Opportunity, Subject } from './useInterestSubject.ts';

/** Loaded with its checks (telephone numbers of all countries) only for those who write. */
const DraftForm = part('DraftForm', async () => (await import('./draft/DraftForm.tsx')).DraftForm, <LoadingLines lines={12} />);

interface DraftProps {
  readonly personId: string;
  readonly opportunity: Opportunity;
  readonly interest: Interest | null;
  readonly onSent: () => void;
}

const Draft = ({ personId, opportunity, interest, onSent }: DraftProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const client = useApolloClient();
  const { cache } = client;
  const navigate = useNavigate();
  const onBegun = useCallback(
    (id: string): void => {
      const entity = cache.identify({ __typename: opportunity.__typename, id: opportunity.id });
      const lead = async (): Promise<void> => {
        await navigate(interestUrl(id), { replace: true, preventScrollReset: true });
        // Only now: the page that was asked for must have disappeared.
        if (entity) cache.evict({ id: entity, fieldName: 'myInterest' });
      };
      void lead();
    },
    [cache, navigate, opportunity],
  );
  const origin = { personId, opportunity: { id: opportunity.id, slug: opportunity.slug }, stored: interest, onBegun };
  const refresh = (): void =>
    void client.query({ query: InterestDocument, variables: { id: interest?.id ?? '' }, fetchPolicy: 'network-only' });
  const title = interest ? t('draftTitle') : t('newTitle');
  return (
    <>
      <PageHead title={`${title}: ${opportunity.title.text}`} />
      <h1>{title}</h1>
      <div className="two">
        <div>
          <DraftForm origin={origin} opportunity={opportunity} onSent={onSent} onRefresh={refresh} />
          {interest && <Requirements from={interest} />}
        </div>
        <aside>
          <InterestSubject from={opportunity} withTerms />
        </aside>
      </div>
    </>
  );
};

interface DeskProps {
  readonly personId: string;
  /** Null: not begun. */
  readonly id: string | null;
  /** Of the opportunity; needed to begin. */
  readonly slug: string;
}

/** Redirects where the address was not the right one. */
const Onward = ({ to }: { readonly to: string }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const navigate = useNavigate();
  useEffect(() => void navigate(to, { replace: true }), [navigate, to]);
  return <Skeleton lines={8} label={t('loading')} />;
};

/** How a draft on this page came to be sent: from here, or from elsewhere meanwhile. */
const useSending = (subject: Subject) => {
  const [isJustSent, setSent] = useState(false);
  const [hasBeenDraft, setBeenDraft] = useState(false);
  const isDraft = subject.kind === 'DRAFT' && subject.interest !== null;
  if (isDraft && !hasBeenDraft) setBeenDraft(true);
  return { isJustSent, isSentMeanwhile: hasBeenDraft && !isJustSent, setJustSent: () => setSent(true) };
};

/** The content of an investor's address: the form of a draft, the page of a sent interest, or the reason for neither. */
export const InterestDesk = ({ personId, id, slug }: DeskProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const subject = useInterestSubject(id, slug);
  const { isJustSent, isSentMeanwhile, setJustSent } = useSending(subject);
  switch (subject.kind) {
    case 'LOADING':
      return <Skeleton lines={8} label={t('loading')} />;
    case 'PROBLEM':
      return <ProblemNotice problem={subject.problem} />;
    case 'ELSEWHERE':
      return <Onward to={subject.to} />;
    case 'NOTHING':
      return <NotFound />;
    case 'CLOSED':
      return <ClosedOpportunity opportunity={subject.opportunity} />;
    case 'SENT':
      return <SentInterest interest={subject.interest} isJustSent={isJustSent} isSentMeanwhile={isSentMeanwhile} />;
    case 'DRAFT':
      return (
        <Draft
          key={subject.opportunity.id}
          personId={personId}
          opportunity={subject.opportunity}
          interest={subject.interest}
          onSent={setJustSent}
        />
      );
  }
};
