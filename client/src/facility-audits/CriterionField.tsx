import { useState } from 'react';
import type { ReactElement, ReactNode } from 'react';
import { MANDATORY, choicesOf, isFigure, specOf } from 'shared/audits/criteria.ts';
import type { Criterion, Detail } from 'shared/audits/criteria.ts';
import { EVIDENCE_GRADES } from 'shared/audits/evidence.ts';
import { readFigure } from 'shared/typed/read-figure.ts';
import type { FigureSpec } from 'shared/typed/read-figure.ts';
import { formatNumber } from '../kernel/fmt.ts';
import { useLocale } from '../kernel/locale-context.tsx';
import { useWords } from '../kernel/words.ts';
import { FigureField } from '../ui/FigureField.tsx';
import { SelectField, TextArea, TextField } from '../ui/Field.tsx';
import { NOTHING } from './audit-draft.ts';
import type { DraftAnswer } from './audit-draft.ts';
import { unitOf, useAnswerText } from './answer-text.ts';
import { AUDIT_WORDS, choiceWord } from './facility-audits.words.ts';

interface Props {
  readonly criterion: Criterion;
  readonly answer: DraftAnswer | undefined;
  readonly before: Parameters<ReturnType<typeof useAnswerText>>[0] | undefined;
  readonly today: string;
  readonly photoCount: number;
  readonly onChange: (answer: DraftAnswer) => void;
  /** Its photographs. */
  readonly children: ReactNode;
}

type Change = (more: Partial<DraftAnswer>) => void;

interface PartProps {
  readonly answer: DraftAnswer;
  readonly change: Change;
}

const FIGURE: FigureSpec = { unit: 'PLAIN', min: 0, max: 1e9, places: 6 };

interface NumberProps {
  readonly label: string;
  readonly value: number | null;
  readonly onChange: (value: number | null) => void;
}

/** Keeps what is typed while it cannot be read: then the answer has no figure. */
const NumberField = ({ label, value, onChange }: NumberProps): ReactElement => {
  const locale = useLocale();
  const [text, setText] = useState(value === null ? '' : formatNumber(locale, value, FIGURE.places));
  const type = (typed: string): void => {
    setText(typed);
    onChange(readFigure(typed, locale, FIGURE).value);
  };
  return <FigureField label={label} spec={FIGURE} value={text} onText={type} />;
};

const YesNo = ({
  label,
  value,
  onChange,
}: {
  label: string;
  value: boolean | null;
  onChange: (value: boolean | null) => void;
}): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const shown = value === null ? '' : value ? 'YES' : 'NO';
  return (
    <SelectField label={label} value={shown} onChange={({ currentTarget: { value: one } }) => onChange(one === '' ? null : one === 'YES')}>
      <option value="">{t('unknown')}</option>
      <option value="YES">{t.of('choice', 'YES')}</option>
      <option value="NO">{t.of('choice', 'NO')}</option>
    </SelectField>
  );
};

const Details = ({ details: names, answer, change }: PartProps & { readonly details: readonly Detail[] }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const put = (name: Detail, value: number | boolean | null): void => {
    const { [name]: _former, ...others } = answer.details;
    change({ details: value === null ? others : { ...others, [name]: value } });
  };
  return (
    <>
      {names.map((name) => {
        const value = answer.details[name] ?? null;
        return name === 'hasWrittenWay' || name === 'hasRight' ? (
          <YesNo
            key={name}
            label={t.of('needed', name)}
            value={typeof value === 'boolean' ? value : null}
            onChange={(one) => put(name, one)}
          />
        ) : (
          <NumberField
            key={name}
            label={t.of('needed', name)}
            value={typeof value === 'number' ? value : null}
            onChange={(one) => put(name, one)}
          />
        );
      })}
    </>
  );
};

const Value = ({ criterion, answer, change }: PartProps & { readonly criterion: Criterion }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const spec = specOf(criterion);
  if (!isFigure(spec))
    return (
      <SelectField
        label={t('answer')}
        value={answer.choice ?? ''}
        onChange={(event) => change({ choice: event.currentTarget.value || null })}
      >
        <option value="">{t('choose')}</option>
        {choicesOf(criterion).map((choice) => (
          <option key={choice} value={choice}>
            {choiceWord((one) => t.of('choice', one), choice)}
          </option>
        ))}
      </SelectField>
    );
  const unit = unitOf(criterion);
  return (
    <>
      <NumberField
        label={unit ? `${t('answer')}, ${t.of('unit', unit)}` : t('answer')}
        value={answer.figure}
        onChange={(figure) => change({ figure })}
      />
      <NumberField label={t('need')} value={answer.need} onChange={(need) => change({ need })} />
      <YesNo label={t('isEnough')} value={answer.isEnough} onChange={(isEnough) => change({ isEnough })} />
    </>
  );
};

const Evidence = ({ answer, change, today }: PartProps & { readonly today: string }): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const gradeOf = (typed: string): DraftAnswer['grade'] => EVIDENCE_GRADES.find((one) => one === typed) ?? null;
  return (
    <>
      <SelectField
        label={t('gradeField')}
        value={answer.grade ?? ''}
        onChange={(event) => change({ grade: gradeOf(event.currentTarget.value), on: answer.on ?? today })}
      >
        <option value="">{t('choose')}</option>
        {EVIDENCE_GRADES.map((grade) => (
          <option key={grade} value={grade}>
            {t.of('grade', grade)}
          </option>
        ))}
      </SelectField>
      <TextField
        label={t('on')}
        type="date"
        max={today}
        value={answer.on ?? ''}
        onChange={(event) => change({ on: event.currentTarget.value || null })}
      />
      <TextArea label={t('method')} rows={2} value={answer.method} onChange={(event) => change({ method: event.currentTarget.value })} />
    </>
  );
};

/** One criterion of the checklist: an answer with its evidence, or why it could not be checked. */
export const CriterionField = ({ criterion, answer, before, today, photoCount, onChange, children }: Props): ReactElement => {
  const t = useWords(AUDIT_WORDS);
  const text = useAnswerText();
  const shown = answer ?? NOTHING;
  const change: Change = (more) => onChange({ ...shown, ...more });
  const isUnchecked = shown.reason !== null;
  return (
    <details className="panel">
      <summary>
        {t.of('criterion', criterion)}
        {MANDATORY.includes(criterion) && <span className="muted small">{` (${t('mandatory')})`}</span>}
        {': '}
        <strong>{answer ? text({ criterion, ...answer }) : t('unanswered')}</strong>
        {photoCount > 0 && <span className="muted small">{` · ${t('photoCount', { count: photoCount })}`}</span>}
      </summary>
      {before && <p className="muted small">{t('before', { value: text(before) })}</p>}
      <label className="check">
        <input
          type="checkbox"
          checked={isUnchecked}
          onChange={({ currentTarget }) => change({ reason: currentTarget.checked ? '' : null })}
        />{' '}
        {t('notChecked')}
      </label>
      {isUnchecked ? (
        <TextArea
          label={t('notChecked')}
          rows={2}
          value={shown.reason ?? ''}
          onChange={(event) => change({ reason: event.currentTarget.value })}
        />
      ) : (
        <>
          <Value criterion={criterion} answer={shown} change={change} />
          <Details details={specOf(criterion).details ?? []} answer={shown} change={change} />
          <Evidence answer={shown} change={change} today={today} />
        </>
      )}
      {children}
    </details>
  );
};
