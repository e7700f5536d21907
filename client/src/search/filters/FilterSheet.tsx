import type { ReactElement, ReactNode } from 'react';
import { useWords } from '../../kernel/words.ts';
import { Icon } from '../../ui/Icon.tsx';
import { FILTERS } from '../search-ids.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import './SearchFilters.css';

/** Beside the results; on a phone a native popover. It stands before its form has been loaded: its button opens it at any time. */
export const FilterSheet = ({ children }: { readonly children: ReactNode }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  return (
    <section id={FILTERS} popover="auto" className="filters" aria-labelledby="filters-title" tabIndex={-1}>
      <header className="filters-head">
        <h2 id="filters-title">{t('filters')}</h2>
        <button type="button" className="button button-quiet button-icon filters-close" popoverTarget={FILTERS} popoverTargetAction="hide">
          <Icon name="close" />
          <span className="hidden">{t('close')}</span>
        </button>
      </header>
      {children}
    </section>
  );
};
