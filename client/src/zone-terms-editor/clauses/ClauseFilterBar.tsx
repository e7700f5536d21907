import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import type { ClauseFilter } from './useClauseFilter.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './ClauseFilterBar.css';

interface Props {
  readonly filter: ClauseFilter;
  readonly all: number;
  readonly shown: number;
  readonly onFilter: (filter: ClauseFilter) => void;
}

/** Finds clauses by what is written in them, in any language, or shows only those that were changed. */
export const ClauseFilterBar = ({ filter, all, shown, onFilter }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const isOn = filter.words !== '' || filter.onlyChanged;
  return (
    <search className="clause-filter">
      <label className="clause-filter-words">
        {t('findClause')}
        <input type="search" value={filter.words} onChange={({ currentTarget }) => onFilter({ ...filter, words: currentTarget.value })} />
      </label>
      <label className="choice">
        <input
          type="checkbox"
          checked={filter.onlyChanged}
          onChange={({ currentTarget }) => onFilter({ ...filter, onlyChanged: currentTarget.checked })}
        />
        <span className="choice-name">{t('onlyChanged')}</span>
      </label>
      <output className="small muted">{isOn && t('clausesShown', { shown, all })}</output>
      {isOn && (
        <Button look="quiet" onClick={() => onFilter({ words: '', onlyChanged: false })}>
          {t('allClauses')}
        </Button>
      )}
    </search>
  );
};
