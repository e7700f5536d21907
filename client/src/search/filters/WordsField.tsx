import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useSearchParams } from 'react-router';
import { useWords } from '../../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import { searchWords } from 'shared/search/codecs.ts';
import { LONGEST_WORDS } from 'shared/search/vocabulary.ts';
import { useLength } from '../../ui/useLength.ts';
import { withChoice } from '../search-groups.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SuggestBox } from '../../suggestions/SuggestBox.tsx';
import { TypedInput } from './TypedInput.tsx';
import type { Commit } from '../useSearch.ts';
import './WordsField.css';

interface Props {
  readonly text: string;
  readonly commit: Commit;
  readonly onTyped: (form: HTMLFormElement | null) => void;
}

/** Search words; a suggested place or activity becomes a filter instead of words. */
export const WordsField = ({ text, commit, onTyped }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const [params] = useSearchParams();
  const [asked] = useState(params.get(nameOf('text')) ?? '');
  const id = useId();
  const { problem, follow } = useLength(LONGEST_WORDS, undefined, asked);
  return (
    <SuggestBox
      onFilter={(key, value) => commit((current) => ({ ...withChoice(current, key, value, true), text: '' }))}
      onWords={(words) => commit((current) => ({ ...current, text: words }))}
    >
      <label className="filters-words">
        <span>{t('words')}</span>
        <TypedInput
          name={nameOf('text')}
          type="search"
          value={text}
          // Text that is too long is not searched; it stays in the field.
          defaultValue={text || asked}
          read={searchWords}
          placeholder={t('wordsHint')}
          aria-invalid={problem !== null || undefined}
          aria-describedby={problem ? id : undefined}
          onInput={({ currentTarget }) => follow(currentTarget.value)}
          onTyped={onTyped}
        />
      </label>
      {problem && (
        <p className="field-problem" id={id}>
          {problem}
        </p>
      )}
    </SuggestBox>
  );
};
