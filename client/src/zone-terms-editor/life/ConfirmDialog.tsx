import type { ReactElement } from 'react';
import type { Problem } from '../../kernel/problem.ts';
import { useWords } from '../../kernel/words.ts';
import { ProblemNotice } from '../../page/ProblemNotice.tsx';
import { Button } from '../../ui/Button.tsx';
import { Dialog } from '../../ui/Dialog.tsx';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly title: string;
  readonly text: string;
  /** The label of the confirming button. */
  readonly yes: string;
  readonly look: 'primary' | 'danger';
  readonly isOpen: boolean;
  readonly pending: boolean;
  readonly problem: Problem | null;
  readonly onYes: () => void;
  readonly onClose: () => void;
}

/** A confirmation of something that cannot easily be undone. */
export const ConfirmDialog = ({ title, text, yes, look, isOpen, pending, problem, onYes, onClose }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  return (
    <Dialog title={title} open={isOpen} closeLabel={t('close')} onClose={onClose}>
      <p>{text}</p>
      <ProblemNotice problem={problem} />
      <div className="actions">
        <Button look={look} busy={pending} onClick={onYes}>
          {yes}
        </Button>
        <Button onClick={onClose}>{t('back')}</Button>
      </div>
    </Dialog>
  );
};
