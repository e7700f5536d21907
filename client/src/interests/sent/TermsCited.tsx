import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl } from '../../kernel/urls.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { InterestTermsCitedFragmentDoc } from './terms-cited.graphql.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';

/** The version of the zone's terms that the expression of interest cites, for good. */
export const TermsCited = ({ from }: { readonly from: FragmentType<typeof InterestTermsCitedFragmentDoc> }): ReactElement | null => {
  const t = useWords(INTERESTS_WORDS);
  const locale = useLocale();
  const data = useFields(InterestTermsCitedFragmentDoc, from);
  if (!data) return null;
  const terms = data.termsCited;
  return (
    <section className="panel" aria-labelledby="terms-cited">
      <h2 id="terms-cited">{t('termsCited')}</h2>
      {terms ? (
        <p>
          <Link to={zoneTermsUrl(terms.zone.slug, terms.number)}>
            {t('termsLink', { zone: terms.zone.name.text, number: terms.number, date: formatDate(locale, terms.effectiveFrom ?? '') })}
          </Link>
          {terms.recordedOn && (
            <span className="small muted under">{t('termsRecorded', { date: formatDate(locale, terms.recordedOn) })}</span>
          )}
        </p>
      ) : (
        <p>{t('noTerms')}</p>
      )}
    </section>
  );
};
