import { useQuery } from '@apollo/client/react';
import type { ReactElement, ReactNode } from 'react';
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
import { projectUrl } from './project-url.ts';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';
import './kept.css';

type Watched = WatchesQuery['watches'][number];

interface Subject {
  readonly slug: string;
  readonly url: string;
  readonly name: ReactNode;
  /** For the label of a field. */
  readonly title: string;
}

type Text = NonNullable<Watched['town']>['name'];

const named = (slug: string, url: string, text: Text): Subject => ({ slug, url, name: <LocalText text={text} />, title: text.text });

const subjectOf = ({ opportunity, town, zone, projectId, projectName }: Watched): Subject | null => {
  if (projectId) return { slug: projectId, url: projectUrl(projectId), name: projectName, title: projectName ?? '' };
  if (opportunity) return named(opportunity.slug, opportunityUrl(opportunity.slug), opportunity.title);
  if (town) return named(town.slug, townUrl(town.slug), town.name);
  return zone && named(zone.slug, zoneUrl(zone.slug), zone.name);
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
      <h3>{subject ? <Link to={subject.url}>{subject.name}</Link> : t('withdrawn')}</h3>
      {watched.newCount > 0 && <Badge tone="open">{t.count('new', watched.newCount)}</Badge>}
      <p className="small muted">{t('watchedSince', { at: formatInstant(locale, watched.createdAt) })}</p>
      <ProblemNotice problem={problem} />
      {subject && (
        <FrequencyField
          label={
            <>
              <span aria-hidden="true">{t('frequency')}</span>
              <span className="hidden">{t('frequencyOf', { name: subject.title })}</span>
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
