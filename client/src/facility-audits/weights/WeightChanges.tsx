import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { REUSE_WORDS } from '../../opportunities/reuse.words.ts';
import { AUDIT_WORDS } from '../facility-audits.words.ts';
import type { WeightChangeFragment } from './weights.graphql.ts';
import { WEIGHTS_WORDS } from './weights.words.ts';

type Change = Pick<WeightChangeFragment, 'criterion' | 'use' | 'from' | 'to'>;

/** Weights that differ from those before, one by one. */
export const WeightChanges = ({ changes }: { readonly changes: readonly Change[] }): ReactElement => {
  const t = useWords(WEIGHTS_WORDS);
  const words = useWords(AUDIT_WORDS);
  const names = useWords(REUSE_WORDS);
  if (changes.length === 0) return <p className="muted">{t('noChanges')}</p>;
  return (
    <ul>
      {changes.map(({ criterion, use, from, to }) => (
        <li key={`${criterion} ${use}`}>
          {t('change', { criterion: words.of('criterion', criterion), use: names.of('answer', use), from, to })}
        </li>
      ))}
    </ul>
  );
};
