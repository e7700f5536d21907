import type { ReactElement } from 'react';
import { CURRENCIES } from 'shared/opportunities/kinds.ts';
import { useWords } from '../../kernel/words.ts';
import { SelectField } from '../../ui/Field.tsx';
import { FigureField } from '../../ui/FigureField.tsx';
import { specOf } from './interest.form.ts';
import type { StepProps } from './step-props.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { MonthSelect } from './MonthSelect.tsx';

const Sum = ({ form, change, problemOf }: StepProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <div className="form-row">
      <FigureField
        label={t.of('field', 'investment')}
        hint={t('investmentHint')}
        problem={problemOf('investment')}
        name="investment"
        spec={specOf(form, 'investment')}
        value={form.investment}
        onText={(investment) => change({ investment })}
      />
      <SelectField
        label={t.of('field', 'currency')}
        problem={problemOf('currency')}
        name="currency"
        value={form.currency}
        onChange={(event) => change({ currency: CURRENCIES.find((currency) => currency === event.target.value) ?? 'KZT' })}
      >
        {CURRENCIES.map((currency) => (
          <option key={currency} value={currency}>
            {t.of('currencyName', currency)}
          </option>
        ))}
      </SelectField>
    </div>
  );
};

export const MoneyStep = (props: StepProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const { form, change, problemOf } = props;
  return (
    <>
      <Sum {...props} />
      <div className="form-row">
        <FigureField
          label={t.of('field', 'ownFundsPercent')}
          optional={t('optional')}
          problem={problemOf('ownFundsPercent')}
          name="ownFundsPercent"
          spec={specOf(form, 'ownFundsPercent')}
          value={form.ownFundsPercent}
          onText={(ownFundsPercent) => change({ ownFundsPercent })}
        />
        <FigureField
          label={t.of('field', 'permanentJobs')}
          optional={t('optionalJobs')}
          problem={problemOf('permanentJobs')}
          name="permanentJobs"
          spec={specOf(form, 'permanentJobs')}
          value={form.permanentJobs}
          onText={(permanentJobs) => change({ permanentJobs })}
        />
      </div>
      <MonthSelect value={form.startMonth} problem={problemOf('startMonth')} onChange={(startMonth) => change({ startMonth })} />
    </>
  );
};
