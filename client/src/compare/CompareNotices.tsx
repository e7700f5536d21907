import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { MOST_COMPARED } from 'shared/search/vocabulary.ts';
import { compareUrl, opportunitiesUrl, opportunityUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { CompareQuery } from './compare.graphql.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import type { Compared } from './compare-address.ts';
import { COMPARE_WORDS } from './compare.words.ts';

interface Props {
  readonly compared: Compared;
  readonly found: CompareQuery;
}

/** Opportunities in the address that do not exist for this reader. */
const Missing = ({ compared, found }: Props): ReactElement | null => {
  const t = useWords(COMPARE_WORDS);
  const missing = compared.shown.filter((slug) => !found.shown.some((one) => one.slug === slug));
  if (missing.length === 0) return null;
  const others = [...compared.shown, ...compared.beyond].filter((slug) => !missing.includes(slug));
  return (
    <Notice tone="warning" title={t('missingTitle', { names: missing.join(', ') })}>
      <p>
        {t('missingText')} <Link to={compareUrl(others, compared.onlyDifferences)}>{t('dropMissing')}</Link>
      </p>
    </Notice>
  );
};

/** Opportunities beyond the limit. */
const Beyond = ({ compared: { beyond }, found }: Props): ReactElement | null => {
  const t = useWords(COMPARE_WORDS);
  if (beyond.length === 0) return null;
  return (
    <Notice tone="info" title={t('beyondTitle', { most: MOST_COMPARED })}>
      <p>{t('beyondText')}</p>
      <ul>
        {beyond.map((slug) => {
          const one = found.beyond.find((known) => known.slug === slug);
          return (
            <li key={slug}>
              {one ? (
                <Link to={opportunityUrl(slug)}>
                  <LocalText text={one.title} />
                </Link>
              ) : (
                t('notThere', { slug })
              )}
            </li>
          );
        })}
      </ul>
    </Notice>
  );
};

/** Fewer than two to compare: what to do. */
export const TooFew = (): ReactElement => {
  const t = useWords(COMPARE_WORDS);
  return (
    <Notice title={t('tooFewTitle')}>
      <p>
        {t('tooFewText', { most: MOST_COMPARED })} <Link to={opportunitiesUrl}>{t('toSearch')}</Link>
      </p>
    </Notice>
  );
};

/** Which parts of the address are not in the table, and why. */
export const CompareNotices = ({ compared, found }: Props): ReactElement => (
  <div className="no-print">
    <Missing compared={compared} found={found} />
    <Beyond compared={compared} found={found} />
    {found.shown.length < 2 && <TooFew />}
  </div>
);
