import type { ReactElement } from 'react';
import { SaveStatus } from '../../drafts/SaveStatus.tsx';
import type { AutosavedForm } from '../../drafts/useAutosave.ts';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { PLAN_EDITOR_WORDS } from '../plan-editor.words.ts';
import './EditorBar.css';

interface Props<Form> {
  readonly draft: AutosavedForm<Form>;
  /** How many fields are wrong: it is not sent while there are any. */
  readonly wrong: number;
  readonly isPending: boolean;
  readonly onSend: () => Promise<void>;
}

/** What became of the last saving, and the two steps of who writes. */
export const EditorBar = <Form,>({ draft: { state, form }, wrong, isPending, onSend }: Props<Form>): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <>
      <div className="proposal-bar">
        <SaveStatus state={state} />
        <div className="actions">
          <Button onClick={() => void form.flush()}>{t('save')}</Button>
          <Button look="primary" busy={isPending} disabled={wrong > 0} onClick={() => void onSend()}>
            {t('send')}
          </Button>
        </div>
      </div>
      {wrong > 0 && <Notice tone="bad" title={t.count('wrong', wrong)} />}
    </>
  );
};

/** What it changes was changed by somebody else since this proposal was compared with it. */
export const Stale = ({ title, onCompared }: { readonly title: string; readonly onCompared: () => void }): ReactElement => {
  const t = useWords(PLAN_EDITOR_WORDS);
  return (
    <Notice tone="warning" title={title}>
      <p>{t('staleText')}</p>
      <Button onClick={onCompared}>{t('compared')}</Button>
    </Notice>
  );
};
