import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { calculatorUrl, zoneEditorUrl, zoneTermsFeedUrl, zoneTermsUrl } from '../../kernel/urls.ts';
import { addressIn, useLocale } from '../../kernel/locale-context.tsx';
import { useFields } from '../../kernel/useFields.ts';
import { useWords } from '../../kernel/words.ts';
import { ZoneTermsInForceFragmentDoc } from './zone-terms-in-force.graphql.ts';
import type { ZoneTermsInForceFragment } from './zone-terms-in-force.graphql.ts';
import { buttonClass } from '../../ui/Button.tsx';
import { DateText } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ClauseList } from './ClauseList.tsx';
import { ZONE_WORDS } from '../special-zones.words.ts';
import { TERMS_WORDS } from './terms.words.ts';
import { TermsPeriod, TermsVersions } from './TermsVersions.tsx';

type Zone = ZoneTermsInForceFragment;

const InForce = ({ zone, terms }: { readonly zone: Zone; readonly terms: NonNullable<Zone['termsInForce']> }): ReactElement => {
  const words = useWords(TERMS_WORDS);
  const t = useWords(ZONE_WORDS);
  return (
    <>
      <p>
        <Link to={zoneTermsUrl(zone.slug, terms.number)}>{words('versionName', { number: terms.number })}</Link>{' '}
        <span className="muted">
          <TermsPeriod from={terms.effectiveFrom} />
          {terms.recordedOn && (
            <>
              {' · '}
              {t('recordedOn')} <DateText date={terms.recordedOn} />
            </>
          )}
        </span>
      </p>
      {terms.note && (
        <Notice>
          <p>
            <LocalText text={terms.note} />
          </p>
        </Notice>
      )}
      <ClauseList clauses={terms.clauses} isFolded zone={zone} />
    </>
  );
};

/** The terms in force today, clause by clause, and links to every other version. */
export const ZoneTermsInForce = ({ from }: { readonly from: FragmentType<Zone> }): ReactElement | null => {
  const t = useWords(ZONE_WORDS);
  const locale = useLocale();
  const zone = useFields(ZoneTermsInForceFragmentDoc, from);
  if (!zone) return null;
  return (
    <>
      <section className="section" aria-labelledby="terms">
        <h2 id="terms">{t('termsTitle')}</h2>
        {zone.viewerCan.editTerms && (
          <p>
            <Link className={buttonClass('secondary')} to={zoneEditorUrl(zone.slug)}>
              {t('editTerms')}
            </Link>
          </p>
        )}
        {zone.termsInForce && (
          <p className="no-print">
            <Link className={buttonClass('primary')} to={calculatorUrl(zone.slug)}>
              {t('toCalculator')}
            </Link>
          </p>
        )}
        {zone.termsInForce ? <InForce zone={zone} terms={zone.termsInForce} /> : <p className="muted">{t('termsNoneYet')}</p>}
      </section>
      <section className="section" aria-labelledby="versions">
        <h2 id="versions">{t('versionsTitle')}</h2>
        <p className="muted">{t('versionsLead')}</p>
        <TermsVersions zone={zone.slug} versions={zone.termsVersions} />
        <p className="small no-print">
          <a href={addressIn(locale, zoneTermsFeedUrl(zone.slug))} type="application/atom+xml">
            {t('feedLink')}
          </a>
        </p>
      </section>
    </>
  );
};
