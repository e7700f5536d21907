import { useFragment } from '@apollo/client/react';
import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsDiffUrl, zoneTermsUrl } from '../kernel/urls.ts';
import { formatDate } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { InterestTermsCitedFragmentDoc } from '../gql-work/graphql.ts';
import type { InterestTermsCitedFragment } from '../gql-work/graphql.ts';
import { Notice } from '../ui/Notice.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

type Since = NonNullable<InterestTermsCitedFragment['termsSince']>;
type Cited = NonNullable<InterestTermsCitedFragment['termsCited']>;

/** That the zone's terms are, or will be, others than those cited; and where the difference can be read. */
const ChangedSince = ({ cited, since }: { readonly cited: Cited; readonly since: Since }): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { terms, changes, better, worse } = since;
  const date = formatDate(locale, terms.effectiveFrom ?? '');
  const title = t.of('termsSince', terms.state === 'SCHEDULED' ? 'SCHEDULED' : 'IN_FORCE').replace('{date}', date).replace('{number}', String(terms.number));
  return (
    <Notice tone="warning" title={title}>
      <p>{t('termsSinceText')}</p>
      <p>{`${t.count('termsChanges', changes)}: ${t('termsEffects', { better, worse })}.`}</p>
      <p>
        <Link to={zoneTermsDiffUrl(cited.zone.slug, cited.number, terms.number)}>{t('termsCompare')}</Link>
      </p>
    </Notice>
  );
};

/** The version of the zone's terms the expression of interest cites, for good. */
export const TermsCited = ({ from }: { readonly from: FragmentType<typeof InterestTermsCitedFragmentDoc> }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const { data, complete } = useFragment({ fragment: InterestTermsCitedFragmentDoc, fragmentName: 'InterestTermsCited', from });
  if (!complete) return null;
  const terms = data.termsCited;
  return (
    <section className="panel" aria-labelledby="terms-cited">
      <h2 id="terms-cited">{t('termsCited')}</h2>
      {terms ? (
        <p>
          <Link to={zoneTermsUrl(terms.zone.slug, terms.number)}>
            {t('termsLink', { zone: terms.zone.name.text, number: terms.number, date: formatDate(locale, terms.effectiveFrom ?? '') })}
          </Link>
        </p>
      ) : (
        <p>{t('noTerms')}</p>
      )}
      {terms && data.termsSince && <ChangedSince cited={terms} since={data.termsSince} />}
    </section>
  );
};
