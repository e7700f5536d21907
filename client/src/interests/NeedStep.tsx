import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { useWords } from '../kernel/words.ts';
import { TextArea, TextField } from '../ui/Field.tsx';
import type { StepProps } from './step-props.ts';
import { DivisionSelect } from './DivisionSelect.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

export const NeedStep = ({ form, change, problemOf, fitting }: StepProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <>
      <TextArea
        label={t.of('field', 'purpose')}
        hint={t('purposeHint')}
        problem={problemOf('purpose')}
        name="purpose"
        maxLength={INTEREST_LIMITS.purpose}
        value={form.purpose}
        onChange={(event) => change({ purpose: event.target.value })}
      />
      <DivisionSelect
        value={form.okedDivision}
        problem={problemOf('okedDivision')}
        fitting={fitting}
        onChange={(okedDivision) => change({ okedDivision })}
      />
      <div className="form-row">
        <TextField
          label={t.of('field', 'landHa')}
          optional={t('optional')}
          problem={problemOf('landHa')}
          name="landHa"
          inputMode="decimal"
          value={form.landHa}
          onChange={(event) => change({ landHa: event.target.value })}
        />
        <TextField
          label={t.of('field', 'powerMva')}
          optional={t('optional')}
          problem={problemOf('powerMva')}
          name="powerMva"
          inputMode="decimal"
          value={form.powerMva}
          onChange={(event) => change({ powerMva: event.target.value })}
        />
      </div>
    </>
  );
};
