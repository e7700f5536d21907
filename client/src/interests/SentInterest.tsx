import { useApolloClient } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import { InterestDocument } from '../gql-work/graphql.ts';
import type { InterestQuery } from '../gql-work/graphql.ts';
import { Notice } from '../ui/Notice.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { InterestContent } from './InterestContent.tsx';
import { InterestSubject } from './InterestSubject.tsx';
import { InterestTimeline } from './InterestTimeline.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';
import { Requirements } from './Requirements.tsx';
import { ReceiptPanel } from './ReceiptPanel.tsx';
import { StateBadge } from './StateBadge.tsx';
import { TermsCited } from './TermsCited.tsx';
import { TermsSince } from './TermsSince.tsx';
import type { OtherTerms } from './TermsSince.tsx';
import { Withdraw } from './Withdraw.tsx';

type Interest = NonNullable<InterestQuery['interest']>;
type Done = 'SENT' | 'ANSWERED' | 'WITHDRAWN' | null;

interface Props {
  readonly interest: Interest;
  readonly isJustSent: boolean;
}

const DoneNotice = ({ done, number }: { readonly done: Done; readonly number: string }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  if (done === 'ANSWERED') return <Notice tone="good" live title={t('answered')} />;
  if (done === 'WITHDRAWN') return <Notice tone="good" live title={t('withdrawn')} />;
  if (done === null) return null;
  return (
    <Notice tone="good" live title={t('sentTitle', { number })}>
      <p>{t('sentText')}</p>
    </Notice>
  );
};

/** The first that holds, or will hold, instead of those cited. */
const otherTermsOf = ({ termsCited, termsSince: [since] }: Interest): OtherTerms | null => (termsCited && since ? { ...since.terms, cited: termsCited.number } : null);

/** The investor's page of what was sent: its state, whose move it is, its history. */
export const SentInterest = ({ interest, isJustSent }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const client = useApolloClient();
  const heading = useRef<HTMLHeadingElement>(null);
  const [move, setMove] = useState<Done>(null);
  const done = move ?? (isJustSent ? 'SENT' : null);
  const refresh = (): void => void client.query({ query: InterestDocument, variables: { id: interest.id }, fetchPolicy: 'network-only' });
  useEffect(() => {
    if (done) heading.current?.focus();
  }, [done]);
  const { number, state, viewerCan } = interest;
  const title = t('interestTitle', { number: number ?? '' });
  const canWithdraw = viewerCan.includes('WITHDRAW');
  const withdrawal = { interest, onWithdrawn: () => setMove('WITHDRAWN'), onRefresh: refresh };
  return (
    <>
      <PageHead title={title} />
      <h1 ref={heading} tabIndex={-1}>
        {title}
      </h1>
      <DoneNotice done={done} number={number ?? ''} />
      <p className="work-standing">
        <StateBadge state={state} /> <span>{t.of('standing', state)}</span>
      </p>
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
          <ReceiptPanel from={interest} />
          <TermsCited from={interest} />
          <InterestSubject from={interest.opportunity} withTerms={false} />
        </aside>
      </div>
    </>
  );
};
