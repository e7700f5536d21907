import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import { formatInstant } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Waiting } from '../../sources/Waiting.tsx';
import { WeightsHistoryDocument } from './weights.graphql.ts';
import type { WeightsHistoryQuery } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';
import { WeightChanges } from './WeightChanges.tsx';

type Revision = WeightsHistoryQuery['weightsHistory'][number];

const Decided = ({ inForceAt, discardedAt, decidedBy, shownAt }: Revision): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const locale = useLocale();
  const by = decidedBy ?? t('nobody');
  if (discardedAt) return <p>{t('discardedOn', { at: formatInstant(locale, discardedAt), by })}</p>;
  if (!inForceAt) return <p>{t('undecided')}</p>;
  return (
    <p>
      {t('inForceOn', { at: formatInstant(locale, inForceAt), by })}{' '}
      {shownAt ? t('shownOn', { at: formatInstant(locale, shownAt) }) : t('beingShown')}
    </p>
  );
};

const Version = (revision: Revision): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const locale = useLocale();
  const { version, reason, proposedAt, proposedBy, changes } = revision;
  return (
    <li>
      <span className="timeline-date">{t('version', { version })}</span>
      <div>
        <p>{t('proposedOn', { at: formatInstant(locale, proposedAt), by: proposedBy ?? t('nobody') })}</p>
        <Decided {...revision} />
        <p>{t('because', { reason })}</p>
        <details>
          <summary>{t('changes')}</summary>
          <WeightChanges changes={changes} />
        </details>
      </div>
    </li>
  );
};

/** Every version that was ever proposed: by whom, when, why, and what became of it. */
export const WeightsHistory = (): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const { data, error } = useQuery(WeightsHistoryDocument, { fetchPolicy: 'cache-and-network' });
  return (
    <section className="section" aria-labelledby="weights-history">
      <h2 id="weights-history">{t('history')}</h2>
      {!data && <Waiting error={error} />}
      {data && (
        <ul className="timeline">
          {data.weightsHistory.map((revision) => (
            <Version key={revision.version} {...revision} />
          ))}
          <li>
            <span className="timeline-date">{t('version', { version: 1 })}</span>
            <span>{t('first')}</span>
          </li>
        </ul>
      )}
    </section>
  );
};
