import type { ReactElement } from 'react';
import type { TermsState } from 'shared/special-zones/clauses.ts';
import { useWords } from '../../kernel/words.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './LifeLine.css';

const STEPS = ['DRAFT', 'APPROVED', 'SCHEDULED', 'IN_FORCE'] as const satisfies readonly TermsState[];
export type LifeStep = (typeof STEPS)[number];

/** The progress of a version on its way into force. */
export const LifeLine = ({ step: current }: { readonly step: LifeStep }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const at = STEPS.indexOf(current);
  return (
    <ol className="work-life" aria-label={t('life')}>
      {STEPS.map((step, index) => (
        <li key={step} className={index < at ? 'is-done' : undefined} aria-current={index === at ? 'step' : undefined}>
          {t.of('step', step)}
        </li>
      ))}
    </ol>
  );
};
