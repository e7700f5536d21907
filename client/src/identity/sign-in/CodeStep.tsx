import type { ReactElement } from 'react';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { useWords } from '../../kernel/words.ts';
import { SignOutDocument } from '../../kernel/session.graphql.ts';
import { ConfirmSignInCodeDocument } from './sign-in.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { checkCode } from '../checks.ts';
import { CodeField } from '../CodeField.tsx';
import { IDENTITY_WORDS } from '../identity.words.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useTypedForm } from '../typed-form.ts';

interface Props {
  readonly onAccepted: () => Promise<void>;
  /** The half-open session has expired: it lasts ten minutes. */
  readonly onLapsed: () => Promise<void>;
  readonly onLeft: () => Promise<void>;
}

/** The second step: six digits, or one of the recovery codes. */
export const CodeStep = ({ onAccepted, onLapsed, onLeft }: Props): ReactElement => {
  const t = useWords(IDENTITY_WORDS);
  const {
    run,
    pending,
    problem: answered,
  } = useSending(ConfirmSignInCodeDocument, {
    onProblem: ({ code }) => {
      if (code === 'UNAUTHENTICATED') void onLapsed();
    },
  });
  const leaving = useSending(SignOutDocument);
  const { form, onSubmit, problem, wrong } = useTypedForm({
    check: checkCode,
    problem: answered,
    send: async ({ code = '' }) => {
      if (await run({ code })) await onAccepted();
    },
  });
  const leave = async (): Promise<void> => {
    if (await leaving.run({})) await onLeft();
  };
  return (
    <>
      <h1>{t('codeTitle')}</h1>
      <p>{t('codeLead')}</p>
      <form ref={form} method="dialog" className="panel" onSubmit={onSubmit} noValidate>
        <ProblemNotice problem={problem ?? leaving.problem} />
        <CodeField problem={wrong('code')} />
        <div className="actions">
          <Button type="submit" look="primary" busy={pending}>
            {t('codeConfirm')}
          </Button>
          <Button look="quiet" busy={leaving.pending} onClick={() => void leave()}>
            {t('startOver')}
          </Button>
        </div>
      </form>
    </>
  );
};
