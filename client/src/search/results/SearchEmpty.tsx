import { Fragment } from 'react';
import type { ReactElement } from 'react';
import { Link } from 'react-router';
import { buttonClass } from '../../ui/Button.tsx';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import type { SearchQuery } from '../search.graphql.ts';
import { searchUrl } from '../../kernel/search-url.ts';
import type { Search } from 'shared/search/address.ts';
import { cleared, conditionsNamed, conditionsOf, withoutCondition } from '../search-groups.ts';
import type { Condition } from '../search-groups.ts';
import { SEARCH_LATER_WORDS } from '../search-later.words.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchCondition } from '../filters/SearchCondition.tsx';
import { SearchWords } from './SearchWords.tsx';
import type { FilterNames } from '../useFilterNames.ts';
import type { Commit } from '../useSearch.ts';
import './SearchEmpty.css';

type Advice = SearchQuery['opportunities']['advice'][number];

interface Props {
  readonly search: Search;
  readonly commit: Commit;
  readonly names: FilterNames;
  readonly advice: readonly Advice[];
  readonly onRemoved: () => void;
}

const keyOf = (condition: Condition): string => `${condition.key} ${'value' in condition ? condition.value : ''}`;

/** One suggestion: words and filters to drop, the words that stay, and the number then found. */
interface Way {
  readonly words: readonly string[];
  readonly conditions: readonly Condition[];
  readonly text: string | null;
  readonly count: number;
}

const wayOf = (search: Search, { drop, text, count }: Advice): Way => ({
  words: drop.flatMap(({ key, value }) => (key === 'TEXT' && value ? [value] : [])),
  conditions: conditionsNamed(search, drop),
  text: text ?? null,
  count,
});

/** The search after it. */
const without = (search: Search, { conditions, text }: Way): Search =>
  conditions.reduce(withoutCondition, text === null ? search : { ...search, text });

interface DropProps extends Pick<Props, 'search' | 'names'> {
  readonly way: Way;
  readonly onDrop: () => void;
}

const Drop = ({ way: { words, conditions, count }, onDrop, search, names }: DropProps): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const later = useWords(SEARCH_LATER_WORDS);
  const locale = useLocale();
  return (
    <li>
      <button type="button" className={buttonClass('secondary')} onClick={onDrop}>
        <span>
          <span className="muted">{t(conditions.length === 0 ? 'removeWords' : 'remove')} </span>
          {words.map((word) => `«${word}»`).join(' + ')}
          {conditions.map((condition, index) => (
            <Fragment key={keyOf(condition)}>
              {words.length + index > 0 && ' + '}
              <SearchCondition condition={condition} search={search} names={names} />
            </Fragment>
          ))}
        </span>
        <span className="empty-count">{later.count('then', count, formatNumber(locale, count, 0))}</span>
      </button>
    </li>
  );
};

/** Nothing matches: what each word finds, and each smallest set of words and filters to drop, with the number then found. */
export const SearchEmpty = ({ search, commit, names, advice, onRemoved }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const later = useWords(SEARCH_LATER_WORDS);
  const ways = advice.map((one) => wayOf(search, one)).filter(({ words, conditions }) => words.length + conditions.length > 0);
  const drop = (way: Way) => (): void => {
    commit((current) => without(current, way));
    onRemoved();
  };
  if (conditionsOf(search).length === 0) return <p>{later('emptyAll')}</p>;
  return (
    <div className="panel empty">
      <h3>{later('emptyTitle')}</h3>
      {search.text && <SearchWords search={search} commit={commit} onChanged={onRemoved} />}
      <p>{later('emptyText')}</p>
      <ul className="plain empty-drops">
        {ways.map((way) => (
          <Drop key={[...way.words, ...way.conditions.map(keyOf)].join()} way={way} onDrop={drop(way)} search={search} names={names} />
        ))}
        <li>
          <Link to={searchUrl(cleared(search))} onClick={onRemoved}>
            {t('clear')}
          </Link>
        </li>
      </ul>
    </div>
  );
};
