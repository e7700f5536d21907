// A datalist can neither group its options nor say what kind they are; the keyboard handling is that of the field, see useCombobox.
/* oxlint-disable jsx-a11y/prefer-tag-over-role, jsx-a11y/click-events-have-key-events */
import { useEffect, useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useNavigate } from 'react-router';
import { announce } from '../kernel/announce.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { LocalText } from '../ui/LocalText.tsx';
import { SUGGESTION_WORDS } from './suggestions.words.ts';
import { addressOf, grouped, outcomeOf } from './suggestion.ts';
import type { Choices, Suggestion, SuggestionsProps } from './suggestion.ts';
import { useCombobox } from './useCombobox.ts';
import { useSuggestions } from './useSuggestions.ts';
import './Suggestions.css';

/** The effect of choosing a suggestion here; returns the text of the field. */
const useChoice = ({ onFilter, onWords }: Choices): ((suggestion: Suggestion) => string) => {
  const navigate = useNavigate();
  return (suggestion) => {
    const outcome = outcomeOf(suggestion);
    if (outcome.does === 'filter' && onFilter) onFilter(outcome.key, outcome.value);
    else if (outcome.does === 'words' && onWords) onWords(outcome.words);
    else void navigate(addressOf(outcome));
    return outcome.does === 'words' ? outcome.words : '';
  };
};

/** Announces the number of suggestions to screen readers. */
const useAnnounced = (count: number, isOpen: boolean): void => {
  const t = useWords(SUGGESTION_WORDS);
  const said = isOpen && count > 0 ? t.count('suggested', count) : '';
  useEffect(() => {
    if (said) announce(said);
  }, [said]);
};

const Option = ({
  suggestion,
  id,
  isActive,
  onChoose,
}: {
  readonly suggestion: Suggestion;
  readonly id: string;
  readonly isActive: boolean;
  readonly onChoose: () => void;
}): ReactElement => {
  const locale = useLocale();
  return (
    <div id={id} role="option" tabIndex={-1} aria-selected={isActive} onPointerDown={(event) => event.preventDefault()} onClick={onChoose}>
      <span>
        <LocalText text={suggestion.label} />
      </span>
      {typeof suggestion.count === 'number' && <span className="choice-count">{formatNumber(locale, suggestion.count, 0)}</span>}
    </div>
  );
};

/** The list under the field: places, zones, enterprises, activities, former uses, opportunities. */
export const Suggestions = ({ frame, ...choices }: SuggestionsProps): ReactElement => {
  const t = useWords(SUGGESTION_WORDS);
  const id = useId();
  const [input] = useState(() => frame.current?.querySelector('input') ?? null);
  const [typed, setTyped] = useState('');
  const groups = grouped(useSuggestions(typed));
  const options = groups.flatMap(({ options: some }) => some);
  const act = useChoice(choices);
  const choose = (suggestion: Suggestion): void => {
    setTyped('');
    const words = act(suggestion);
    const field = frame.current?.querySelector('input');
    if (field) field.value = words;
  };
  const { active, isOpen } = useCombobox({ input, id, options, onTyped: setTyped, onChoose: choose });
  useAnnounced(options.length, isOpen);
  return (
    <div id={id} className="suggestions" role="listbox" aria-label={t('suggestions')} hidden={!isOpen}>
      {groups.map(({ name, options: some }) => (
        <div key={name} role="group" aria-labelledby={`${id}-${name}`}>
          <div id={`${id}-${name}`} role="presentation" className="suggestions-title">
            {t.of('suggestionGroup', name)}
          </div>
          {some.map((suggestion) => {
            const index = options.indexOf(suggestion);
            return (
              <Option
                key={suggestion.kind + suggestion.value}
                suggestion={suggestion}
                id={`${id}-${index}`}
                isActive={index === active}
                onChoose={() => choose(suggestion)}
              />
            );
          })}
        </div>
      ))}
    </div>
  );
};
