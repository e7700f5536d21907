import type { ReactElement } from 'react';
import type { Answer, EligibilityReason, ZoneEligibility } from 'shared/industrial-zones/founding.ts';
import { useWords } from '../../kernel/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { BadgeTone } from '../../ui/Badge.tsx';
import { FOUNDING_WORDS } from './founding.words.ts';

const TONES: Record<Answer, BadgeTone> = { YES: 'done', UNKNOWN: 'waiting', NO: 'closed' };

/** Whether the zone may be a small industrial zone by law. */
export const EligibilityBadge = ({ answer }: { readonly answer: Answer }): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  return <Badge tone={TONES[answer]}>{t.of('eligible', answer)}</Badge>;
};

interface Props {
  readonly eligibility: Pick<ZoneEligibility, 'answer'> & { readonly reasons: readonly EligibilityReason[] };
}

/** The same with its reasons, and the article that they rest on. */
export const Eligibility = ({ eligibility }: Props): ReactElement => {
  const t = useWords(FOUNDING_WORDS);
  return (
    <section className="section" aria-labelledby="eligible">
      <h2 id="eligible">{t('eligibleTitle')}</h2>
      <p>
        <EligibilityBadge answer={eligibility.answer} />
      </p>
      {eligibility.reasons.length > 0 && (
        <ul>
          {eligibility.reasons.map((reason) => (
            <li key={reason}>{t.of('reason', reason)}</li>
          ))}
        </ul>
      )}
      <p className="muted small">
        <a href="https://zan.gov.kz/client/#!/doc/130101/rus" rel="noopener noreferrer">
          {t('law')}
        </a>
      </p>
    </section>
  );
};
