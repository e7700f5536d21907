import type { ReactElement } from 'react';
import type { Doubt, Refusal, Verdict as VerdictOf } from 'shared/special-zones/eligibility.ts';
import { useWords } from '../../kernel/words.ts';
import { LocalText } from '../../ui/LocalText.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { cautionsOf } from './cautions.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { clauseOf } from './counted.ts';
import type { Counted } from './counted.ts';
import { DoubtText, RefusalText } from '../ReasonText.tsx';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { verdictName } from '../verdict-name.ts';
import { VERDICT_WORDS } from '../verdict.words.ts';

const Clause = ({ counted, clauseKey }: { readonly counted: Counted; readonly clauseKey: string | null }): ReactElement | null => {
  const t = useWords(ESTIMATE_WORDS);
  const clause = clauseOf(counted, clauseKey);
  return (
    clause && (
      <span className="under small">
        {`${t('clause')}: `}
        <ClauseLink counted={counted} clause={clause} />
      </span>
    )
  );
};

const Refused = ({ counted, refusals }: { readonly counted: Counted; readonly refusals: readonly Refusal[] }): ReactElement => (
  <ul>
    {refusals.map((refusal) => (
      <li key={`${refusal.reason} ${refusal.exclusion ?? ''}`}>
        <RefusalText refusal={refusal} />
        <Clause counted={counted} clauseKey={refusal.clauseKey} />
      </li>
    ))}
  </ul>
);

const Activities = ({ counted: { zone } }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(VERDICT_WORDS);
  return <span className="under small">{t('known', { activities: zone.priorityActivities.map(({ text }) => text).join(', ') })}</span>;
};

const Doubted = ({ counted, doubts }: { readonly counted: Counted; readonly doubts: readonly Doubt[] }): ReactElement => (
  <ul>
    {doubts.map((doubt) => (
      <li key={doubt.reason}>
        <DoubtText doubt={doubt} />
        {doubt.reason === 'ACTIVITY_OUTSIDE_KNOWN' && <Activities counted={counted} />}
        <Clause counted={counted} clauseKey={doubt.clauseKey} />
      </li>
    ))}
  </ul>
);

const TONES = { CLEAR: 'good', UNCHECKED: 'neutral', DOUBTFUL: 'warning', REFUSED: 'bad' } as const satisfies Record<VerdictOf, string>;

/** Whether the terms apply to the project at all; green only where everything was checked. */
export const Verdict = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(VERDICT_WORDS);
  const { estimate, assessment } = counted;
  const { verdict, doubts } = assessment;
  return (
    <Notice tone={TONES[verdict]} title={t.of('title', verdictName(verdict, doubts))}>
      {verdict === 'REFUSED' ? (
        <Refused counted={counted} refusals={estimate.refusals} />
      ) : (
        doubts.length > 0 && <Doubted counted={counted} doubts={doubts} />
      )}
    </Notice>
  );
};

const LAW = ['TERMINATION', 'STABILITY', 'SALES', 'ONCE'] as const;

/** What the law says about every relief, apart from its figures. */
export const LawNotes = (): ReactElement => {
  const t = useWords(VERDICT_WORDS);
  return (
    <section className="section" aria-labelledby="law-notes">
      <h3 id="law-notes">{t('lawTitle')}</h3>
      <ul className="reading">
        {LAW.map((one) => (
          <li key={one}>{t.of('law', one)}</li>
        ))}
      </ul>
    </section>
  );
};

/** What the estimate cannot know. */
export const Cautions = ({ counted }: { readonly counted: Counted }): ReactElement | null => {
  const t = useWords(ESTIMATE_WORDS);
  const cautions = cautionsOf(counted);
  if (cautions.length === 0) return null;
  return (
    <Notice tone="warning" title={t('cautionsTitle')}>
      <ul>
        {cautions.map(({ code, text, clause }) => (
          <li key={code}>
            {t.of('caution', code)} {text && <LocalText text={text} />}
            <Clause counted={counted} clauseKey={clause?.key ?? null} />
          </li>
        ))}
      </ul>
    </Notice>
  );
};
