import { useState } from 'react';
import type { ReactElement } from 'react';
import { readPhone } from 'shared/identifiers/phone.ts';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { useWords } from '../../kernel/words.ts';
import { useFieldWords } from '../../page/useFieldWords.ts';
import { TownExclusion } from '../../towns/TownExclusion.tsx';
import { CheckField, TextArea, TextField } from '../../ui/Field.tsx';
import type { StepProps } from './step-props.ts';
import { INTERESTS_WORDS } from '../interests.words.ts';

/** An invalid number is reported when the field was left; a valid one is then shown as understood. */
const usePhone = ({ form, change, problemOf }: StepProps) => {
  const words = useFieldWords();
  const [isLeft, setLeft] = useState(false);
  const leave = (): void => {
    const { shown } = readPhone(form.contactPhone);
    setLeft(form.contactPhone.trim() !== '');
    if (shown && shown !== form.contactPhone) change({ contactPhone: shown });
  };
  const rule = isLeft && form.contactPhone.trim() !== '' ? readPhone(form.contactPhone).rule : null;
  return { problem: words(rule) ?? problemOf('contactPhone'), leave, edit: () => setLeft(false) };
};

const Contact = (props: StepProps): ReactElement => {
  const { form, change, problemOf } = props;
  const t = useWords(INTERESTS_WORDS);
  const phone = usePhone(props);
  return (
    <div className="form-row">
      <TextField
        label={t.of('field', 'contactName')}
        problem={problemOf('contactName')}
        name="contactName"
        autoComplete="name"
        longest={INTEREST_LIMITS.contactName}
        value={form.contactName}
        onChange={(event) => change({ contactName: event.target.value })}
      />
      <TextField
        label={t.of('field', 'contactPhone')}
        hint={t('phoneHint')}
        problem={phone.problem}
        name="contactPhone"
        type="tel"
        autoComplete="tel"
        longest={INTEREST_LIMITS.contactPhone}
        value={form.contactPhone}
        onChange={(event) => {
          phone.edit();
          change({ contactPhone: event.target.value });
        }}
        onBlur={phone.leave}
      />
    </div>
  );
};

export const ContactStep = (props: StepProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const { form, change, problemOf, exclusion } = props;
  return (
    <>
      <TextArea
        label={t.of('field', 'partners')}
        optional={t('optional')}
        problem={problemOf('partners')}
        name="partners"
        rows={3}
        longest={INTEREST_LIMITS.partners}
        value={form.partners}
        onChange={(event) => change({ partners: event.target.value })}
      />
      <Contact {...props} />
      <TextArea
        label={t.of('field', 'message')}
        optional={t('optional')}
        problem={problemOf('message')}
        name="message"
        longest={INTEREST_LIMITS.message}
        value={form.message}
        onChange={(event) => change({ message: event.target.value })}
      />
      {exclusion && <TownExclusion exclusion={exclusion} />}
      {exclusion && (
        <CheckField
          label={t('exclusionLabel')}
          problem={problemOf('exclusionKnown')}
          name="exclusionKnown"
          checked={form.exclusionKnown}
          onChange={(event) => change({ exclusionKnown: event.target.checked })}
        />
      )}
      <CheckField
        label={t('consentLabel')}
        problem={problemOf('consent')}
        name="consent"
        checked={form.consent}
        onChange={(event) => change({ consent: event.target.checked })}
      />
    </>
  );
};
