import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { dayBefore } from 'shared/locale/calendar.ts';
import { formatDate } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { zoneTermsDiffUrl, zoneTermsUrl } from '../../kernel/urls.ts';
import { useWords } from '../../kernel/words.ts';
import type { TermsState } from '../../kernel/schema.graphql.ts';
import type { ZoneTermsInForceFragment } from './zone-terms-in-force.graphql.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { BadgeTone } from '../../ui/Badge.tsx';
import { DateText } from '../../ui/Figure.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { DIFF_WORDS } from '../diff/terms-diff.words.ts';
import { TERMS_WORDS } from './terms.words.ts';
import { ZONE_WORDS } from '../special-zones.words.ts';
import './TermsVersions.css';

type Version = ZoneTermsInForceFragment['termsVersions'][number];

const TONES: Record<TermsState, BadgeTone> = {
  DRAFT: 'neutral',
  APPROVED: 'waiting',
  WITHDRAWN: 'closed',
  SCHEDULED: 'waiting',
  IN_FORCE: 'open',
  SUPERSEDED: 'closed',
};

export const TermsStateBadge = ({ state }: { readonly state: TermsState }): ReactElement => {
  const t = useWords(TERMS_WORDS);
  return <Badge tone={TONES[state]}>{t.of('state', state)}</Badge>;
};

/** From which day to which a version applies. */
export const TermsPeriod = ({
  from,
  until,
}: {
  readonly from?: string | null | undefined;
  readonly until?: string | null | undefined;
}): ReactElement => {
  const t = useWords(ZONE_WORDS);
  const locale = useLocale();
  return (
    <>
      {from && (
        <>
          {t('from')} <DateText date={from} />
        </>
      )}
      {until && (
        <>
          {from ? ', ' : ''}
          {t('throughDay', { date: formatDate(locale, dayBefore(until)) })}
        </>
      )}
    </>
  );
};

interface Props {
  readonly zone: string;
  readonly versions: readonly Version[];
  readonly shown?: number;
}

/** The history of a zone's terms, newest first: each version has a permanent address, its reason, and what it changed. */
export const TermsVersions = ({ zone, versions, shown }: Props): ReactElement => {
  const t = useWords(TERMS_WORDS);
  const diff = useWords(DIFF_WORDS);
  return (
    <ol className="plain rows versions" reversed>
      {versions.map(({ id, number, state, effectiveFrom, effectiveUntil, note }) => {
        const before = versions.find((one) => one.number < number && one.state !== 'WITHDRAWN');
        return (
          <li key={id}>
            <Link to={zoneTermsUrl(zone, number)} aria-current={number === shown ? 'page' : undefined}>
              {t('versionName', { number })}
            </Link>
            <TermsStateBadge state={state} />
            <span className="muted small">
              <TermsPeriod from={effectiveFrom} until={effectiveUntil} />
            </span>
            {before && (
              <Link className="small" to={zoneTermsDiffUrl(zone, before.number, number)}>
                {diff('compare', { number: before.number })}
              </Link>
            )}
            {note && before && (
              <p className="small version-note">
                <LocalText text={note} />
              </p>
            )}
          </li>
        );
      })}
    </ol>
  );
};
