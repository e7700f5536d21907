import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { opportunityUrl } from '../kernel/urls.ts';
import { searchUrl } from '../kernel/search-url.ts';
import { PageHead } from '../page/PageHead.tsx';
import { useWords } from '../kernel/words.ts';
import type { InterestBeginningQuery } from './interest.graphql.ts';
import { buttonClass } from '../ui/Button.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

/** The opportunity is taken, or the reader's organisation does not invest. */
export const ClosedOpportunity = ({
  opportunity,
}: {
  readonly opportunity: NonNullable<InterestBeginningQuery['opportunity']>;
}): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <>
      <PageHead title={t('closed')} />
      <h1>{t('closed')}</h1>
      <p>{t('closedText')}</p>
      <div className="actions">
        <Link className={buttonClass()} to={opportunityUrl(opportunity.slug)}>
          {t('toOpportunity')}
        </Link>
        <Link className={buttonClass('primary')} to={searchUrl({ acceptsInterest: true })}>
          {t('toSearch')}
        </Link>
      </div>
    </>
  );
};
