import type { ReactElement } from 'react';
import type { FieldRule } from 'shared/problems/problems.ts';
import { CLAUSE_UNITS, TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { useWords } from '../../kernel/words.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { valueSpec } from '../draft/clause.figures.ts';
import { mayHaveRelief, mayNameActivities } from '../draft/clause.types.ts';
import type { ClausePart as PartProps } from './clause-part.ts';
import { FigureOffers } from './FigureOffers.tsx';
import { OkedPicker } from './OkedPicker.tsx';
import { ReliefFields } from './ReliefFields.tsx';
import type { ClauseForm } from '../draft/terms.form.ts';
import { clauseProblems } from '../draft/terms.problems.ts';
import { TextsField } from './TextsField.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly clause: ClauseForm;
  /** The same clause in the newest published version; null when it is new. */
  readonly original: ClauseForm | null;
  /** The server's objections, by field. */
  readonly refused: ReadonlyMap<string, FieldRule> | undefined;
  readonly onChange: (clause: ClauseForm) => void;
}

const Figure = ({ clause, change, problemOf }: PartProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <div className="form-row">
      <FigureField
        label={t('value')}
        problem={problemOf('value')}
        spec={valueSpec(clause.unit)}
        value={clause.value}
        onText={(value) => change({ value })}
      />
      <SelectField
        label={t('unitLabel')}
        problem={problemOf('unit')}
        value={clause.unit}
        onChange={(event) => change({ unit: CLAUSE_UNITS.find((unit) => unit === event.target.value) ?? '' })}
      >
        <option value="">{t('noUnit')}</option>
        {CLAUSE_UNITS.map((unit) => (
          <option key={unit} value={unit}>
            {t.of('unit', unit)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

const SourceFields = ({ clause, change, problemOf }: PartProps): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <>
      <TextsField
        legend={t('sourceTitle')}
        problem={problemOf('sourceTitle')}
        value={clause.sourceTitle}
        longest={TERMS_LIMITS.text}
        onChange={(sourceTitle) => change({ sourceTitle })}
      />
      <div className="form-row">
        <TextField
          label={t('sourceUrl')}
          type="url"
          problem={problemOf('sourceUrl')}
          value={clause.sourceUrl}
          onChange={(event) => change({ sourceUrl: event.target.value })}
        />
        <TextField
          label={t('asOf')}
          hint={t('asOfHint')}
          problem={problemOf('asOf')}
          value={clause.asOf}
          onChange={(event) => change({ asOf: event.target.value })}
        />
      </div>
    </>
  );
};

export const ClauseFields = ({ clause, original, refused, onChange }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const refusal = useFieldWords();
  const problems = clauseProblems(clause);
  const change: PartProps['change'] = (part) => onChange({ ...clause, ...part });
  const problemOf: PartProps['problemOf'] = (field) => {
    const problem = problems.get(field);
    if (problem === 'TOO_LONG') return null;
    return problem ? t.of('problem', problem) : refusal(refused?.get(field) ?? null);
  };
  const part = { clause, change, problemOf };
  return (
    <>
      <TextsField
        legend={t('clauseTitle')}
        problem={problemOf('title')}
        value={clause.title}
        longest={TERMS_LIMITS.text}
        onChange={(title) => change({ title })}
      />
      <TextsField
        legend={t('clauseText')}
        hint={t('clauseTextHint')}
        problem={problemOf('text')}
        value={clause.text}
        isLong
        longest={TERMS_LIMITS.text}
        onChange={(text) => change({ text })}
      />
      <Figure {...part} />
      <FigureOffers clause={clause} original={original} change={change} />
      {mayHaveRelief(clause.group) && <ReliefFields {...part} />}
      {mayNameActivities(clause.group) && (
        <OkedPicker codes={clause.oked} problem={problemOf('oked')} onChange={(oked) => change({ oked })} />
      )}
      <SourceFields {...part} />
    </>
  );
};
