import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { toProblem } from '../kernel/problem.ts';
import { opportunitiesUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { SavedSearchesDocument } from './saved-searches.graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { Skeleton } from '../ui/Skeleton.tsx';
import { SavedSearchRow } from './SavedSearchRow.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';

/** The person's own searches, by name. */
export const SavedSearchList = (): ReactElement => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const { data, error } = useQuery(SavedSearchesDocument, { fetchPolicy: 'cache-and-network' });
  const searches = data?.savedSearches;
  return (
    <section className="work-group" aria-labelledby="saved-searches">
      <h2 id="saved-searches" tabIndex={-1}>
        {t('searchesTitle')}
      </h2>
      {error && <ProblemNotice problem={toProblem(error)} />}
      {!searches && !error && <Skeleton lines={3} label={t('loading')} />}
      {searches?.length === 0 && (
        <>
          <p className="muted">{t('searchesEmpty')}</p>
          <Link className={buttonClass('secondary')} to={opportunitiesUrl}>
            {t('toSearch')}
          </Link>
        </>
      )}
      <ul className="plain">
        {searches?.map((search) => (
          <SavedSearchRow key={search.id} search={search} />
        ))}
      </ul>
    </section>
  );
};
