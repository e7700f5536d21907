import { useState } from 'react';
import type { ReactElement } from 'react';
import { hasBinShape, isBinOrIin, tidyBin } from 'shared/identifiers/bin.ts';
import { NAME_LENGTH } from 'shared/identity/names.ts';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { SelectField, TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { countriesIn, HOME } from '../countries.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import type { TypedForm } from '../typed-form.ts';

type Props = Pick<TypedForm, 'wrong'>;

/** A number with a wrong check digit causes a warning, never a refusal: a few real ones fail it too. */
const BinField = ({ wrong }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [number, setNumber] = useState('');
  const isDoubtful = hasBinShape(number) && !isBinOrIin(number);
  return (
    <>
      <TextField
        label={t('bin')}
        hint={t('binHint')}
        problem={wrong('bin')}
        name="bin"
        inputMode="numeric"
        autoComplete="off"
        required
        onChange={(event) => setNumber(tidyBin(event.target.value))}
      />
      <div aria-live="polite">{isDoubtful && <Notice tone="warning">{t('binDoubt')}</Notice>}</div>
    </>
  );
};

export const OrganisationFields = ({ wrong }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const locale = useLocale();
  const [country, setCountry] = useState<string>(HOME);
  return (
    <>
      <TextField
        label={t('organisationName')}
        hint={t('organisationHint')}
        problem={wrong('organisationName')}
        name="organisationName"
        autoComplete="organization"
        longest={NAME_LENGTH.max}
        required
      />
      <SelectField
        label={t('countryLabel')}
        problem={wrong('country')}
        name="country"
        autoComplete="country"
        value={country}
        onChange={(event) => setCountry(event.target.value)}
      >
        {countriesIn(locale).map(({ code, name }) => (
          <option key={code} value={code}>
            {name}
          </option>
        ))}
      </SelectField>
      {country === HOME && <BinField wrong={wrong} />}
    </>
  );
};
