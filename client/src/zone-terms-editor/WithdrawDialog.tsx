import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { TERMS_LIMITS } from 'shared/special-zones/clauses.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../drafts/useKeptText.ts';
import { fieldProblem } from '../kernel/problem.ts';
import { useAttempt } from '../kernel/useAttempt.ts';
import { useWords } from '../kernel/words.ts';
import { WithdrawZoneTermsDocument } from '../gql-work/graphql.ts';
import { ProblemNotice, useFieldWords } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/Field.tsx';
import type { ManagedVersion } from './managed-version.ts';
import { EDITOR_WORDS } from './zone-terms-editor.words.ts';

interface Props {
  readonly version: ManagedVersion;
  readonly onClose: () => void;
  readonly onWithdrawn: (number: number) => void;
}

/** Takes a scheduled version back, with a reason that everybody will read. */
export const WithdrawDialog = ({ version: { id, number }, onClose, onWithdrawn }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const words = useFieldWords();
  const { text: reason, write, clear } = useKeptText(`withdraw-terms:${id}`);
  const [isMissing, setMissing] = useState(false);
  const [send] = useMutation(WithdrawZoneTermsDocument);
  const { run, pending, problem } = useAttempt();
  const withdraw = async (): Promise<void> => {
    setMissing(reason.trim() === '');
    if (reason.trim() === '' || excessOf(reason, TERMS_LIMITS.text) > 0) return;
    const answer = await run(() => send({ variables: { input: { id, reason } } }));
    if (!answer) return;
    clear();
    onWithdrawn(number);
  };
  return (
    <Dialog title={t('withdrawTitle', { number })} open closeLabel={t('close')} onClose={onClose}>
      <form
        noValidate
        onSubmit={(event) => {
          event.preventDefault();
          void withdraw();
        }}
      >
        <p>{t('withdrawText')}</p>
        <ProblemNotice problem={problem} />
        <TextArea
          label={t('withdrawReason')}
          hint={t('withdrawReasonHint')}
          problem={words(isMissing ? 'REQUIRED' : fieldProblem(problem, 'reason'))}
          rows={3}
          longest={TERMS_LIMITS.text}
          value={reason}
          onChange={(event) => write(event.target.value)}
        />
        <div className="actions">
          <Button type="submit" look="danger" busy={pending}>
            {t('withdrawNow')}
          </Button>
          <Button onClick={onClose}>{t('back')}</Button>
        </div>
      </form>
    </Dialog>
  );
};
