import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { toProblem } from '../kernel/problem.ts';
import { isOfKind } from '../kernel/session.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SignedIn } from '../page/SignedIn.tsx';
import { Button } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { AnswerForm } from './AnswerForm.tsx';
import { groupQuestions } from './question-groups.ts';
import { QuestionItem } from './QuestionItem.tsx';
import { MyQuestionsDocument, QuestionsToAnswerDocument, WithdrawQuestionDocument } from './questions.graphql.ts';
import type { QuestionItemFragment, QuestionPageFragment } from './questions.graphql.ts';
import { QUESTION_WORDS } from './questions.words.ts';

const PAGED = { fetchPolicy: 'cache-and-network', notifyOnNetworkStatusChange: true } as const;

const nodesOf = ({ edges }: QuestionPageFragment): QuestionItemFragment[] => edges.map(({ node }) => node);

interface MoreProps {
  readonly page: QuestionPageFragment;
  readonly isLoading: boolean;
  readonly onMore: (after: string) => void;
}

const More = ({ page: { pageInfo, edges, totalCount }, isLoading, onMore }: MoreProps): ReactElement | null => {
  const t = useWords(QUESTION_WORDS);
  const { endCursor, hasNextPage } = pageInfo;
  if (!hasNextPage || !endCursor) return null;
  return (
    <p>
      <Button busy={isLoading} onClick={() => onMore(endCursor)}>
        {t('more', { shown: edges.length, all: totalCount })}
      </Button>
    </p>
  );
};

/** What waits for the steward, longest first: one answer for all who ask the same. */
const ToAnswer = (): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const { data, error, loading, refetch, fetchMore } = useQuery(QuestionsToAnswerDocument, PAGED);
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={6} label={t('loading')} />;
  const groups = groupQuestions(nodesOf(data.questionsToAnswer).filter(({ state }) => state === 'OPEN'));
  return (
    <section className="section" aria-labelledby="to-answer">
      <h2 id="to-answer">{t('toAnswer')}</h2>
      <p className="muted">{t(groups.length === 0 ? 'toAnswerNone' : 'toAnswerLead')}</p>
      {groups.map(({ key, first, count }) => (
        <QuestionItem key={key} question={first} count={count}>
          <AnswerForm question={first} onAnswered={() => void refetch()} />
        </QuestionItem>
      ))}
      <More page={data.questionsToAnswer} isLoading={loading} onMore={(after) => void fetchMore({ variables: { after } })} />
    </section>
  );
};

/** One press: nothing of it was public, and it can be asked again. */
const Withdraw = ({ question: { id, version } }: { readonly question: QuestionItemFragment }): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const { run, pending, problem } = useSending(WithdrawQuestionDocument);
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={pending} onClick={() => void run({ input: { id, version } })}>
        {t('withdraw')}
      </Button>
    </>
  );
};

const Mine = (): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  const { data, error, loading, fetchMore } = useQuery(MyQuestionsDocument, PAGED);
  if (!data) return error ? <ProblemNotice problem={toProblem(error)} /> : <Skeleton lines={6} label={t('loading')} />;
  return (
    <section className="section" aria-labelledby="mine">
      <h2 id="mine">{t('mine')}</h2>
      {data.myQuestions.edges.length === 0 && <p className="muted">{t('mineNone')}</p>}
      {nodesOf(data.myQuestions).map((question) => (
        <QuestionItem key={question.id} question={question}>
          {question.viewerCan.withdraw && <Withdraw question={question} />}
        </QuestionItem>
      ))}
      <More page={data.myQuestions} isLoading={loading} onMore={(after) => void fetchMore({ variables: { after } })} />
    </section>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(QUESTION_WORDS);
  return (
    <>
      <PageHead title={t('title')} unlisted />
      <SignedIn kinds={['INVESTOR', 'SPK', 'ZONE_COMPANY']}>
        {(viewer) => (
          <>
            <h1>{t('title')}</h1>
            {isOfKind(viewer, 'SPK', 'ZONE_COMPANY') && <ToAnswer />}
            {isOfKind(viewer, 'INVESTOR') && <Mine />}
          </>
        )}
      </SignedIn>
    </>
  );
};
