import type { ReactElement, ReactNode } from 'react';
import { NEWS_FREQUENCIES } from 'shared/saved-searches/vocabulary.ts';
import type { NewsFrequency } from 'shared/saved-searches/vocabulary.ts';
import { useWords } from '../../kernel/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import { SAVE_SEARCH_WORDS } from './save-search.words.ts';

interface Props {
  readonly label: ReactNode;
  readonly value: NewsFrequency;
  readonly disabled?: boolean;
  readonly onChange: (frequency: NewsFrequency) => void;
}

/** When letters are sent. */
export const FrequencyField = ({ label, value, disabled = false, onChange }: Props): ReactElement => {
  const t = useWords(SAVE_SEARCH_WORDS);
  return (
    <SelectField
      label={label}
      value={value}
      disabled={disabled}
      onChange={({ currentTarget }) => onChange(NEWS_FREQUENCIES.find((one) => one === currentTarget.value) ?? value)}
    >
      {NEWS_FREQUENCIES.map((frequency) => (
        <option key={frequency} value={frequency}>
          {t.of('often', frequency)}
        </option>
      ))}
    </SelectField>
  );
};
