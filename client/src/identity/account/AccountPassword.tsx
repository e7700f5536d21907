import { useState } from 'react';
import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { ChangePasswordDocument } from './account.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { checkNewPassword } from '../checks.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { PasswordField } from '../PasswordField.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';
import './account-change.css';

interface Props {
  readonly hasPassword: boolean;
  readonly onChanged: () => Promise<void>;
}

const PasswordForm = ({ onSaved }: { readonly onSaved: () => Promise<void> }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(ChangePasswordDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkNewPassword,
    problem: answered,
    send: async ({ password = '' }) => {
      if (!(await run({ password }))) return;
      form.current?.reset();
      await onSaved();
    },
  });
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <ProblemNotice problem={problem} />
      <p>{t('passwordLead')}</p>
      <PasswordField label={words('newPassword')} problem={wrong('password')} isNew />
      <Button type="submit" look="primary" busy={pending}>
        {words('savePassword')}
      </Button>
    </form>
  );
};

/** A new password; the server asks for the present one unless it was given just now. */
export const AccountPassword = ({ hasPassword, onChanged }: Props): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const [isSaved, setSaved] = useState(false);
  const save = async (): Promise<void> => {
    setSaved(true);
    await onChanged();
  };
  return (
    <section className="panel">
      <h2>{t('passwordTitle')}</h2>
      {isSaved && <Notice tone="good" live title={t('passwordChanged')} />}
      <details className="account-change">
        <summary>{hasPassword ? t('changePassword') : t('setPassword')}</summary>
        <PasswordForm onSaved={save} />
      </details>
    </section>
  );
};
