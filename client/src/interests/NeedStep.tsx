import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { useWords } from '../kernel/words.ts';
import { TextArea } from '../ui/Field.tsx';
import { FigureField } from '../ui/FigureField.tsx';
import { specOf } from './interest.form.ts';
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
        longest={INTEREST_LIMITS.purpose}
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
        <FigureField
          label={t.of('field', 'landHa')}
          optional={t('optional')}
          problem={problemOf('landHa')}
          name="landHa"
          spec={specOf(form, 'landHa')}
          value={form.landHa}
          onText={(landHa) => change({ landHa })}
        />
        <FigureField
          label={t.of('field', 'powerMva')}
          optional={t('optional')}
          problem={problemOf('powerMva')}
          name="powerMva"
          spec={specOf(form, 'powerMva')}
          value={form.powerMva}
          onText={(powerMva) => change({ powerMva })}
        />
      </div>
    </>
  );
};
