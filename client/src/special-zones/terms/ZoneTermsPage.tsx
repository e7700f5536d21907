import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useParams } from 'react-router';
import { calculatorUrl, zoneUrl, zonesUrl } from '../../kernel/urls.ts';
import { NotFound } from '../../page/NotFound.tsx';
import { PageHead } from '../../page/PageHead.tsx';
import { useWords } from '../../kernel/words.ts';
import { ZoneTermsPageDocument } from './zone-terms-page.graphql.ts';
import type { ZoneTermsPageQuery } from './zone-terms-page.graphql.ts';
import { CLAIM_WORDS } from '../../sources/claims.words.ts';
import { WaitingPage } from '../../sources/Waiting.tsx';
import { Button } from '../../ui/Button.tsx';
import { Crumbs } from '../../ui/Crumbs.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ClauseList } from './ClauseList.tsx';
import { ZONE_WORDS } from '../special-zones.words.ts';
import { TERMS_WORDS } from './terms.words.ts';
import { TermsStateBadge, TermsVersions } from './TermsVersions.tsx';
import { VersionAnswers } from './VersionAnswers.tsx';
import { VersionFacts } from './VersionFacts.tsx';
import { withInnerQuotes } from 'shared/locale/quotes.ts';

type Zone = NonNullable<ZoneTermsPageQuery['zone']>;
type Version = NonNullable<Zone['termsVersion']>;

const VersionView = ({ zone, version }: { readonly zone: Zone; readonly version: Version }): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const terms = useWords(TERMS_WORDS);
  const claims = useWords(CLAIM_WORDS);
  const zoneName = t('zoneName', { name: withInnerQuotes(zone.name.text) });
  const title = t('termsPageTitle', {
    zone: withInnerQuotes(zone.name.text),
    version: terms('versionName', { number: version.number }).toLowerCase(),
  });
  return (
    <>
      <PageHead title={title} description={t('versionsLead')} />
      <Crumbs
        label={claims('trail')}
        trail={[
          { to: zonesUrl, label: t('zonesTitle') },
          { to: zoneUrl(zone.slug), label: zoneName },
        ]}
      />
      <h1>{title}</h1>
      <p>
        <TermsStateBadge state={version.state} />
      </p>
      <VersionAnswers zone={zone.slug} version={version} versions={zone.termsVersions} />
      <div className="two two-page">
        <div>
          {version.note && (
            <Notice title={t('noteTitle')}>
              <p>
                <LocalText text={version.note} />
              </p>
            </Notice>
          )}
          <h2>{t('clausesTitle')}</h2>
          <ClauseList clauses={version.clauses} zone={zone} />
        </div>
        <aside className="panel glance">
          <VersionFacts version={version} />
          <p className="no-print after-table">
            <Link to={calculatorUrl(zone.slug, version.state === 'IN_FORCE' ? '' : `?version=${version.number}`)}>
              {t('calculateByVersion')}
            </Link>
          </p>
          <p className="no-print after-table">
            <Button onClick={() => window.print()}>{t('print')}</Button>
          </p>
          <section className="no-print" aria-labelledby="versions">
            <h2 id="versions">{t('versionsTitle')}</h2>
            <TermsVersions zone={zone.slug} versions={zone.termsVersions} shown={version.number} />
          </section>
        </aside>
      </div>
    </>
  );
};

export const Component = (): ReactElement => {
  const { slug = '', number = '' } = useParams();
  const isNumber = /^\d{1,6}$/.test(number);
  const { data, previousData, error } = useQuery(ZoneTermsPageDocument, { variables: { slug, number: Number(number) }, skip: !isNumber });
  const shown = data ?? previousData;
  if (!isNumber) return <NotFound />;
  if (!shown) return <WaitingPage error={error} />;
  const version = shown.zone?.termsVersion;
  return shown.zone && version ? <VersionView zone={shown.zone} version={version} /> : <NotFound />;
};
