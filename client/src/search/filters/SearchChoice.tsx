import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { formatNumber } from '../../kernel/fmt.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { nameOf } from 'shared/search/address.ts';
import type { Counted } from './facet-values.ts';
import type { ListField } from 'shared/search/condition-fields.ts';
import { SearchValue } from './SearchValue.tsx';
import type { FilterNames } from '../useFilterNames.ts';

interface Props extends Counted {
  readonly group: ListField;
  readonly names: FilterNames;
  readonly checked: boolean;
  /** Neither on nor off: a part of it is chosen. */
  readonly mixed?: boolean;
  readonly onChoose: (isOn: boolean) => void;
}

/** One value of a filter with the number of matches; a value without matches stays, dimmed. */
export const SearchChoice = ({ group, value, count, names, checked, mixed = false, onChoose }: Props): ReactElement => {
  const locale = useLocale();
  const ref = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (ref.current) ref.current.indeterminate = mixed;
  }, [mixed]);
  return (
    <label className={count === 0 && !checked ? 'choice choice-none' : 'choice'}>
      <input
        ref={ref}
        type="checkbox"
        name={nameOf(group)}
        value={value}
        checked={checked}
        onChange={(event) => onChoose(event.currentTarget.checked)}
      />
      <span className="choice-name">
        <SearchValue group={group} value={value} names={names} />
      </span>{' '}
      <span className="choice-count">{formatNumber(locale, count, 0)}</span>
    </label>
  );
};
