import { useState } from 'react';
import type { ReactElement } from 'react';
import { useKeptText } from '../drafts/useKeptText.ts';
import { useSending } from '../kernel/useSending.ts';
import { useWords } from '../kernel/words.ts';
import { ProblemNotice } from '../page/ProblemNotice.tsx';
import { Button } from '../ui/Button.tsx';
import { Dialog } from '../ui/Dialog.tsx';
import { TextArea } from '../ui/Field.tsx';
import { WithdrawOpportunityDocument } from './managed.graphql.ts';
import { OPPORTUNITY_EDITOR_WORDS } from './opportunity-editor.words.ts';

/** A row ends with a reason, which is kept. */
export const WithdrawDialog = ({ id, onDone }: { readonly id: string; readonly onDone: () => void }): ReactElement => {
  const t = useWords(OPPORTUNITY_EDITOR_WORDS);
  const [isOpen, setOpen] = useState(false);
  const { text, write, clear } = useKeptText(`withdraw:${id}`);
  const { run, pending, problem } = useSending(WithdrawOpportunityDocument);
  const withdraw = async (): Promise<void> => {
    if (!(await run({ input: { id, reason: text } }))) return;
    clear();
    setOpen(false);
    onDone();
  };
  return (
    <>
      <Button look="quiet" onClick={() => setOpen(true)}>
        {t('withdraw')}
      </Button>
      <Dialog title={t('withdraw')} open={isOpen} closeLabel={t('close')} onClose={() => setOpen(false)}>
        <p>{t('withdrawText')}</p>
        <ProblemNotice problem={problem} />
        <TextArea label={t('withdrawReason')} rows={3} longest={2000} value={text} onChange={(event) => write(event.target.value)} />
        <div className="actions">
          <Button look="danger" busy={pending} onClick={() => void withdraw()}>
            {t('withdraw')}
          </Button>
          <Button onClick={() => setOpen(false)}>{t('back')}</Button>
        </div>
      </Dialog>
    </>
  );
};
