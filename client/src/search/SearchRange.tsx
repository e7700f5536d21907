import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import { useFieldWords } from '../page/ProblemNotice.tsx';
import { useWords } from '../kernel/words.ts';
import { nameOf } from 'shared/search/address.ts';
import type { Range } from 'shared/search/codecs.ts';
import { readNumber } from 'shared/search/codecs.ts';
import type { RangeKey } from './search-groups.ts';
import { isReversed } from 'shared/search/filter.ts';
import { SEARCH_WORDS } from './search.words.ts';
import { TypedInput } from './TypedInput.tsx';

interface Props {
  readonly group: RangeKey;
  readonly places: number;
  readonly value: Range;
  readonly onTyped: (form: HTMLFormElement | null) => void;
}

/** Two ends of a range, typed. What is no number stays in its field and says so. */
export const SearchRange = ({ group, places, value, onTyped }: Props): ReactElement => {
  const t = useWords(SEARCH_WORDS);
  const fieldWords = useFieldWords();
  const id = useId();
  const [wrong, setWrong] = useState<'From' | 'To' | null>(null);
  const problem = wrong ? fieldWords('INVALID') : isReversed(value) ? fieldWords('RANGE_REVERSED') : null;
  const end = (name: 'From' | 'To', label: string, number: number | null): ReactElement => (
    <label className="range-end">
      <span>{label}</span>
      <TypedInput
        name={nameOf(group) + name}
        value={number}
        read={(text) => readNumber(text, places)}
        inputMode="decimal"
        aria-invalid={wrong === name || isReversed(value) || undefined}
        aria-describedby={problem ? id : undefined}
        onTyped={(form, text) => {
          setWrong(text.trim() && readNumber(text, places) === null ? name : null);
          onTyped(form);
        }}
      />
    </label>
  );
  return (
    <fieldset className={problem ? 'range field-wrong' : 'range'}>
      <legend>{t.of('range', group)}</legend>
      {end('From', t('from'), value.min)}
      {end('To', t('to'), value.max)}
      {problem && (
        <p className="field-problem" id={id}>
          {problem}
        </p>
      )}
    </fieldset>
  );
};
