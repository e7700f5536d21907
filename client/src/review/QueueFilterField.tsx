import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { INTERESTS_WORDS } from '../interests/interests.words.ts';
import { SelectField } from '../ui/Field.tsx';
import { FILTER_GROUPS, SENT_STATES, readFilter } from './queue-filter.ts';
import type { QueueFilter } from './queue-filter.ts';
import { REVIEW_WORDS } from './review.words.ts';
import './QueueFilterField.css';

interface Props {
  readonly value: QueueFilter;
  readonly onChange: (filter: QueueFilter) => void;
}

/** Which part of the queue is shown. */
export const QueueFilterField = ({ value, onChange }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  return (
    <div className="work-filter">
      <SelectField label={t('filter')} value={value} onChange={(event) => onChange(readFilter(event.target.value))}>
        {FILTER_GROUPS.map((group) => (
          <option key={group} value={group}>
            {t.of('filterOption', group)}
          </option>
        ))}
        <optgroup label={t('byState')}>
          {SENT_STATES.map((state) => (
            <option key={state} value={state}>
              {interests.of('state', state)}
            </option>
          ))}
        </optgroup>
      </SelectField>
    </div>
  );
};
