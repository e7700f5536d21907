import { useQuery } from '@apollo/client/react';
import { useEffect, useRef, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate, useParams, useSearchParams } from 'react-router';
import type { FundingPortfolio } from 'shared/funding/question.ts';
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
import { itemLines } from './funding-item.ts';
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

/** What the address asks about before anything was asked: the projects of an SPK, perhaps with its drafts; otherwise measures. */
const useAskedAbout = ({ measures, portfolios }: FundingPageQuery): { invented: boolean; portfolio: FundingPortfolio | null } => {
  const [params] = useSearchParams();
  const own = portfolios.filter(({ steward }) => steward.id === params.get('spk'));
  // Invented projects of a trial installation come second, unless only they can be chosen.
  const [first] = own.toSorted((one, other) => Number(other.stated > 0) - Number(one.stated > 0));
  if (!first) return { invented: measures.totalCount > 0, portfolio: null };
  return {
    invented: first.invented,
    portfolio: { steward: first.steward.id, pays: 'SPK_SOUGHT', withDrafts: params.get('drafts') === '1' },
  };
};

interface ExplorerProps {
  readonly data: FundingPageQuery;
  readonly run: FundingRunFragment | null;
}

const Explorer = ({ data, run }: ExplorerProps): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  const locale = useLocale();
  const navigate = useNavigate();
  const { invented, portfolio } = useAskedAbout(data);
  const [text, setText] = useState(() => (run ? toText(locale, run.question) : usualQuestion(locale, invented, portfolio)));
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
        data={data}
        items={run ? itemLines([...run.chosen, ...run.out]) : []}
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

/** How values and sums are reckoned. */
const Method = ({ run }: { readonly run: FundingRunFragment | null | undefined }): ReactElement => {
  const t = useWords(FUNDING_WORDS);
  return <p className="small muted">{t.of('method', run?.question.portfolio ? 'PROJECTS' : 'MEASURES')}</p>;
};

/** Which measures of the plans, or which projects of an SPK, should get a budget, and what others would buy. */
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
      <Method run={run} />
    </>
  );
};

export const Component = FundingPage;
