import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { zoneTermsUrl } from '../kernel/urls.ts';
import { useWords } from '../kernel/words.ts';
import type { TermsState, ZonePageQuery } from '../gql-places/graphql.ts';
import { Badge } from '../ui/Badge.tsx';
import type { BadgeTone } from '../ui/Badge.tsx';
import { DateText } from '../ui/Figure.tsx';
import { TERMS_WORDS } from './terms.words.ts';
import { ZONE_WORDS } from './special-zones.words.ts';

type Version = NonNullable<ZonePageQuery['zone']>['termsVersions'][number];

const TONES: Record<TermsState, BadgeTone> = { DRAFT: 'neutral', APPROVED: 'waiting', WITHDRAWN: 'closed', SCHEDULED: 'waiting', IN_FORCE: 'open', SUPERSEDED: 'closed' };

export const TermsStateBadge = ({ state }: { readonly state: TermsState }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>;
};

/** From which day to which a version holds. */
export const TermsPeriod = ({
  from,
  until,
}: {
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}): ReactElement => {
  const t = useWords(ZONE_WORDS);
  return (
    <>
      {from && (
        <>
          {t('from')} <DateText date={from} />
        </>
      )}
      {until && (
        <>
          {' '}
          {t('until')} <DateText date={until} />
        </>
      )}
    </>
  );
};

/** Every published version, newest first; each has an address for good. */
export const TermsVersions = ({
  zone,
  versions,
  shown,
}: {
  readonly zone: string;
  readonly versions: readonly Version[];
  readonly shown?: number;
}): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return (
    <ul className="plain rows versions">
      {versions.map(({ id, number, state, effectiveFrom, effectiveUntil }) => (
        <li key={id}>
          <Link to={zoneTermsUrl(zone, number)} aria-current={number === shown ? 'page' : undefined}>
            {t('versionName', { number })}
          </Link>
          <TermsStateBadge state={state} />
          <span className="muted small">
            <TermsPeriod from={effectiveFrom} until={effectiveUntil} />
          </span>
        </li>
      ))}
    </ul>
  );
};
