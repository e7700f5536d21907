import { useQuery } from '@apollo/client/react';
import type { ReactElement } from 'react';
import type { Viewer } from '../../kernel/session.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { PlatformDocument } from '../../kernel/session.graphql.ts';
import { RequestEmailChangeDocument } from './account.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { TextField } from '../../ui/Field.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ACCOUNT_WORDS } from './account.words.ts';
import { checkAddress, IDENTITY_LIMITS } from '../checks.ts';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';
import './AccountEmail.css';
import './account-change.css';

const Pending = ({ email }: { readonly email: string }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const { data } = useQuery(PlatformDocument);
  return (
    <Notice live title={t('pendingEmail', { email })}>
      <p>{t('pendingText')}</p>
      {data?.platform.mailbox && (
        <p>
          {words('mailboxText')} <a href="/mailbox">{words('mailboxLink')}</a>
        </p>
      )}
    </Notice>
  );
};

const EmailForm = ({ onAsked }: { readonly onAsked: () => Promise<void> }): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  const { run, pending, problem: answered } = useSending(RequestEmailChangeDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkAddress,
    problem: answered,
    send: async ({ email = '' }) => {
      if (!(await run({ email }))) return;
      form.current?.reset();
      await onAsked();
    },
  });
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <ProblemNotice problem={problem} />
      <TextField
        label={t('newEmail')}
        hint={t('newEmailHint')}
        problem={wrong('email')}
        name="email"
        type="email"
        autoComplete="email"
        autoCapitalize="none"
        longest={IDENTITY_LIMITS.email}
        required
      />
      <Button type="submit" look="primary" busy={pending}>
        {t('sendEmail')}
      </Button>
    </form>
  );
};

interface Props {
  readonly viewer: Viewer;
  readonly pendingEmail: string | null;
  readonly onChanged: () => Promise<void>;
}

/** The person's address, and changing it: requested here, confirmed from the letter. */
export const AccountEmail = ({ viewer, pendingEmail, onChanged }: Props): ReactElement => {
  const t = useWords(ACCOUNT_WORDS);
  return (
    <section className="panel">
      <h2>{t('emailTitle')}</h2>
      <p className="account-name">
        <strong>{viewer.name}</strong>
        <br />
        {viewer.email}
      </p>
      {pendingEmail !== null && <Pending email={pendingEmail} />}
      <details className="account-change">
        <summary>{t('changeEmail')}</summary>
        <EmailForm onAsked={onChanged} />
      </details>
    </section>
  );
};
