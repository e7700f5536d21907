import { useState } from 'react';
import type { ReactElement } from 'react';
import { PLACE_CRITERIA, PROJECT_CRITERIA } from 'shared/matching/criteria.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { CheckField, SelectField } from '../ui/Field.tsx';
import { AmountField } from './AmountField.tsx';
import { isQuantity } from './amounts.ts';
import { MATCHING_WORDS } from './matching.words.ts';
import { isPlaceKey } from './project-form.ts';
import type { EditedCondition } from './project-form.ts';
import { useCriterionWords } from './useCriterionWords.ts';
import './matching.css';

interface Props {
  readonly condition: EditedCondition;
  readonly onChange: (condition: EditedCondition) => void;
}

interface NamedProps extends Props {
  /** Of the list that is chosen from; left out: by its criterion. */
  readonly label?: string;
}

const Bounds = ({ condition, onChange }: Props): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { key } = condition;
  const unit = isQuantity(key) ? t.of('unit', key) : '';
  const labelled = (end: string): ReactElement => (
    <>
      <span className="hidden">{`${t.of('criterion', key)}: `}</span>
      {end}
    </>
  );
  return (
    <div className="match-bounds">
      <AmountField
        criterion={key}
        label={labelled(t('from', { unit }))}
        value={condition.min}
        onValue={(min) => onChange({ ...condition, min })}
      />
      <AmountField
        criterion={key}
        label={labelled(t('to', { unit }))}
        value={condition.max}
        onValue={(max) => onChange({ ...condition, max })}
      />
    </div>
  );
};

interface ManyProps {
  readonly condition: EditedCondition;
  readonly label: string;
  readonly chosen: readonly string[];
  readonly onChoose: (chosen: readonly string[]) => void;
}

/** Words of a list that comes from the data: chosen one by one. */
const Many = ({ condition: { key }, label, chosen, onChoose }: ManyProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const words = useCriterionWords();
  const [added, setAdded] = useState(0);
  const add = (code: string): void => {
    if (!code) return;
    setAdded(added + 1);
    onChoose([...chosen, code]);
  };
  return (
    <>
      {chosen.length > 0 && (
        <ul className="match-chosen">
          {chosen.map((code) => (
            <li key={code}>
              {words.value(key, code)}
              <Button
                look="quiet"
                onClick={() => onChoose(chosen.filter((one) => one !== code))}
                aria-label={t('removeValue', { value: words.value(key, code) })}
              >
                {'×'}
              </Button>
            </li>
          ))}
        </ul>
      )}
      <SelectField key={added} label={label} defaultValue="" onChange={({ target }) => add(target.value)}>
        <option value="">{t('pick')}</option>
        {words
          .known(key)
          .filter(([code]) => !chosen.includes(code))
          .map(([code, name]) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
      </SelectField>
    </>
  );
};

const Choices = ({ condition, values, onChange }: Props & { readonly values: readonly string[] }): ReactElement => {
  const words = useCriterionWords();
  const { key, anyOf } = condition;
  return (
    <div className="match-choices">
      {values.map((value) => (
        <CheckField
          key={value}
          label={words.value(key, value)}
          checked={anyOf.includes(value)}
          onChange={({ target }) =>
            onChange({ ...condition, anyOf: target.checked ? [...anyOf, value] : anyOf.filter((one) => one !== value) })
          }
        />
      ))}
    </div>
  );
};

interface Criterion {
  readonly form: 'QUANTITY' | 'CHOICE';
  readonly values?: readonly string[] | null;
}

/** What is asked of one criterion: bounds of a quantity, ticks of a short list, or names chosen from a long one. */
export const ConditionValues = ({ condition, label, onChange }: NamedProps): ReactElement => {
  const t = useWords(MATCHING_WORDS);
  const { key, anyOf, noneOf } = condition;
  const criterion: Criterion = isPlaceKey(key) ? PLACE_CRITERIA[key] : PROJECT_CRITERIA[key];
  if (criterion.form === 'QUANTITY') return <Bounds condition={condition} onChange={onChange} />;
  const { values } = criterion;
  if (values) return <Choices condition={condition} values={values} onChange={onChange} />;
  const name = t.of('criterion', key);
  return (
    <>
      <Many
        condition={condition}
        label={label ?? t('addValue', { name })}
        chosen={anyOf}
        onChoose={(chosen) => onChange({ ...condition, anyOf: chosen })}
      />
      {key === 'ACTIVITY' && (
        <Many
          condition={condition}
          label={t('addNoValue', { name })}
          chosen={noneOf}
          onChoose={(chosen) => onChange({ ...condition, noneOf: chosen })}
        />
      )}
    </>
  );
};
