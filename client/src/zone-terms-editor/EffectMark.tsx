import type { ReactElement } from 'react';
import type { ChangeEffect } from 'shared/special-zones/diff.ts';
import { useWords } from '../kernel/words.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

const SHAPES: Record<ChangeEffect, string> = { BETTER: '▲', WORSE: '▼', NEUTRAL: '=', UNKNOWN: '?' };

/** What a change means for the investor: a shape, words and a colour, each enough by itself. */
export const EffectMark = ({ effect }: { readonly effect: ChangeEffect }): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <span className={`work-effect work-effect-${effect.toLowerCase()}`}>
      <span aria-hidden="true">{SHAPES[effect]}</span>
      {t.of('effect', effect)}
    </span>
  );
};
