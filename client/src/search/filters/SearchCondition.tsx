import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { useFieldWords } from '../../page/useFieldWords.ts';
import type { Search } from 'shared/search/address.ts';
import { isRangeField } from 'shared/search/condition-fields.ts';
import type { RangeField } from 'shared/search/condition-fields.ts';
import { isReversed } from 'shared/search/controls.ts';
import type { Condition } from '../search-groups.ts';
import { SEARCH_WORDS } from '../search.words.ts';
import { SearchValue } from './SearchValue.tsx';
import type { FilterNames } from '../useFilterNames.ts';

const RangeWords = ({ group, search }: { readonly group: RangeField; readonly search: Search }): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const locale = useLocale();
  const { min, max } = search[group];
  const number = (value: number): string => formatNumber(locale, value, 3);
  const isBoth = min !== null && max !== null;
  return (
    <>
      {t.of('filter', group)}
      {': '}
      {isBoth && `${number(min)}–${number(max)}`}
      {!isBoth && min !== null && `≥ ${number(min)}`}
      {!isBoth && max !== null && `≤ ${number(max)}`}
      {isReversed(search[group]) && ` · ${fieldWords('RANGE_REVERSED')}`}
    </>
  );
};

const NearWords = ({ search: { near }, names }: { readonly search: Search; readonly names: FilterNames }): ReactElement | null => {
  const t = useWords(SEARCH_WORDS);
  const locale = useLocale();
  return near && <>{t('near', { km: formatNumber(locale, near.km, 0), town: names.towns.get(near.town)?.text ?? near.town })}</>;
};

interface Props {
  readonly condition: Condition;
  readonly search: Search;
  readonly names: FilterNames;
}

/** One condition of the search, in words. */
export const SearchCondition = ({ condition, search, names }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  if (condition.kind === 'value')
    return (
      <>
        {t.of('filter', condition.key)}
        {': '}
        <SearchValue group={condition.key} value={condition.value} names={names} />
      </>
    );
  const { key } = condition;
  if (key === 'text') return <>{`«${search.text}»`}</>;
  if (key === 'near') return <NearWords search={search} names={names} />;
  if (key !== 'unknown' && isRangeField(key)) return <RangeWords group={key} search={search} />;
  return <>{t.of('filter', key)}</>;
};
