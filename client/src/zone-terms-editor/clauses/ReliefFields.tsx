import type { ReactElement } from 'react';
import { CATEGORIES, RELIEF_BASES, TAXES } from 'shared/special-zones/clauses.ts';
import { measuresOf } from 'shared/special-zones/known-clauses.ts';
import { useWords } from '../../kernel/words.ts';
import { CheckField, SelectField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { YEARS_SPEC } from '../draft/clause.figures.ts';
import { impliedRelief, NEW_RELIEF, USUAL_BASE } from '../draft/clause.types.ts';
import type { ReliefForm } from '../draft/clause.types.ts';
import type { ClausePart as PartProps } from './clause-part.ts';
import { reliefWords } from './relief.words.ts';
import { DIFF_WORDS } from '../../special-zones/diff/terms-diff.words.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './ReliefFields.css';

interface KindProps<T extends string> {
  readonly label: string;
  readonly options: readonly T[];
  readonly nameOf: (option: T) => string;
  readonly value: T;
  readonly onChange: (value: T) => void;
}

const KindField = <T extends string>({ label, options, nameOf, value, onChange }: KindProps<T>): ReactElement => (
  <SelectField label={label} value={value} onChange={(event) => onChange(options.find((option) => option === event.target.value) ?? value)}>
    {options.map((option) => (
      <option key={option} value={option}>
        {nameOf(option)}
      </option>
    ))}
  </SelectField>
);

interface ReliefProps {
  readonly relief: ReliefForm;
  readonly problemOf: PartProps['problemOf'];
  readonly onChange: (relief: ReliefForm) => void;
}

const Categories = ({ relief, problemOf, onChange }: ReliefProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const problem = problemOf('categories');
  return (
    <fieldset className="work-choice">
      <legend>{t('categoriesLabel')}</legend>
      {CATEGORIES.map((category) => (
        <label key={category}>
          <input
            type="checkbox"
            checked={relief.categories.includes(category)}
            onChange={(event) => {
              const others = relief.categories.filter((one) => one !== category);
              onChange({ ...relief, categories: event.target.checked ? [...others, category].toSorted() : others });
            }}
          />
          {t('category', { category })}
        </label>
      ))}
      {problem && <p className="field-problem">{problem}</p>}
    </fieldset>
  );
};

const Stated = ({ relief, problemOf, onChange }: ReliefProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const terms = useWords(DIFF_WORDS);
  return (
    <>
      <div className="form-row">
        <KindField
          label={t('taxLabel')}
          options={TAXES}
          nameOf={(tax) => terms.of('tax', tax)}
          value={relief.tax}
          onChange={(tax) =>
            onChange({
              ...relief,
              tax,
              base: USUAL_BASE[tax],
              measure: measuresOf(tax).includes(relief.measure) ? relief.measure : 'REDUCTION',
            })
          }
        />
        <KindField
          label={t('measureLabel')}
          options={measuresOf(relief.tax)}
          nameOf={(measure) => t.of('measure', measure)}
          value={relief.measure}
          onChange={(measure) => onChange({ ...relief, measure })}
        />
        <KindField
          label={t('baseLabel')}
          options={RELIEF_BASES}
          nameOf={(base) => t.of('base', base)}
          value={relief.base}
          onChange={(base) => onChange({ ...relief, base })}
        />
      </div>
      <Categories relief={relief} problemOf={problemOf} onChange={onChange} />
      <FigureField
        label={t('yearsLabel')}
        hint={t('yearsHint')}
        problem={problemOf('years')}
        spec={YEARS_SPEC}
        value={relief.years}
        onText={(years) => onChange({ ...relief, years })}
      />
    </>
  );
};

/** The relief that a clause states; for a known clause it is only shown. */
export const ReliefFields = ({ clause, change, problemOf }: PartProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const terms = useWords(DIFF_WORDS);
  const implied = impliedRelief(clause);
  if (implied) return <p className="work-implied">{t('reliefImplied', { relief: reliefWords(t, terms, implied) })}</p>;
  return (
    <fieldset className="work-typed-part">
      <legend>{t('reliefTitle')}</legend>
      <p className="field-hint">{t('reliefHint')}</p>
      <CheckField
        label={t('reliefOn')}
        checked={clause.relief !== null}
        onChange={(event) => change({ relief: event.target.checked ? NEW_RELIEF : null })}
      />
      {clause.relief && <Stated relief={clause.relief} problemOf={problemOf} onChange={(relief) => change({ relief })} />}
    </fieldset>
  );
};
