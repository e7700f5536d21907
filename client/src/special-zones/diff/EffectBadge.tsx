import type { ReactElement } from 'react';
import type { ChangeEffect } from 'shared/special-zones/diff.ts';
import { useWords } from '../../kernel/words.ts';
import { DIFF_WORDS } from './terms-diff.words.ts';
import './EffectBadge.css';

const SHAPES: Record<ChangeEffect, string> = { BETTER: '▲', WORSE: '▼', NEUTRAL: '=', UNKNOWN: '?' };

/** What a change means for the investor: a shape and a word, never colour alone. */
export const EffectBadge = ({ effect }: { readonly effect: ChangeEffect }): ReactElement => {
  const t = useWords(DIFF_WORDS);
  return (
    <span className={`badge effect effect-${effect.toLowerCase()}`}>
      <span aria-hidden="true">{SHAPES[effect]}</span> {t.of('effect', effect)}
    </span>
  );
};
