import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunityUrl, revivedUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';
import { OpportunityRevivedFragmentDoc } from './opportunity-revived.graphql.ts';
import type { OpportunityRevivedFragment } from './opportunity-revived.graphql.ts';

/** Plants of the same activity that work again: how others have done it. */
export const OpportunityRevived = ({ from }: { readonly from: FragmentType<OpportunityRevivedFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityRevivedFragmentDoc, from);
  if (!shown || shown.revivedAlike.length === 0) return null;
  return (
    <section className="section" aria-labelledby="revived">
      <h2 id="revived">{t('revivedTitle')}</h2>
      <ul>
        {shown.revivedAlike.map((plant) => (
          <li key={plant.id}>
            <Link to={opportunityUrl(plant.slug)}>
              <LocalText text={plant.title} />
            </Link>
            {', '}
            <LocalText text={plant.town?.name ?? plant.region.name} />
          </li>
        ))}
      </ul>
      <p>
        <Link to={revivedUrl}>{t('revivedStories')}</Link>
      </p>
    </section>
  );
};
