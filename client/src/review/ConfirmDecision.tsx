import type { ReactElement } from 'react';
import type { DeclineReason } from 'shared/interests/decline-reasons.ts';
import { INTERESTS_WORDS } from '../interests/interests.words.ts';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import type { Decision } from './steward-moves.ts';

interface Props {
  readonly move: Decision;
  readonly number: string;
  readonly reason: string;
  /** Of a refusal, in one word. */
  readonly because: DeclineReason | null;
  /** Whether the investor has people who can read a letter. */
  readonly isLetterRead: boolean;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A decision is final: it is shown once more before it is made. */
export const ConfirmDecision = ({
  move,
  number,
  reason,
  because,
  isLetterRead,
  isOpen,
  isPending,
  onConfirm,
  onClose,
}: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const interests = useWords(INTERESTS_WORDS);
  const title = move === 'ACCEPT' ? t.of('confirmTitle', 'ACCEPT') : t.of('confirmTitle', 'DECLINE');
  return (
    <Dialog title={title.replace('{number}', number)} open={isOpen} closeLabel={t('close')} onClose={onClose}>
      <p>{isLetterRead ? `${t('confirmText')} ${t('letterGoes')}` : t('confirmText')}</p>
      <dl className="work-facts">
        {move === 'DECLINE' && because && (
          <>
            <dt>{t('because')}</dt>
            <dd>{interests.of('declined', because)}</dd>
          </>
        )}
        <dt>{t('reason')}</dt>
        <dd className="work-typed">{reason}</dd>
      </dl>
      <div className="actions">
        <Button look={move === 'DECLINE' ? 'danger' : 'primary'} busy={isPending} onClick={onConfirm}>
          {t.of('move', move)}
        </Button>
        <Button onClick={onClose}>{t('back')}</Button>
      </div>
    </Dialog>
  );
};
