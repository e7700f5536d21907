import { useQuery } from '@apollo/client/react';
import { useMemo } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { ActivityChoice } from '../../activities/ActivityChoice.tsx';
import { OkedDivisionsDocument } from '../interest-content.graphql.ts';
import { useWords } from '../../kernel/words.ts';
import { TextArea } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { specOf } from './interest.form.ts';
import type { StepProps } from './step-props.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';

export const NeedStep = ({ form, change, problemOf, fitting }: StepProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const { data } = useQuery(OkedDivisionsDocument);
  const divisions = useMemo(() => data?.okedSections.flatMap((section) => section.divisions) ?? null, [data]);
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
      <ActivityChoice
        label={t.of('field', 'okedDivision')}
        problem={problemOf('okedDivision')}
        name="okedDivision"
        divisions={divisions}
        code={form.okedDivision}
        stated={fitting}
        onCode={(okedDivision) => change({ okedDivision })}
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
