import { useId, useState } from 'react';
import type { ReactElement } from 'react';
import type { PlaceKey, ProjectKey } from 'shared/matching/criteria.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { SelectField } from '../ui/Field.tsx';
import { ConditionValues } from './ConditionValues.tsx';
import { MATCHING_WORDS } from './matching.words.ts';
import { emptyCondition } from './project-form.ts';
import type { EditedCondition } from './project-form.ts';
import { useCriterionWords } from './useCriterionWords.ts';
import './matching.css';

type Key = PlaceKey | ProjectKey;

interface RowProps {
  readonly condition: EditedCondition;
  readonly onChange: (condition: EditedCondition) => void;
  readonly onRemove: () => void;
}

/** The weight of a wish: it counts at once. */
const Weight = ({ condition, onChange }: Omit<RowProps, 'onRemove'>): ReactElement | null => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const id = useId();
  if (condition.weight === null) return null;
  return (
    <div className="match-weight">
      <label htmlFor={id}>{t('weight', { name: words.name(condition.key) })}</label>
      <input
        id={id}
        type="range"
        min={1}
        max={5}
        value={condition.weight}
        onChange={({ target }) => onChange({ ...condition, weight: Number(target.value) })}
      />
      <output htmlFor={id}>{condition.weight}</output>
    </div>
  );
};

const Row = ({ condition, onChange, onRemove }: RowProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const name = words.name(condition.key);
  return (
    <fieldset className="match-condition">
      <legend>{name}</legend>
      <ConditionValues condition={condition} onChange={onChange} />
      <Weight condition={condition} onChange={onChange} />
      <Button look="quiet" onClick={onRemove}>
        {t('remove', { name })}
      </Button>
    </fieldset>
  );
};

interface Props {
  readonly keys: readonly Key[];
  readonly conditions: readonly EditedCondition[];
  /** Of a condition that is added; null: it must hold. */
  readonly weight: number | null;
  readonly title: string;
  readonly lead: string;
  readonly onChange: (conditions: readonly EditedCondition[]) => void;
}

/** Conditions of one kind, and the way to add one: each criterion once. */
export const ConditionList = ({ keys, conditions, weight, title, lead, onChange }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const id = useId();
  // A select that has just added a condition offers the rest from the beginning.
  const [added, setAdded] = useState(0);
  const free = keys.filter((key) => !conditions.some((one) => one.key === key));
  const add = (name: string): void => {
    const key = free.find((one) => one === name);
    if (!key) return;
    setAdded(added + 1);
    onChange([...conditions, emptyCondition(key, weight)]);
  };
  return (
    <section className="match-conditions" aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      <p className="muted">{lead}</p>
      {conditions.map((condition) => (
        <Row
          key={condition.key}
          condition={condition}
          onChange={(next) => onChange(conditions.map((one) => (one.key === next.key ? next : one)))}
          onRemove={() => onChange(conditions.filter((one) => one.key !== condition.key))}
        />
      ))}
      {free.length > 0 && (
        <SelectField key={added} label={`${t('add')} · ${title}`} defaultValue="" onChange={({ target }) => add(target.value)}>
          <option value="">{t('addChoice')}</option>
          {free.map((key) => (
            <option key={key} value={key}>
              {words.name(key)}
            </option>
          ))}
        </SelectField>
      )}
    </section>
  );
};
