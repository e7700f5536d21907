import { useEffect, useState } from 'react';
import type { ReactElement } from 'react';
import { signInUrl } from '../../kernel/urls.ts';
import { addressIn, useLocale } from '../../kernel/locale-context.tsx';
import { useViewer } from '../../kernel/session.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { ProveIdentityDocument } from './proof.graphql.ts';
import { Button, buttonClass } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { checkCode, checkPassword } from '../checks.ts';
import { CodeField } from '../CodeField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { PasswordField } from '../PasswordField.tsx';
import { ProofByProvider } from './ProofByProvider.tsx';
import { PROOF_WORDS } from './proof.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

interface Props {
  readonly onAnswer: (isProved: boolean) => void;
}

type Way = 'PASSWORD' | 'CODE';

/** The session has ended meanwhile: a new one, begun in another tab, is used by this page too. */
const SignInAgain = (): ReactElement => {
  const t = useWords(PROOF_WORDS);
  const locale = useLocale();
  return (
    <p>
      <a className={buttonClass()} href={addressIn(locale, signInUrl())} target="_blank" rel="noreferrer">
        {t('signInAgain')}
      </a>
    </p>
  );
};

const ProofForm = ({ way, onAnswer }: Props & { readonly way: Way }): ReactElement => {
  const t = useWords(PROOF_WORDS);
  const words = useWords(IDENTITY_WORDS);
  const { run, pending, problem: answered } = useSending(ProveIdentityDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: way === 'CODE' ? checkCode : checkPassword,
    problem: answered,
    send: async ({ password = '', code = '' }) => {
      if (await run({ input: way === 'CODE' ? { code } : { password } })) onAnswer(true);
    },
  });
  // A modal dialog focuses its autofocus element when it opens; one that is already open must be focused explicitly.
  useEffect(() => {
    const field = form.current?.querySelector('input');
    field?.setAttribute('autofocus', '');
    field?.focus();
  }, [form]);
  return (
    <form ref={form} onSubmit={onSubmit} noValidate>
      <ProblemNotice problem={problem} />
      {problem?.code === 'UNAUTHENTICATED' && <SignInAgain />}
      <p>{way === 'CODE' ? t('leadCode') : t('lead')}</p>
      {way === 'CODE' ? <CodeField problem={wrong('code')} /> : <PasswordField label={words('password')} problem={wrong('password')} />}
      <div className="actions">
        <Button type="submit" look="primary" busy={pending}>
          {t('confirm')}
        </Button>
        <Button onClick={() => onAnswer(false)}>{t('cancel')}</Button>
      </div>
    </form>
  );
};

const Ways = ({ onAnswer }: Props): ReactElement => {
  const t = useWords(PROOF_WORDS);
  const viewer = useViewer();
  const [way, setWay] = useState<Way>('PASSWORD');
  return (
    <>
      <ProofForm key={way} way={way} onAnswer={onAnswer} />
      {viewer?.hasTotp && (
        <p>
          <Button look="quiet" onClick={() => setWay(way === 'CODE' ? 'PASSWORD' : 'CODE')}>
            {way === 'CODE' ? t('usePassword') : t('useCode')}
          </Button>
        </p>
      )}
      <ProofByProvider onProved={() => onAnswer(true)} />
    </>
  );
};

/** Asks for a proof of identity, over the page whose step needs it. Closing it declines. */
export const ProofDialog = ({ isOpen, onAnswer }: Props & { readonly isOpen: boolean }): ReactElement => {
  const t = useWords(PROOF_WORDS);
  const close = (): void => {
    if (isOpen) onAnswer(false);
  };
  return (
    <Dialog title={t('title')} open={isOpen} closeLabel={t('close')} onClose={close}>
      <Ways onAnswer={onAnswer} />
    </Dialog>
  );
};
