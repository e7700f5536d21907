import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { toProblem } from '../kernel/problem.ts';
import { opportunityUrl, townUrl, zoneUrl } from '../kernel/urls.ts';
import { useSender } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import type { NewsFrequency } from '../kernel/schema.graphql.ts';
import { NewsDocument } from './news.graphql.ts';
import { UnwatchDocument, WatchDocument } from './watch.graphql.ts';
import { WatchesDocument } from './watches.graphql.ts';
import type { WatchesQuery } from './watches.graphql.ts';
import { Badge } from '../ui/Badge.tsx';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { FrequencyField } from '../search/save/FrequencyField.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';
import './kept.css';

type Watched = WatchesQuery['watches'][number];

interface Subject {
  readonly slug: string;
  readonly url: string;
  readonly name: { readonly text: string; readonly locale: 'RU' | 'KK' | 'EN'; readonly isFallback: boolean };
}

const subjectOf = ({ opportunity, town, zone }: Watched): Subject | null => {
  if (opportunity) return { slug: opportunity.slug, url: opportunityUrl(opportunity.slug), name: opportunity.title };
  if (town) return { slug: town.slug, url: townUrl(town.slug), name: town.name };
  return zone && { slug: zone.slug, url: zoneUrl(zone.slug), name: zone.name };
};

const WatchRow = ({ watched }: { readonly watched: Watched }): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const locale = useLocale();
  const subject = subjectOf(watched);
  const { run, pending, problem } = useSender();
  const write = (slug: string) => (frequency: NewsFrequency) => void run(WatchDocument, { subject: watched.subject, slug, frequency });
  const stop = async (): Promise<void> => {
    // The row disappears with its button: the focus moves to the head of the list.
    if (await run(UnwatchDocument, { id: watched.id }, { refetchQueries: [WatchesDocument, NewsDocument], awaitRefetchQueries: true }))
      document.getElementById('watches')?.focus();
  };
  return (
    <li className="panel kept">
      <p className="small muted">{t.of('subject', watched.subject)}</p>
      <h3>
        {subject ? (
          <Link to={subject.url}>
            <LocalText text={subject.name} />
          </Link>
        ) : (
          t('withdrawn')
        )}
      </h3>
      {watched.newCount > 0 && <Badge tone="open">{t.count('new', watched.newCount)}</Badge>}
      <p className="small muted">{t('watchedSince', { at: formatInstant(locale, watched.createdAt) })}</p>
      <ProblemNotice problem={problem} />
      {subject && (
        <FrequencyField
          label={
            <>
              <span aria-hidden="true">{t('frequency')}</span>
              <span className="hidden">{t('frequencyOf', { name: subject.name.text })}</span>
            </>
          }
          value={watched.frequency}
          disabled={pending}
          onChange={write(subject.slug)}
        />
      )}
      <Button look="quiet" busy={pending} onClick={() => void stop()}>
        {t('unwatch')}
      </Button>
    </li>
  );
};

/** What the person watches, newest first. */
export const WatchList = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const { data, error } = useQuery(WatchesDocument, { fetchPolicy: 'cache-and-network' });
  const watches = data?.watches;
  return (
    <section className="work-group" aria-labelledby="watches">
      <h2 id="watches" tabIndex={-1}>
        {t('watchesTitle')}
      </h2>
      {error && <ProblemNotice problem={toProblem(error)} />}
      {!watches && !error && <Skeleton lines={2} label={t('loading')} />}
      {watches?.length === 0 && <p className="muted">{t('watchesEmpty')}</p>}
      <ul className="plain">
        {watches?.map((watched) => (
          <WatchRow key={watched.id} watched={watched} />
        ))}
      </ul>
    </section>
  );
};
