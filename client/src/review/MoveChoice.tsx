import { useId } from 'react';
import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { REVIEW_WORDS } from './review.words.ts';
import type { StewardMove } from './steward-moves.ts';

interface Props {
  readonly moves: readonly StewardMove[];
  readonly value: StewardMove;
  readonly onChange: (move: StewardMove) => void;
}

/** Which of the allowed moves; a single one needs no choice. */
export const MoveChoice = ({ moves, value, onChange }: Props): ReactElement | null => {
  const t = useWords(REVIEW_WORDS);
  const name = useId();
  if (moves.length < 2) return null;
  return (
    <fieldset className="work-choice">
      <legend>{t('choice')}</legend>
      {moves.map((move) => (
        <label key={move}>
          <input type="radio" name={name} checked={move === value} onChange={() => onChange(move)} />
          {t.of('move', move)}
        </label>
      ))}
    </fieldset>
  );
};
