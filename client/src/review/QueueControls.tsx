import type { ReactElement } from 'react';
import { QUEUE_ORDERS, QUEUE_OWNERS, statesOfPart } from 'shared/interests/review.ts';
import { INTERESTS_WORDS } from '../interests/interests.words.ts';
import { useWords } from '../kernel/words.ts';
import { SelectField } from '../ui/Field.tsx';
import type { Queue } from './queue-address.ts';
import { QUEUE_WORDS } from './queue.words.ts';

interface Props {
  readonly queue: Queue;
  readonly onChange: (queue: Queue) => void;
}

/** Whose cases, in which state, in what order. */
export const QueueControls = ({ queue, onChange }: Props): ReactElement => {
  const t = useWords(QUEUE_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  const states = statesOfPart(queue.part);
  const pick = <Word extends string>(words: readonly Word[], text: string): Word | undefined => words.find((word) => word === text);
  return (
    <div className="actions">
      <SelectField
        label={t('ownerLabel')}
        value={queue.owner}
        onChange={({ target }) => onChange({ ...queue, owner: pick(QUEUE_OWNERS, target.value) ?? 'ALL' })}
      >
        {QUEUE_OWNERS.map((owner) => (
          <option key={owner} value={owner}>
            {t.of('owner', owner)}
          </option>
        ))}
      </SelectField>
      {states.length > 1 && (
        <SelectField
          label={t('stateLabel')}
          value={queue.state ?? ''}
          onChange={({ target }) => onChange({ ...queue, state: pick(states, target.value) ?? null })}
        >
          <option value="">{t('anyState')}</option>
          {states.map((state) => (
            <option key={state} value={state}>
              {interests.of('state', state)}
            </option>
          ))}
        </SelectField>
      )}
      <SelectField
        label={t('orderLabel')}
        value={queue.order}
        onChange={({ target }) => onChange({ ...queue, order: pick(QUEUE_ORDERS, target.value) ?? 'AGE' })}
      >
        {QUEUE_ORDERS.map((order) => (
          <option key={order} value={order}>
            {t.of('order', order)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};
