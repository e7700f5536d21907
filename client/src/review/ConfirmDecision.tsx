import type { ReactElement } from 'react';
import { useWords } from '../kernel/words.ts';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { REVIEW_WORDS } from './review.words.ts';
import type { Decision } from './steward-moves.ts';

interface Props {
  readonly move: Decision;
  readonly number: string;
  readonly reason: string;
  /** Whether the investor has people who can read a letter. */
  readonly isLetterRead: boolean;
  readonly isOpen: boolean;
  readonly isPending: boolean;
  readonly onConfirm: () => void;
  readonly onClose: () => void;
}

/** A decision is final: it is shown once more before it is made. */
export const ConfirmDecision = ({ move, number, reason, isLetterRead, isOpen, isPending, onConfirm, onClose }: Props): ReactElement => {
  const t = useWords(REVIEW_WORDS);
  const title = move === 'ACCEPT' ? t.of('confirmTitle', 'ACCEPT') : t.of('confirmTitle', 'DECLINE');
  return (
    <Dialog title={title.replace('{number}', number)} open={isOpen} closeLabel={t('close')} onClose={onClose}>
      <p>{isLetterRead ? `${t('confirmText')} ${t('letterGoes')}` : t('confirmText')}</p>
      <dl className="work-facts">
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
