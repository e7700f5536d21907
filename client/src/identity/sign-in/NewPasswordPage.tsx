import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link, useParams } from 'react-router';
import { resetUrl, signInUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { ResetPasswordDocument } from './password-reset.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { checkNewPassword } from '../checks.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { PasswordField } from '../PasswordField.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useRenewedSession } from '../session.ts';
import { useTypedForm } from '../typed-form.ts';

interface Props {
  readonly token: string;
  readonly onSaved: () => Promise<void>;
}

const NewPasswordForm = ({ token, onSaved }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(ResetPasswordDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkNewPassword,
    problem: answered,
    send: async ({ password = '' }) => {
      if (await run({ token, password })) await onSaved();
    },
  });
  return (
    <>
      <p>{t('newPasswordLead')}</p>
      <form ref={form} className="panel" onSubmit={onSubmit} noValidate>
        <ProblemNotice problem={problem} />
        {problem?.rule === 'TOKEN_EXPIRED' && (
          <p>
            <Link className={buttonClass()} to={resetUrl}>
              {t('resetAgain')}
            </Link>
          </p>
        )}
        <PasswordField label={t('newPassword')} problem={wrong('password')} isNew />
        <Button type="submit" look="primary" busy={pending}>
          {t('savePassword')}
        </Button>
      </form>
    </>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { token = '' } = useParams();
  const [saved, setSaved] = useState(false);
  const renew = useRenewedSession();
  // Every session of the account has ended, possibly also the one of this browser.
  const finish = async (): Promise<void> => {
    setSaved(true);
    await renew();
  };
  return (
    <div className="narrow">
      <PageHead title={t('newPasswordTitle')} />
      <h1>{t('newPasswordTitle')}</h1>
      {!saved && <NewPasswordForm token={token} onSaved={finish} />}
      {saved && (
        <Notice tone="good" live title={t('resetDone')}>
          <Link className={buttonClass('primary')} to={signInUrl()}>
            {t('signIn')}
          </Link>
        </Notice>
      )}
    </div>
  );
};
