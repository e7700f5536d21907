import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate, useParams } from 'react-router';
import { useLocale } from '../kernel/locale-context.tsx';
import { fundingUrl, plansUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Waiting } from '../sources/Waiting.tsx';
import { Crumbs } from '../ui/Crumbs.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Answer } from './Answer.tsx';
import { FundingPageDocument, FundingRunDocument, StartFundingRunDocument } from './funding.graphql.ts';
import type { FundingPageQuery, FundingRunFragment } from './funding.graphql.ts';
import { FUNDING_WORDS } from './funding.words.ts';
import { Progress } from './Progress.tsx';
import { QuestionForm } from './QuestionForm.tsx';
import { toQuestion, toText, usualQuestion, withStand } from './question-state.ts';
import './FundingPage.css';

const ASK_EVERY_MS = 500;

const isOpen = (run: FundingRunFragment | null | undefined): boolean => run?.state === 'WAITING' || run?.state === 'RUNNING';

/** A run, asked for again while it is reckoned. */
const useRun = (id: string | undefined) => {
  const { data, error, startPolling, stopPolling } = useQuery(FundingRunDocument, {
    variables: { id: id ?? '' },
    skip: id === undefined,
    fetchPolicy: 'cache-and-network',
  });
  const run = id === undefined ? null : data?.fundingRun;
  const watches = isOpen(run);
  useEffect(() => {
    if (!watches) return undefined;
    startPolling(ASK_EVERY_MS);
    return stopPolling;
  }, [watches, startPolling, stopPolling]);
  return { run, error };
};

interface ExplorerProps {
  readonly data: FundingPageQuery;
  readonly run: FundingRunFragment | null;
}

const Explorer = ({ data, run }: ExplorerProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const hasInvented = data.measures.totalCount > 0;
  const [text, setText] = useState(() => (run ? toText(locale, run.question) : usualQuestion(locale, hasInvented)));
  const [isUnread, setUnread] = useState(false);
  const { run: start, pending: isPending, problem } = useSending(StartFundingRunDocument, { fetchPolicy: 'no-cache' });
  const ask = async (): Promise<void> => {
    const input = toQuestion(locale, text);
    setUnread(input === null);
    if (!input) return;
    const started = await start({ id: crypto.randomUUID(), input });
    if (started) await navigate(fundingUrl(started.startFundingRun.id), { preventScrollReset: true });
  };
  // On a phone the answer stands below the form: what has been asked for comes into view.
  const answer = useRef<HTMLElement>(null);
  const began = useRef(isOpen(run));
  useEffect(() => {
    if (began.current) answer.current?.scrollIntoView({ block: 'nearest' });
  }, []);
  return (
    <div className="funding">
      <QuestionForm
        text={text}
        onText={setText}
        towns={data.towns}
        measures={run ? [...run.chosen, ...run.out].map(({ measure }) => measure) : []}
        hasInvented={hasInvented}
        isBusy={isPending || isOpen(run)}
        isAgain={run !== null}
        onAsk={() => void ask()}
      >
        {isUnread && <Notice tone="bad" title={t('unreadable')} />}
        <ProblemNotice problem={problem} />
      </QuestionForm>
      {run && (
        <section ref={answer} aria-live="polite" className="funding-answer">
          <Progress run={run} />
          <Answer run={run} text={text} towns={data.towns} onStand={(slug, stand) => setText((former) => withStand(former, slug, stand))} />
        </section>
      )}
    </div>
  );
};

/** Which measures of the plans should get a budget, and what others would buy. */
const FundingPage = (): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const { id } = useParams();
  const { data, error } = useQuery(FundingPageDocument);
  const { run, error: failed } = useRun(id);
  const isThere = data !== undefined && run !== undefined;
  return (
    <>
      <PageHead title={t('title')} description={t('lead')} />
      <Crumbs label={t('trail')} trail={[{ to: plansUrl(), label: t('plans') }]} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      {isThere && id !== undefined && run === null && <Notice tone="warning" title={t('gone')} />}
      {isThere ? <Explorer key={run?.id ?? 'new'} data={data} run={run} /> : <Waiting error={error ?? failed} />}
      <p className="small muted">{t('method')}</p>
    </>
  );
};

export const Component = FundingPage;
