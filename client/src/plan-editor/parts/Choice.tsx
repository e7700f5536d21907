import type { ReactElement } from 'react';
import { useWords } from '../../kernel/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';

interface Props<Word extends string> {
  readonly label: string;
  readonly value: string;
  readonly words: readonly Word[];
  readonly say: (word: Word) => string;
  /** What leaving it open means; by default it cannot be left open. */
  readonly open?: string;
  readonly problem?: string | null;
  readonly onChange: (word: string) => void;
}

/** One word of a closed list. */
export const Choice = <Word extends string>({ label, value, words, say, open, problem, onChange }: Props<Word>): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  const isForeign = value !== '' && !words.some((word) => word === value);
  return (
    <SelectField label={label} value={value} problem={problem} onChange={(event) => onChange(event.target.value)}>
      {(open !== undefined || value === '') && <option value="">{open ?? t('notChosen')}</option>}
      {isForeign && <option value={value}>{value}</option>}
      {words.map((word) => (
        <option key={word} value={word}>
          {say(word)}
        </option>
      ))}
    </SelectField>
  );
};
