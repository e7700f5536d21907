import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunityUrl } from '../kernel/urls.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { HiddenOpportunitiesDocument, UnhideOpportunityDocument } from './hidden.graphql.ts';
import { NewsDocument } from './news.graphql.ts';
import { Button } from '../ui/Button.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { SAVED_SEARCH_WORDS } from './saved-searches.words.ts';
import './HiddenList.css';

/** What was hidden for good, with a button to show it again; nothing when the list is empty. */
export const HiddenList = (): ReactElement | null => {
  const t = useWords(SAVED_SEARCH_WORDS);
  const { data } = useQuery(HiddenOpportunitiesDocument, { fetchPolicy: 'cache-and-network' });
  const { run, pending, problem } = useSending(UnhideOpportunityDocument, {
    refetchQueries: [HiddenOpportunitiesDocument, NewsDocument],
    awaitRefetchQueries: true,
  });
  const hidden = data?.hiddenOpportunities ?? [];
  if (hidden.length === 0) return null;
  return (
    <section className="work-group" aria-labelledby="hidden">
      <h2 id="hidden">{t('hiddenTitle')}</h2>
      <p className="small muted">{t('hiddenText')}</p>
      <ProblemNotice problem={problem} />
      <ul className="plain">
        {hidden.map(({ id, slug, title }) => (
          <li key={id} className="kept-hidden">
            <Link to={opportunityUrl(slug)}>
              <LocalText text={title} />
            </Link>
            <Button look="quiet" busy={pending} onClick={() => void run({ id })}>
              {t('unhide')}
              <span className="hidden">{`: ${title.text}`}</span>
            </Button>
          </li>
        ))}
      </ul>
    </section>
  );
};
