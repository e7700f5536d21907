import type { ReactElement } from 'react';
import type { Verdict } from 'shared/special-zones/eligibility.ts';
import { useWords } from '../../kernel/words.ts';
import { Badge } from '../../ui/Badge.tsx';
import type { BadgeTone } from '../../ui/Badge.tsx';
import { LocalText } from '../../ui/LocalText.tsx';
import { RefusalText } from '../ReasonText.tsx';
import { verdictName } from '../verdict-name.ts';
import { VERDICT_WORDS } from '../verdict.words.ts';
import type { ZoneEstimate } from './Reliefs.tsx';

const TONES: Record<Verdict, BadgeTone> = { CLEAR: 'open', UNCHECKED: 'neutral', DOUBTFUL: 'waiting', REFUSED: 'closed' };

const Refused = ({ refusals }: { readonly refusals: ZoneEstimate['refusals'] }): ReactElement => (
  <>
    {refusals.map((refusal) => (
      <span key={`${refusal.reason} ${refusal.exclusion ?? ''}`} className="small under">
        <RefusalText refusal={refusal} />
        {refusal.clause && (
          <span className="muted under">
            <LocalText text={refusal.clause.title} />
          </span>
        )}
      </span>
    ))}
  </>
);

/** Whether the zone may admit the project, and the reasons against it. */
export const Eligible = ({ estimate: { verdict, refusals, doubts } }: { readonly estimate: ZoneEstimate }): ReactElement => {
  const t = useWords(VERDICT_WORDS);
  return (
    <div>
      <Badge tone={TONES[verdict]}>{t.of('badge', verdictName(verdict, doubts))}</Badge>
      {verdict === 'REFUSED' ? (
        <Refused refusals={refusals} />
      ) : (
        doubts.map((doubt) => (
          <span key={doubt.reason} className="small under">
            {t.of('short', doubt.reason)}
          </span>
        ))
      )}
    </div>
  );
};
