import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import { tidyText } from 'shared/search/codecs.ts';
import { withChoice } from './search-groups.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { SuggestBox } from './SuggestBox.tsx';
import { TypedInput } from './TypedInput.tsx';
import type { Commit } from './useSearch.ts';

interface Props {
  readonly q: string;
  readonly commit: Commit;
  readonly onTyped: (form: HTMLFormElement | null) => void;
}

/** Free words; a suggested place or activity becomes a filter instead of words. */
export const WordsField = ({ q, commit, onTyped }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <SuggestBox
      onFilter={(key, value) => commit((current) => ({ ...withChoice(current, key, value, true), q: '' }))}
      onWords={(words) => commit((current) => ({ ...current, q: words }))}
    >
      <label className="filters-words">
        <span>{t('words')}</span>
        <TypedInput name={nameOf('q')} type="search" value={q} read={tidyText} placeholder={t('wordsHint')} onTyped={onTyped} />
      </label>
    </SuggestBox>
  );
};
