import type { ReactElement } from 'react';
import { UTILITY_UNITS } from 'shared/opportunities/parts.ts';
import type { Utility } from 'shared/opportunities/kinds.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { OPPORTUNITY_WORDS } from '../../opportunities/opportunities.words.ts';
import { PLACE_WORDS } from '../../opportunities/place-details.words.ts';
import { SelectField, TextArea, TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import type { FieldSpec } from '../form/fields.ts';
import { at, problemOf } from '../form/typed-item.ts';
import type { Item } from '../form/typed-item.ts';
import { OPPORTUNITY_EDITOR_WORDS } from '../opportunity-editor.words.ts';

/** The word for one choice of a field; each field has a list of its own. */
const useChoiceWords = (): ((name: string, value: string) => string) => {
  const place = useWords(PLACE_WORDS);
  const words = useWords(OPPORTUNITY_WORDS);
  const lists: Readonly<Record<string, (value: string) => string>> = {
    right: (value) => place.of('right', value as 'NONE'),
    condition: (value) => words.of('condition', value as 'GOOD'),
    CONDITION: (value) => words.of('condition', value as 'GOOD'),
    CONTAMINATION: (value) => words.of('contamination', value as 'CLEAN'),
    utility: (value) => words.of('utility', value as 'POWER'),
    connection: (value) => place.of('connection', value as 'ABSENT'),
    state: (value) => words.of('legalState', value as 'CLEAR'),
    form: (value) => place.of('form', value as 'STATE'),
    deal: (value) => place.of('deal', value as 'SALE'),
    currency: (value) => place.of('currency', value as 'KZT'),
    per: (value) => place.of('per', value as 'WHOLE'),
    grade: (value) => place.of('grade', value as 'WORD'),
    reason: (value) => place.of('reason', value as 'OTHER'),
    status: (value) => words.of('status', value as 'IDLE'),
    hasDrawings: (value) => place(value === 'yes' ? 'yes' : 'no'),
  };
  return (name, value) => lists[name]?.(value) ?? value;
};

interface FieldProps {
  readonly field: FieldSpec;
  readonly label: string;
  /** By which the choices are put into words; the name of the field, unless said otherwise. */
  readonly list?: string;
  readonly item: Item;
  readonly onChange: (text: string) => void;
}

/** The unit in which a utility's amount is counted. */
const useUnitHint = (field: FieldSpec, item: Item): string | undefined => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const place = useWords(PLACE_WORDS);
  const unit = field.name === 'available' ? UTILITY_UNITS[at(item, 'utility') as Utility] : null;
  return unit ? t('unitHint', { unit: place.of('unit', unit) }) : undefined;
};

interface Common {
  readonly label: string;
  readonly name: string;
  readonly value: string;
  readonly problem: string | null;
  readonly hint?: string;
}

interface ControlProps {
  readonly field: FieldSpec;
  readonly list: string;
  readonly common: Common;
  readonly onChange: (text: string) => void;
}

const Choice = ({ field, list, common, onChange }: ControlProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const choiceWord = useChoiceWords();
  return (
    <SelectField {...common} onChange={(event) => onChange(event.target.value)}>
      <option value="">{t('notChosen')}</option>
      {(field.choices ?? []).map((one) => (
        <option key={one} value={one}>
          {choiceWord(list, one)}
        </option>
      ))}
    </SelectField>
  );
};

const DateField = ({ field, common, onChange }: ControlProps): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const hint = t(field.control === 'DAY' ? 'dayHint' : 'dateHint');
  return <TextField {...common} placeholder={hint} onChange={(event) => onChange(event.target.value)} />;
};

const LineField = ({ common, onChange }: ControlProps): ReactElement => (
  <TextField {...common} longest={common.name === 'source' ? 500 : 200} onChange={(event) => onChange(event.target.value)} />
);

const WordsField = ({ common, onChange }: ControlProps): ReactElement => (
  <TextArea {...common} rows={2} longest={2000} onChange={(event) => onChange(event.target.value)} />
);

const CONTROLS = { CHOICE: Choice, ANSWER: Choice, DATE: DateField, DAY: DateField, LINE: LineField, WORDS: WordsField } as const;

/** What is wrong with a field, in words; a figure says it by itself. */
const useProblem = (field: FieldSpec, item: Item): string | null => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const locale = useLocale();
  const isMissing = field.isNeeded && at(item, field.name).trim() === '';
  const found = problemOf(field, item, locale) ?? (isMissing ? 'NEEDED' : null);
  return found && found !== 'FIGURE' ? t.of('problem', found) : null;
};

/** One field of a part. What is wrong is said beside it; what was typed stays. */
export const ItemField = ({ field, label, list = field.name, item, onChange }: FieldProps): ReactElement => {
  const hint = useUnitHint(field, item);
  const problem = useProblem(field, item);
  const { name, control, spec } = field;
  const common = { label, name, value: at(item, name), problem, ...(hint ? { hint } : {}) };
  if (control === 'FIGURE') return spec ? <FigureField {...common} spec={spec} onText={onChange} /> : <></>;
  const Control = CONTROLS[control];
  return <Control field={field} list={list} common={common} onChange={onChange} />;
};
