import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl, zoneUrl } from '../kernel/urls.ts';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { ClauseItem } from '../special-zones/terms/ClauseItem.tsx';
import { TERMS_WORDS } from '../special-zones/terms/terms.words.ts';
import { UpcomingTerms } from '../special-zones/terms/UpcomingTerms.tsx';
import { withInnerQuotes } from 'shared/locale/quotes.ts';
import { DateText } from '../ui/Figure.tsx';
import { mainClauses } from '../opportunities/main-clauses.ts';
import { OpportunityTermsFragmentDoc } from './opportunity-terms.graphql.ts';
import type { OpportunityTermsFragment } from './opportunity-terms.graphql.ts';
import { OPPORTUNITY_PAGE_WORDS } from './opportunity-page.words.ts';

type Terms = NonNullable<OpportunityTermsFragment['termsInForce']>;
type Zone = NonNullable<OpportunityTermsFragment['zone']>;

const InForce = ({ zone, terms }: { readonly zone: Zone; readonly terms: Terms }): ReactElement => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const words = useWords(TERMS_WORDS);
  return (
    <>
      <p>
        <Link to={zoneUrl(zone.slug)}>{t('termsOfZone', { zone: withInnerQuotes(zone.name.text) })}</Link>
        {' · '}
        {words('versionName', { number: terms.number })}
        {terms.effectiveFrom && (
          <>
            {' · '}
            {t('termsFrom')} <DateText date={terms.effectiveFrom} />
          </>
        )}
      </p>
      <dl className="clauses">
        {mainClauses(terms.clauses).map((clause) => (
          <ClauseItem key={clause.key} clause={clause} zone={zone} />
        ))}
      </dl>
      <p>
        <Link to={zoneTermsUrl(zone.slug, terms.number)}>{t('termsAll')}</Link>
      </p>
    </>
  );
};

/** The zone terms that would apply here, or that there are none. */
export const OpportunityTerms = ({ from }: { readonly from: FragmentType<OpportunityTermsFragment> }): ReactElement | null => {
  const t = useWords(OPPORTUNITY_PAGE_WORDS);
  const shown = useFields(OpportunityTermsFragmentDoc, from);
  if (!shown) return null;
  return (
    <section className="section" aria-labelledby="terms">
      <h2 id="terms">{t('termsTitle')}</h2>
      {!shown.zone && <p>{t('termsOutside')}</p>}
      {shown.zone && <UpcomingTerms zone={shown.zone.slug} versions={shown.upcomingTerms} />}
      {shown.zone && shown.termsInForce && <InForce zone={shown.zone} terms={shown.termsInForce} />}
      {shown.zone && !shown.termsInForce && <p className="muted">{t('termsNone')}</p>}
    </section>
  );
};
