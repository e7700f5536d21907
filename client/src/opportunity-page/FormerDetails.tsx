import type { FragmentType } from '@apollo/client';
import type { ReactElement } from 'react';
import { formatInstant } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useFields } from '../kernel/useFields.ts';
import { useWords } from '../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../opportunities/opportunities.words.ts';
import { PLACE_WORDS } from '../opportunities/place-details.words.ts';
import { PlaceDetails } from '../opportunities/PlaceDetails.tsx';
import { DateText } from '../ui/Figure.tsx';
import { LocalText } from '../ui/LocalText.tsx';
import { FormerDetailsFragmentDoc } from './former-details.graphql.ts';
import type { FormerDetailsFragment } from './former-details.graphql.ts';

type Former = FormerDetailsFragment['formerDetails'][number];

const States = ({ statuses }: Pick<Former, 'statuses'>): ReactElement | null => {
  const t = useWords(PLACE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  if (statuses.length === 0) return null;
  return (
    <>
      <h4>{t('formerStates')}</h4>
      <ul className="plain">
        {statuses.map(({ status, since, reasonCode, reason }, place) => (
          <li key={`${status} ${place}`}>
            <strong>{words.of('status', status)}</strong> {since && <DateText date={since} />}
            {reasonCode && <span className="muted small under">{t.of('reason', reasonCode)}</span>}
            {reason && (
              <span className="muted small under">
                <LocalText text={reason} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </>
  );
};

/** What was said of the place before and is no longer: folded, because what stands now comes first. */
export const FormerDetails = ({ from }: { readonly from: FragmentType<FormerDetailsFragment> }): ReactElement | null => {
  const t = useWords(PLACE_WORDS);
  const locale = useLocale();
  const shown = useFields(FormerDetailsFragmentDoc, from);
  if (!shown || shown.formerDetails.length === 0) return null;
  return (
    <details className="section">
      <summary>{t('formerTitle')}</summary>
      <p className="muted">{t('formerLead')}</p>
      {shown.formerDetails.map(({ until, details, statuses }) => (
        <section key={until} aria-label={t('formerUntil', { day: formatInstant(locale, until) })}>
          <h3>{t('formerUntil', { day: formatInstant(locale, until) })}</h3>
          <PlaceDetails parts={details} />
          <States statuses={statuses} />
        </section>
      ))}
    </details>
  );
};
