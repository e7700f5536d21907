import type { ReactElement } from 'react';
import type { Base } from '../../drafts/autosave.ts';
import { useWords } from '../../kernel/words.ts';
import { DiscardZoneTermsDraftDocument } from './discard.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useQuestion } from './useQuestion.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly base: Base;
  readonly onDiscarded: () => void;
  readonly onStale: () => void;
}

/** Discards the draft, after a confirmation. */
export const DiscardDraft = ({ base: { id, version }, onDiscarded, onStale }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { ask, dialog } = useQuestion({
    document: DiscardZoneTermsDraftDocument,
    variables: { input: { id, version } },
    onDone: onDiscarded,
    onStale,
  });
  return (
    <>
      <Button look="danger" onClick={ask}>
        {t('discard')}
      </Button>
      <ConfirmDialog title={t('discardTitle')} text={t('discardText')} yes={t('discardNow')} look="danger" {...dialog} />
    </>
  );
};
