import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { PageHead } from '../../page/PageHead.tsx';
import { interestUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestDocument } from '../interest.graphql.ts';
import type { InterestQuery } from '../interest.graphql.ts';
import { Notice } from '../../ui/Notice.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { InterestContent } from '../InterestContent.tsx';
import { InterestSubject } from '../InterestSubject.tsx';
import { InterestTimeline } from './InterestTimeline.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import type { Change } from '../overtaken/overtaken.ts';
import { OVERTAKEN_WORDS } from '../overtaken/overtaken.words.ts';
import { Requirements } from '../requirements/Requirements.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { RelatedInterests } from './RelatedInterests.tsx';
import { Standing, useAbsentSteward } from './Standing.tsx';
import { TermsCited } from './TermsCited.tsx';
import { TermsSince } from './TermsSince.tsx';
import type { OtherTerms } from './TermsSince.tsx';
import { WhoWasFirst } from '../overtaken/WhoWasFirst.tsx';
import { Withdraw } from './Withdraw.tsx';

type Interest = NonNullable<InterestQuery['interest']>;
type Done = 'SENT' | 'ANSWERED' | 'WITHDRAWN' | null;

interface Props {
  readonly interest: Interest;
  readonly isJustSent: boolean;
  /** Sent from elsewhere while it was open here as a draft. */
  readonly isSentMeanwhile: boolean;
}

const DoneNotice = ({ done, interest }: { readonly done: Done; readonly interest: Interest }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const isAbsent = useAbsentSteward(interest) !== null;
  if (done === 'ANSWERED') return <Notice tone="good" live title={isAbsent ? t('answeredUnread') : t('answered')} />;
  if (done === 'WITHDRAWN') return <Notice tone="good" live title={t('withdrawn')} />;
  if (done === null) return null;
  return (
    <Notice tone="good" live title={t('sentTitle', { number: interest.number ?? '' })}>
      {!isAbsent && <p>{t('sentText')}</p>}
    </Notice>
  );
};

const SentMeanwhile = ({ change }: { readonly change: Change }): ReactElement => {
  const t = useWords(OVERTAKEN_WORDS);
  return (
    <Notice tone="warning" live title={t('sentMeanwhile')}>
      <WhoWasFirst change={change} />
    </Notice>
  );
};

/** The first version that applies, or will apply, instead of the cited one. */
const otherTermsOf = ({ termsCited, termsSince: [since] }: Interest): OtherTerms | null =>
  termsCited && since ? { ...since.terms, cited: termsCited.number } : null;

/** The investor's page of a sent interest: its state, whose turn it is, its history. */
export const SentInterest = ({ interest, isJustSent, isSentMeanwhile }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const client = useApolloClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [move, setMove] = useState<Done>(null);
  const done = move ?? (isJustSent ? 'SENT' : null);
  const refresh = (): void => void client.query({ query: InterestDocument, variables: { id: interest.id }, fetchPolicy: 'network-only' });
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  const { number, viewerCan } = interest;
  const title = t('interestTitle', { number: number ?? '' });
  const canWithdraw = viewerCan.includes('WITHDRAW');
  const withdrawal = { interest, onWithdrawn: () => setMove('WITHDRAWN'), onRefresh: refresh };
  return (
    <>
      <PageHead title={title} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <DoneNotice done={done} interest={interest} />
      {isSentMeanwhile && !done && <SentMeanwhile change={interest.lastChange} />}
      <Standing from={interest} />
      <TermsSince from={interest} action={(terms) => canWithdraw && <Withdraw {...withdrawal} newTerms={terms} isBecauseOfThem />} />
      <div className="two">
        <div>
          {viewerCan.includes('ANSWER') && <AnswerForm interest={interest} onAnswered={() => setMove('ANSWERED')} onRefresh={refresh} />}
          <InterestTimeline from={interest} />
          <InterestContent from={interest} title={t('content')} />
          <Requirements from={interest} />
          {canWithdraw && <Withdraw {...withdrawal} newTerms={otherTermsOf(interest)} />}
        </div>
        <aside>
          <RelatedInterests from={interest} urlOf={interestUrl} />
          <ReceiptPanel from={interest} />
          <TermsCited from={interest} />
          <InterestSubject from={interest.opportunity} withTerms={false} />
        </aside>
      </div>
    </>
  );
};
