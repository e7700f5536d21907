import type { ReactElement } from 'react';
import { DECLINE_REASONS } from 'shared/interests/decline-reasons.ts';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { INTERESTS_WORDS } from '../interests/interests.words.ts';
import { useWords } from '../kernel/words.ts';
import { useFieldWords } from '../page/useFieldWords.ts';
import { SelectField } from '../ui/Field.tsx';
import { REVIEW_WORDS } from './review.words.ts';

interface Props {
  readonly value: DeclineReason | null;
  /** Whether somebody has tried to decline without one. */
  readonly isMissing: boolean;
  readonly onChange: (reason: DeclineReason | null) => void;
}

/** Why it is declined, in one word; the investor reads it, and figures are counted by it. */
export const DeclineReasonField = ({ value, isMissing, onChange }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  const fieldWords = useFieldWords();
  return (
    <SelectField
      label={t('because')}
      problem={fieldWords(isMissing && value === null ? 'REQUIRED' : null)}
      value={value ?? ''}
      onChange={({ target }) => onChange(DECLINE_REASONS.find((reason) => reason === target.value) ?? null)}
    >
      <option value="">{t('chooseReason')}</option>
      {DECLINE_REASONS.map((reason) => (
        <option key={reason} value={reason}>
          {interests.of('declined', reason)}
        </option>
      ))}
    </SelectField>
  );
};
