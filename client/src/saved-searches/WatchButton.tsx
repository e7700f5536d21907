import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLocation } from 'react-router';
import type { WatchSubject } from 'shared/saved-searches/vocabulary.ts';
import { announce } from '../kernel/announce.ts';
import { useViewer } from '../kernel/session.ts';
import { searchesUrl, signInUrl } from '../kernel/urls.ts';
import { useSender } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { UnwatchDocument, WatchDocument, WatchOfDocument } from './watch.graphql.ts';
import { Button, buttonClass } from '../ui/Button.tsx';
import { Icon } from '../ui/Icon.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';

interface Props {
  readonly subject: WatchSubject;
  readonly slug: string;
}

/** Whether it is watched is asked again before the button says so. */
const COUNTED = { refetchQueries: [WatchOfDocument], awaitRefetchQueries: true };

const useWatchOf = ({ subject, slug }: Props) => {
  const variables = { slug, isOpportunity: subject === 'OPPORTUNITY', isTown: subject === 'TOWN', isZone: subject === 'ZONE' };
  const { data } = useQuery(WatchOfDocument, { variables });
  const found = data?.opportunity ?? data?.town ?? data?.zone;
  return { isKnown: found !== undefined, watch: found?.viewerWatch ?? null };
};

const Toggle = ({ subject, slug }: Props): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const { isKnown, watch } = useWatchOf({ subject, slug });
  const { run, pending, problem } = useSender();
  const toggle = async (): Promise<void> => {
    const done = await (watch
      ? run(UnwatchDocument, { id: watch.id }, COUNTED)
      : run(WatchDocument, { subject, slug, frequency: 'DAILY' }, COUNTED));
    if (done) announce(watch ? t('watchEnded') : t('watchStarted'));
  };
  return (
    <>
      <ProblemNotice problem={problem} />
      <Button busy={pending || !isKnown} aria-pressed={watch !== null} onClick={() => void toggle()}>
        {watch && <Icon name="check" />}
        {watch ? t('watching') : t('watch')}
      </Button>
      {watch && (
        <p className="small muted">
          {t('watchHint')} <Link to={searchesUrl}>{t('toSearches')}</Link>
        </p>
      )}
    </>
  );
};

/** Watches the subject or stops watching; a visitor is led to signing in and back. */
export const WatchButton = (props: Props): ReactElement | null => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const viewer = useViewer();
  const { pathname, search } = useLocation();
  if (viewer === undefined) return null;
  if (viewer?.level === 'FULL') return <Toggle {...props} />;
  return (
    <Link className={buttonClass('secondary')} to={signInUrl(pathname + search)}>
      {t('watch')}
    </Link>
  );
};
