import type { ReactElement } from 'react';
import { NO_SEARCH } from 'shared/search/address.ts';
import type { Search } from 'shared/search/address.ts';
import { statedFacts, withFact } from 'shared/search/stated-facts.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { conditionsOf } from '../search-groups.ts';
import { SEARCH_FACTS_WORDS } from './search-facts.words.ts';
import { SearchCondition } from '../filters/SearchCondition.tsx';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import '../chips.css';

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
}

/** Words that state a fact are offered as the filter for it: one press replaces them by the filter. Nothing is filtered unasked. */
export const SearchFacts = ({ search, commit, names }: Props): ReactElement | null => {
  const t = useWords(SEARCH_FACTS_WORDS);
  const facts = statedFacts(search.text, useLocale());
  if (facts.length === 0) return null;
  return (
    <section aria-label={t('title')}>
      <p className="muted small">{t('title')}</p>
      <ul className="chips">
        {facts.map((fact) => {
          const alone = withFact(NO_SEARCH, fact);
          return conditionsOf(alone).map((condition) => (
            <li key={`${fact.from} ${fact.to} ${JSON.stringify(alone[condition.key])}`}>
              <button type="button" className="chip" onClick={() => commit((current) => withFact(current, fact))}>
                <span className="hidden">{t('use')} </span>
                <span>
                  {`«${search.text.slice(fact.from, fact.to).trim()}» → `}
                  <SearchCondition condition={condition} search={alone} names={names} />
                </span>
              </button>
            </li>
          ));
        })}
      </ul>
    </section>
  );
};
