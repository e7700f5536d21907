import type { ReactElement } from 'react';
import { useState } from 'react';
import { Link } from 'react-router';
import { signInUrl } from '../../kernel/urls.ts';
import { PageHead } from '../../page/PageHead.tsx';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { RequestPasswordResetDocument } from './password-reset.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { checkAddress } from '../checks.ts';
import { EmailField } from '../EmailField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { LookIntoMail } from '../LookIntoMail.tsx';
import { NeedsScript } from '../NeedsScript.tsx';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

const AddressForm = ({ onSent }: { readonly onSent: (email: string) => void }): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(RequestPasswordResetDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkAddress,
    problem: answered,
    send: async ({ email = '' }) => {
      if (await run({ email })) onSent(email.trim());
    },
  });
  return (
    <form ref={form} method="dialog" className="panel" onSubmit={onSubmit} noValidate>
      <NeedsScript />
      <ProblemNotice problem={problem} />
      <EmailField problem={wrong('email')} />
      <div className="actions actions-apart">
        <Button type="submit" look="primary" busy={pending}>
          {t('resetSend')}
        </Button>
        <Link to={signInUrl()}>{t('toSignIn')}</Link>
      </div>
    </form>
  );
};

export const Component = (): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const [sentTo, setSentTo] = useState<string | null>(null);
  return (
    <div className="narrow">
      <PageHead title={t('resetTitle')} />
      {sentTo !== null && <LookIntoMail text={t('mailReset', { email: sentTo })} onBack={() => setSentTo(null)} />}
      <div hidden={sentTo !== null}>
        <h1>{t('resetTitle')}</h1>
        <p>{t('resetLead')}</p>
        <AddressForm onSent={setSentTo} />
      </div>
    </div>
  );
};
