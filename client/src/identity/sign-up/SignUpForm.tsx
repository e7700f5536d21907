import type { ReactElement } from 'react';
import { tidyBin } from 'shared/identifiers/bin.ts';
import { NAME_LENGTH } from 'shared/identity/names.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { SignUpInvestorDocument } from './sign-up.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { checkSignUp } from '../checks.ts';
import type { Typed } from '../checks.ts';
import { Consent } from './Consent.tsx';
import { EmailField } from '../EmailField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { OrganisationFields } from './OrganisationFields.tsx';
import { PasswordField } from '../PasswordField.tsx';
import { NeedsScript } from '../NeedsScript.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

const inputOf = ({ email = '', password = '', name = '', organisationName = '', country = '', bin, consent }: Typed) => ({
  email,
  password,
  name,
  organisationName,
  country,
  bin: tidyBin(bin ?? '') || null,
  consent: consent === 'on',
});

export const SignUpForm = ({ onSent }: { readonly onSent: (email: string) => void }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(SignUpInvestorDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkSignUp,
    problem: answered,
    send: async (typed) => {
      const input = inputOf(typed);
      if (await run({ input })) onSent(input.email.trim());
    },
  });
  return (
    <form ref={form} method="dialog" className="panel" onSubmit={onSubmit} noValidate>
      <NeedsScript />
      <ProblemNotice problem={problem} />
      <fieldset>
        <legend>{t('aboutYou')}</legend>
        <TextField label={t('name')} problem={wrong('name')} name="name" autoComplete="name" longest={NAME_LENGTH.max} required />
        <EmailField hint={t('emailHint')} problem={wrong('email')} />
        <PasswordField label={t('password')} problem={wrong('password')} isNew />
      </fieldset>
      <fieldset>
        <legend>{t('aboutOrganisation')}</legend>
        <OrganisationFields wrong={wrong} />
      </fieldset>
      <Consent problem={wrong('consent')} />
      <Button type="submit" look="primary" busy={pending}>
        {t('signUp')}
      </Button>
    </form>
  );
};
