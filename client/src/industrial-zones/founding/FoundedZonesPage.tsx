import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { Link, useLocation, useNavigate } from 'react-router';
import { foundingUrl, industrialZoneUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { SignedIn } from '../../page/SignedIn.tsx';
import { Waiting } from '../../sources/Waiting.tsx';
import { Badge } from '../../ui/Badge.tsx';
import { Button } from '../../ui/Button.tsx';
import { EligibilityBadge } from './Eligibility.tsx';
import { FoundedZonesDocument } from './founding.graphql.ts';
import type { FoundedZoneFragment } from './founding.graphql.ts';
import { FOUNDING_WORDS } from './founding.words.ts';

const Zone = ({ zone }: { readonly zone: FoundedZoneFragment }): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const { nameRu, nameKk, nameEn } = zone.content;
  return (
    <li className="panel">
      <h2>
        <Link to={foundingUrl(zone.id)}>{nameRu || nameKk || nameEn || t('nameless')}</Link>
      </h2>
      <p>
        <Badge tone={zone.isPublished ? 'done' : 'waiting'}>{t(zone.isPublished ? 'published' : 'draft')}</Badge>{' '}
        <EligibilityBadge answer={zone.eligibility.answer} />
      </p>
      <p className="muted">{t.count('sitesCount', zone.content.sites.length)}</p>
      {zone.isPublished && <Link to={industrialZoneUrl(zone.slug)}>{t('publicPage')}</Link>}
    </li>
  );
};

const Zones = (): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  const navigate = useNavigate();
  // The facility on which a zone is to stand, where a page of it led here.
  const { search } = useLocation();
  const { data, error } = useQuery(FoundedZonesDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <>
      <PageHead title={t('title')} />
      <h1>{t('title')}</h1>
      <p className="lead">{t('lead')}</p>
      <p className="actions">
        <Button look="primary" onClick={() => void navigate({ pathname: foundingUrl(crypto.randomUUID()), search })}>
          {t('found')}
        </Button>
      </p>
      {data ? (
        <ul className="plain">
          {data.foundedZones.map((zone) => (
            <Zone key={zone.id} zone={zone} />
          ))}
        </ul>
      ) : (
        <Waiting error={error} />
      )}
    </>
  );
};

export const Component = (): ReactElement => <SignedIn kinds={['SPK']}>{() => <Zones />}</SignedIn>;
