import { useEffect, useRef } from 'react';
import type { ReactElement } from 'react';
import { useLocale } from '../../kernel/locale-context.tsx';
import { useWords } from '../../kernel/words.ts';
import { Button } from '../../ui/Button.tsx';
import { Notice } from '../../ui/Notice.tsx';
import { titleIn } from './clause.title.ts';
import type { ClauseForm } from '../draft/terms.form.ts';
import { EDITOR_WORDS } from '../zone-terms-editor.words.ts';
import './RemovedNotice.css';

export interface Removed {
  readonly clause: ClauseForm;
  /** Its former position. */
  readonly at: number;
}

/** A removed clause, with a button to restore it. */
export const RemovedNotice = ({
  removed,
  onRestore,
}: {
  readonly removed: Removed;
  readonly onRestore: (removed: Removed) => void;
}): ReactElement => {
  const t = useWords(EDITOR_WORDS);
  const title = titleIn(useLocale(), removed.clause.title) ?? t('untitled');
  const place = useRef<HTMLDivElement>(null);
  // The pressed button has disappeared with its clause.
  useEffect(() => place.current?.focus({ preventScroll: true }), []);
  return (
    <div className="work-removed" ref={place} tabIndex={-1}>
      <Notice live title={t('removed', { title })}>
        <Button onClick={() => onRestore(removed)}>{t('undo')}</Button>
      </Notice>
    </div>
  );
};
