import type { ReactElement } from 'react';
import type { Refusal } from 'shared/special-zones/eligibility.ts';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { Notice } from '../ui/Notice.tsx';
import { cautionsOf } from './cautions.ts';
import { ClauseLink } from './ClauseLink.tsx';
import { clauseOf } from './counted.ts';
import type { Counted } from './counted.ts';
import { ESTIMATE_WORDS } from './estimate.words.ts';
import { TAX_WORDS } from './taxes.words.ts';

const RefusalText = ({ counted, refusal: { reason, exclusion, clauseKey } }: { readonly counted: Counted; readonly refusal: Refusal }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const taxes = useWords(TAX_WORDS);
  const clause = clauseOf(counted, clauseKey);
  return (
    <li>
      {taxes.of('reason', reason)}
      {exclusion && ` ${taxes.of('exclusion', exclusion)}.`}
      {clause && (
        <span className="under small">
          {`${t('clause')}: `}
          <ClauseLink counted={counted} clause={clause} />
        </span>
      )}
    </li>
  );
};

/** Whether the terms apply to the project at all. */
export const Verdict = ({ counted }: { readonly counted: Counted }): ReactElement => {
  const t = useWords(ESTIMATE_WORDS);
  const { refusals } = counted.estimate;
  if (refusals.length === 0) return <Notice tone="good" title={t('eligible')} />;
  return (
    <Notice tone="bad" title={t('refusedTitle')}>
      <ul>
        {refusals.map((refusal) => (
          <RefusalText key={`${refusal.reason} ${refusal.exclusion ?? ''}`} counted={counted} refusal={refusal} />
        ))}
      </ul>
    </Notice>
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
            {clause && (
              <span className="under small">
                {`${t('clause')}: `}
                <ClauseLink counted={counted} clause={clause} />
              </span>
            )}
          </li>
        ))}
      </ul>
    </Notice>
  );
};
