import { useState } from 'react';
import type { ReactElement } from 'react';
import { INTEREST_LIMITS } from 'shared/interests/interest.fields.ts';
import { excessOf } from 'shared/texts/length.ts';
import { useKeptText } from '../../drafts/useKeptText.ts';
import { useSending } from '../../kernel/useSending.ts';
import { useWords } from '../../kernel/words.ts';
import { WithdrawInterestDocument } from './withdraw.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { TextArea } from '../../ui/Field.tsx';
import { INTERESTS_WORDS } from '../interests.words.ts';
import { MoveProblem } from '../overtaken/MoveProblem.tsx';
import type { OtherTerms } from './TermsSince.tsx';

interface Props {
  readonly interest: { readonly id: string; readonly version: number; readonly number: string | null };
  /** Terms of the zone other than those cited, which may be the reason. */
  readonly newTerms: OtherTerms | null;
  /** They are assumed to be the reason; the investor may say otherwise. */
  readonly isBecauseOfThem?: boolean;
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

/** The reason, and whether it is the other terms: the text is then prefilled and may be changed. */
const useReason = (id: string, newTerms: OtherTerms | null, isBecauseOfThem: boolean) => {
  const t = useWords(INTERESTS_WORDS);
  const ready = newTerms ? t('withdrawTermsWords', { cited: newTerms.cited, number: newTerms.number }) : '';
  const {
    text: words,
    write: setWords,
    clear,
  } = useKeptText(`withdraw:${id}:${isBecauseOfThem ? 'terms' : 'own'}`, isBecauseOfThem ? ready : '');
  const [isBecauseOfTerms, setBecauseOfTerms] = useState(isBecauseOfThem);
  const choose = (isChosen: boolean): void => {
    setBecauseOfTerms(isChosen);
    if (isChosen && words.trim() === '') setWords(ready);
    if (!isChosen && words === ready) setWords('');
  };
  const input = { words: words.trim() || null, becauseOfTerms: isBecauseOfTerms && newTerms ? newTerms.id : null };
  return { words, setWords, clear, isBecauseOfTerms, choose, input };
};

/** Withdrawing, after a confirmation: it cannot be undone. */
export const Withdraw = ({ interest, newTerms, isBecauseOfThem = false, onWithdrawn, onRefresh }: Props): ReactElement => {
  const t = useWords(INTERESTS_WORDS);
  const [isOpen, setOpen] = useState(false);
  const { words, setWords, clear, isBecauseOfTerms, choose, input } = useReason(interest.id, newTerms, isBecauseOfThem);
  const { run, pending, problem } = useSending(WithdrawInterestDocument);
  const withdraw = async (): Promise<void> => {
    if (excessOf(words, INTEREST_LIMITS.words) > 0) return;
    if (!(await run({ input: { id: interest.id, version: interest.version, ...input } }))) return;
    clear();
    setOpen(false);
    onWithdrawn();
  };
  return (
    <>
      <Button look={isBecauseOfThem ? 'secondary' : 'danger'} onClick={() => setOpen(true)}>
        {isBecauseOfThem && newTerms ? t('withdrawBecause', { number: newTerms.number }) : t('withdraw')}
      </Button>
      <Dialog
        title={t('withdrawTitle', { number: interest.number ?? '' })}
        open={isOpen}
        closeLabel={t('close')}
        onClose={() => setOpen(false)}
      >
        <MoveProblem problem={problem} onRefresh={onRefresh} />
        <p>{t('withdrawText')}</p>
        {newTerms && <BecauseOfTerms newTerms={newTerms} isChosen={isBecauseOfTerms} onChoose={choose} />}
        <TextArea
          label={t('withdrawWords')}
          optional={t('optional')}
          rows={3}
          longest={INTEREST_LIMITS.words}
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
