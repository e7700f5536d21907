import { useQuery } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { Link, useSearchParams } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { searchesUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { PageHead } from '../page/PageHead.tsx';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { UnsubscribeDocument, UnsubscriptionDocument } from './unsubscribe.graphql.ts';
import type { UnsubscriptionQuery } from './unsubscribe.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Notice } from '../ui/Notice.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';

type Wish = NonNullable<UnsubscriptionQuery['unsubscription']>;

const ToSearches = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  return <Link to={searchesUrl}>{t('toSearches')}</Link>;
};

const Wrong = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  return (
    <Notice tone="warning" title={t('stopWrong')}>
      <p>{t('stopWrongText')}</p>
      <ToSearches />
    </Notice>
  );
};

const Stopped = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  return (
    <Notice tone="good" live title={t('stopped')}>
      <p>{t('stoppedText')}</p>
      <ToSearches />
    </Notice>
  );
};

const Ask = ({ wish, token }: { readonly wish: Wish; readonly token: string }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const { run, pending, problem } = useSending(UnsubscribeDocument);
  const [isDone, setDone] = useState(false);
  if (isDone) return <Stopped />;
  const what = wish.name ? t('stopOne', { name: wish.name }) : t('stopNameless');
  return (
    <>
      <ProblemNotice problem={problem} />
      <p className="lead">{wish.isAll ? t('stopAll') : what}</p>
      <p>{wish.isStopped ? t('stoppedAlready') : t('stopKept')}</p>
      {wish.isStopped ? (
        <ToSearches />
      ) : (
        <Button look="primary" busy={pending} onClick={() => void run({ token }).then((answer) => setDone(answer !== null))}>
          {t('stop')}
        </Button>
      )}
    </>
  );
};

/** The target of a letter's link: says what would stop and waits for the button, because mail scanners follow links. */
export const Component = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const [params] = useSearchParams();
  const token = params.get('token') ?? '';
  const { data, error } = useQuery(UnsubscriptionDocument, { variables: { token }, fetchPolicy: 'no-cache' });
  return (
    <div className="narrow">
      <PageHead title={t('stopTitle')} />
      <h1>{t('stopTitle')}</h1>
      {error && <ProblemNotice problem={toProblem(error)} />}
      {!error && !data && <Skeleton lines={3} label={t('loading')} />}
      {data && (data.unsubscription ? <Ask wish={data.unsubscription} token={token} /> : <Wrong />)}
    </div>
  );
};
