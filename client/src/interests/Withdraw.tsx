import { useMutation } from '@apollo/client/react';
import { useState } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { useAttempt } from '../kernel/useAttempt.ts';
import { useWords } from '../kernel/words.ts';
import { WithdrawInterestDocument } from '../gql-work/graphql.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/Field.tsx';
import { INTERESTS_WORDS } from './interests.words.ts';

interface Props {
  readonly interest: { readonly id: string; readonly version: number; readonly number: string | null };
  /** New terms of the zone, which may be the reason; null while those cited are the newest. */
  readonly newTerms: { readonly id: string; readonly number: number; readonly cited: number } | null;
  readonly onWithdrawn: () => void;
  readonly onRefresh: () => void;
}

interface BecauseProps {
  readonly newTerms: NonNullable<Props['newTerms']>;
  readonly isChosen: boolean;
  readonly onChoose: (isChosen: boolean) => void;
}

const BecauseOfTerms = ({ newTerms, isChosen, onChoose }: BecauseProps): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  return (
    <label className="choice">
      <input type="checkbox" checked={isChosen} onChange={({ currentTarget }) => onChoose(currentTarget.checked)} />
      <span>{t('withdrawTerms', { number: newTerms.number })}</span>
    </label>
  );
};

/** Taking it back, after a question: it cannot be undone. */
export const Withdraw = ({ interest, newTerms, onWithdrawn, onRefresh }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const [isOpen, setOpen] = useState(false);
  const [words, setWords] = useState('');
  const [isBecauseOfTerms, setBecauseOfTerms] = useState(false);
  const [send] = useMutation(WithdrawInterestDocument);
  const { run, pending, problem } = useAttempt();
  const withdraw = async (): Promise<void> => {
    const input = { id: interest.id, version: interest.version, words: words.trim() || null, becauseOfTerms: isBecauseOfTerms ? newTerms?.id : null };
    if (!(await run(() => send({ variables: { input } })))) return;
    setOpen(false);
    onWithdrawn();
  };
  /** The words of the reason stand ready, and may be changed. */
  const choose = (isChosen: boolean): void => {
    setBecauseOfTerms(isChosen);
    const ready = newTerms ? t('withdrawTermsWords', { cited: newTerms.cited, number: newTerms.number }) : '';
    if (isChosen && words.trim() === '') setWords(ready);
    if (!isChosen && words === ready) setWords('');
  };
  return (
    <>
      <Button look="danger" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdrawTitle', { number: interest.number ?? '' })} open={isOpen} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <ProblemNotice problem={problem} />
        {problem?.code === 'CONFLICT' && <Button onClick={onRefresh}>{t('refresh')}</Button>}
        <p>{t('withdrawText')}</p>
        {newTerms && <BecauseOfTerms newTerms={newTerms} isChosen={isBecauseOfTerms} onChoose={choose} />}
        <TextArea
          label={t('withdrawWords')}
          optional={t('optional')}
          rows={3}
          maxLength={INTEREST_LIMITS.words}
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <div className="actions">
          <Button look="danger" busy={pending} onClick={() => void withdraw()}>
            {t('withdraw')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('keep')}</Button>
        </div>
      </Dialog>
    </>
  );
};
