import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Search } from 'shared/search/address.ts';
import { SearchWordsDocument } from './search-words.graphql.ts';
import type { SearchWordsQuery } from './search-words.graphql.ts';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SEARCH_LATER_WORDS } from '../search-later.words.ts';
import { narrowingOf } from '../search-variables.ts';
import type { Commit } from '../useSearch.ts';
import '../chips.css';
import './SearchWords.css';

type Finding = SearchWordsQuery['opportunities']['words'][number];

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly onChanged: () => void;
}

/** A word that is in no row, with similarly spelled words: one press searches for one of them instead. */
const Unfound = ({
  finding: { word, alike },
  onChoose,
}: {
  readonly finding: Finding;
  readonly onChoose: (spelled: string) => void;
}): ReactElement => {
  const t = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  return (
    <>
      {t('wordFindsNone', { word })}
      {alike.length > 0 && ` ${t('alike')}`}
      {alike.length > 0 && (
        <ul className="chips">
          {alike.map((one) => (
            <li key={one.word}>
              <button type="button" className="chip" aria-label={t('searchFor', { word: one.word })} onClick={() => onChoose(one.word)}>
                <span>
                  {one.word} <span className="choice-count">{formatNumber(locale, one.count, 0)}</span>
                </span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
};

/** What each of the words finds by itself, without any filter. */
export const SearchWords = ({ search, commit, onChanged }: Props): ReactElement | null => {
  const t = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  const { data } = useQuery(SearchWordsDocument, { variables: narrowingOf(search) });
  const findings = data?.opportunities.words ?? [];
  if (findings.length === 0) return null;
  const instead =
    (of: Finding) =>
    (spelled: string): void => {
      const text = findings.map((one) => (one === of ? spelled : one.word)).join(' ');
      commit((current) => ({ ...current, text }));
      onChanged();
    };
  return (
    <>
      <h4>{t('wordsTitle')}</h4>
      <ul className="plain empty-words">
        {findings.map((finding) => (
          <li key={finding.word}>
            {finding.count > 0 ? (
              t('wordFinds', { word: finding.word, count: formatNumber(locale, finding.count, 0) })
            ) : (
              <Unfound finding={finding} onChoose={instead(finding)} />
            )}
          </li>
        ))}
      </ul>
    </>
  );
};
