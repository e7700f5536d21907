import type { ReactElement } from 'react';
import type { Base } from '../../drafts/autosave.ts';
import { useWords } from '../../kernel/words.ts';
import { ApproveZoneTermsDocument } from './approve.graphql.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { ConfirmDialog } from './ConfirmDialog.tsx';
import { useQuestion } from './useQuestion.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';

interface Props {
  readonly base: Base;
  readonly onApproved: () => void;
  /** It was not approved: the current state must be read first. */
  readonly onStale: () => void;
}

/** For somebody who has not written in the draft. */
export const ApproveOffer = ({ base: { id, version }, onApproved, onStale }: Props): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const { ask, dialog } = useQuestion({
    document: ApproveZoneTermsDocument,
    variables: { input: { id, version } },
    onDone: onApproved,
    onStale,
  });
  return (
    <Notice title={t('approveOffer')}>
      <p>{t('approveOfferText')}</p>
      <Button look="primary" onClick={ask}>
        {t('approve')}
      </Button>
      <ConfirmDialog title={t('approveTitle')} text={t('approveText')} yes={t('approveNow')} look="primary" {...dialog} />
    </Notice>
  );
};
