// A datalist finds neither codes below a division nor words of another language; the keyboard handling is that of the field, see
// useCombobox.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
import { useId, useState } from 'react';
import type { FocusEvent, KeyboardEvent, ReactElement, ReactNode } from 'react';
import { useWords } from '../kernel/words.ts';
import type { Suggestion } from '../suggestions/suggestion.ts';
import { useCombobox } from '../suggestions/useCombobox.ts';
import { ACTIVITIES, useSuggestions } from '../suggestions/useSuggestions.ts';
import { TextField } from '../ui/Field.tsx';
import { ACTIVITY_WORDS } from './activities.words.ts';
import type { Division } from './activity.ts';
import { activityText } from './activity.ts';
import '../suggestions/Suggestions.css';

const divisionOf = ({ value, label }: Suggestion): Division => ({ code: value, name: label });

interface Props {
  readonly label: ReactNode;
  readonly hint?: ReactNode;
  readonly problem?: string | null;
  readonly name?: string | undefined;
  /** As typed. */
  readonly text: string;
  /** Divisions that are chosen already and not offered again. */
  readonly chosen?: readonly string[];
  readonly onText: (text: string) => void;
  /** Chosen from the list. */
  readonly onChoose: (division: Division) => void;
  readonly onFocus?: (event: FocusEvent) => void;
  /** The field was left, or Enter was pressed without a choice: the typed text is all there is. */
  readonly onSettle?: (text: string) => void;
}

const NONE: readonly string[] = [];

/** An activity of the classifier by its code, any code below it, or words in three languages: the same list everywhere. */
export const ActivityField = ({ hint, text, chosen = NONE, onText, onChoose, onSettle, ...field }: Props): ReactElement => {
  const t = useWords(ACTIVITY_WORDS);
  const id = useId();
  const [input, setInput] = useState<HTMLInputElement | null>(null);
  const [typed, setTyped] = useState('');
  const options = useSuggestions(typed, ACTIVITIES)
    .map(divisionOf)
    .filter(({ code }) => !chosen.includes(code));
  const choose = (division: Division): void => {
    setTyped('');
    onChoose(division);
  };
  // Synchronously with the text: between two listeners of one event React would restore the old text.
  const follow = (words: string): void => {
    setTyped(words);
    onText(words);
  };
  const { active, isOpen } = useCombobox({ input, id, options, onTyped: follow, onChoose: choose });
  const settle = (): void => {
    setTyped('');
    onSettle?.(text);
  };
  const onKeyDown = (event: KeyboardEvent): void => {
    if (event.key !== 'Enter' || (isOpen && active >= 0)) return;
    if (onSettle) event.preventDefault();
    settle();
  };
  const list = (
    <div className="suggest">
      <div id={id} className="suggestions" role="listbox" aria-label={t('found')} hidden={!isOpen}>
        {options.map((division, index) => (
          <div
            key={division.code}
            id={`${id}-${index}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            onPointerDown={(event) => event.preventDefault()}
            onClick={() => choose(division)}
          >
            {activityText(division)}
          </div>
        ))}
      </div>
    </div>
  );
  return (
    <TextField
      {...field}
      ref={setInput}
      hint={hint ?? t('hint')}
      autoComplete="off"
      value={text}
      onChange={(event) => onText(event.target.value)}
      onBlur={settle}
      onKeyDown={onKeyDown}
      below={list}
    />
  );
};
